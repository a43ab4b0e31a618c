import type { Check, CheckId, Expr, Hoist, ImportedName } from 'asyncwright/pack';
import { checkModule } from './imports.js';
import { literal } from './literal.js';
import { numberLiteral, type Profile } from './numbers.js';
import { quote, regularExpression } from './text.js';

type Edge = (id: CheckId) => Expr;

/** How a pattern of the document is said in Python. */
export type Translated = (pattern: string) => string;

/** A check as the runtime's `Schema`. */
export function schema(
  check: Check,
  edge: Edge,
  hoist: Hoist,
  at: string | undefined,
  { profile, translated }: { profile: Profile; translated: Translated },
): Expr {
  if (check.bool !== undefined) return { text: check.bool ? 'True' : 'False', imports: [] };
  const imports: ImportedName[] = [SCHEMA];
  const noted = (expr: Expr): string => {
    imports.push(...expr.imports);
    return expr.text;
  };
  const compiled = (pattern: string, words: readonly string[]): string => {
    imports.push(RE);
    return hoist(words, regularExpression(translated(pattern)));
  };
  const printer: Printer = {
    link: (id) => noted(edge(id)),
    value: (json) => noted(literal(json, profile)),
    number: (text) => noted(numberLiteral(text, profile)),
    compiled,
  };
  const members = [...(at === undefined ? [] : [['at', quote(at)]]), ...assertions(check, printer), ...applicators(check, printer)];
  if (members.length === 0) return { text: 'True', imports: [] };
  return { text: `Schema(${members.map(([key, text]) => `${key}=${text}`).join(', ')})`, imports };
}

const SCHEMA: ImportedName = { from: 'gen/runtime/payload/schema', name: 'Schema', typeOnly: false };
export const RE: ImportedName = { from: 're', name: 're', typeOnly: false };

/** The data of a linked schema is made only when it is interpreted, so that modules may refer to each other. */
export function schemaLink(name: string, module: string): Expr {
  return { text: `Schema(ref=${LINK}${module}:${name})`, imports: [SCHEMA] };
}

/** Stands before a link's module until it is known whether that is the file itself. */
export const LINK = '\u0001';

/** The links of a file: to its own functions as such, to others only when they are followed, as modules may need each other. */
export function linked(text: string, file: string): string {
  return text.replace(/\u0001([^:]*):(\w+)/g, (_, module: string, name: string) =>
    module === file ? name : `lambda: ${checkModule(module)}.${name}()`,
  );
}

interface Printer {
  link(id: CheckId): string;
  value(json: string): string;
  number(text: string): string;
  compiled(pattern: string, words: readonly string[]): string;
}

const numbers = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'] as const;
const counts = ['minLength', 'maxLength', 'minItems', 'maxItems', 'minContains', 'maxContains', 'minProperties', 'maxProperties'] as const;

function assertions(check: Check, { value, number, compiled }: Printer): string[][] {
  return [
    ...(check.type ? [['type', strings(check.type)]] : []),
    ...(check.const === undefined ? [] : [['const', value(check.const)]]),
    ...(check.enum ? [['enum', `[${check.enum.map(value).join(', ')}]`]] : []),
    ...numbers.flatMap((key) => (check[key] === undefined ? [] : [[argument(key), number(check[key])]])),
    ...counts.flatMap((key) => (check[key] === undefined ? [] : [[argument(key), String(check[key])]])),
    ...(check.pattern === undefined ? [] : [['pattern', compiled(check.pattern, ['pattern'])]]),
    ...(check.format === undefined ? [] : [['format', quote(check.format)]]),
    ...(check.uniqueItems ? [['unique_items', 'True']] : []),
    ...(check.required ? [['required', strings(check.required)]] : []),
    ...(check.dependentRequired ? [['dependent_required', record(check.dependentRequired, strings)]] : []),
  ];
}

const single = [
  'items',
  'contains',
  'additionalProperties',
  'propertyNames',
  'not',
  'if',
  'then',
  'else',
  'unevaluatedItems',
  'unevaluatedProperties',
] as const;
const lists = ['prefixItems', 'allOf', 'anyOf', 'oneOf'] as const;
const records = ['properties', 'dependentSchemas'] as const;

/** Keywords with subschemas: most checks have none. */
const holding: ReadonlySet<string> = new Set(['ref', 'patternProperties', ...records, ...lists, ...single]);

function applicators(check: Check, { link, compiled }: Printer): string[][] {
  if (!Object.keys(check).some((key) => holding.has(key))) return [];
  const patterns = check.patternProperties?.map(
    ([pattern, id]) => `(${compiled(pattern, ['key', 'pattern'])}, ${quote(pattern)}, ${link(id)})`,
  );
  return [
    ...(check.ref === undefined ? [] : [['ref', `lambda: ${link(check.ref)}`]]),
    ...records.flatMap((key) => (check[key] === undefined ? [] : [[argument(key), record(check[key], link)]])),
    ...(patterns === undefined ? [] : [['pattern_properties', `[${patterns.join(', ')}]`]]),
    ...lists.flatMap((key) => (check[key] === undefined ? [] : [[argument(key), `[${check[key].map(link).join(', ')}]`]])),
    ...single.flatMap((key) => (check[key] === undefined ? [] : [[argument(key), link(check[key])]])),
  ];
}

/** A keyword as an argument: `minLength` is `min_length`, `not` is `not_`. */
function argument(keyword: string): string {
  const name = keyword.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return ['not', 'if', 'else'].includes(name) ? `${name}_` : name;
}

function strings(texts: readonly string[]): string {
  return `[${texts.map(quote).join(', ')}]`;
}

function record<T>(entries: readonly (readonly [key: string, value: T])[], print: (value: T) => string): string {
  return `{${entries.map(([key, value]) => `${quote(key)}: ${print(value)}`).join(', ')}}`;
}
