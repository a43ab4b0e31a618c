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
  const members = at === undefined ? [] : [`at=${quote(at)}`];
  addAssertions(check, printer, members);
  addApplicators(check, printer, members);
  if (members.length === 0) return { text: 'True', imports: [] };
  return { text: `Schema(${members.join(', ')})`, imports };
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
  return text.replace(/\u0001([^:]*):([\w\u0080-\uffff]+)/g, (_, module: string, name: string) =>
    module === file ? name : `lambda: ${checkModule(module)}.${name}()`,
  );
}

interface Printer {
  link(id: CheckId): string;
  value(json: string): string;
  number(text: string): string;
  compiled(pattern: string, words: readonly string[]): string;
}

/** What a keyword is called as an argument: `minLength` is `min_length`, `not` is `not_`. */
function argument<K extends string>(keyword: K): readonly [keyword: K, name: string] {
  const name = keyword.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return [keyword, ['not', 'if', 'else'].includes(name) ? `${name}_` : name];
}

const numbers = (['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'] as const).map(argument);
const counts = (
  ['minLength', 'maxLength', 'minItems', 'maxItems', 'minContains', 'maxContains', 'minProperties', 'maxProperties'] as const
).map(argument);

function addAssertions(check: Check, { value, number, compiled }: Printer, members: string[]): void {
  if (check.type) members.push(`type=${strings(check.type)}`);
  if (check.const !== undefined) members.push(`const=${value(check.const)}`);
  if (check.enum) members.push(`enum=[${check.enum.map(value).join(', ')}]`);
  for (const [key, name] of numbers) {
    const limit = check[key];
    if (limit !== undefined) members.push(`${name}=${number(limit)}`);
  }
  for (const [key, name] of counts) {
    const count = check[key];
    if (count !== undefined) members.push(`${name}=${count}`);
  }
  if (check.pattern !== undefined) members.push(`pattern=(${compiled(check.pattern, ['pattern'])}, ${quote(check.pattern)})`);
  if (check.format !== undefined) members.push(`format=${quote(check.format)}`);
  if (check.uniqueItems) members.push('unique_items=True');
  if (check.required) members.push(`required=${strings(check.required)}`);
  if (check.dependentRequired) members.push(`dependent_required=${record(check.dependentRequired, strings)}`);
}

const singleKeywords = [
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
const single = singleKeywords.map(argument);
const lists = (['prefixItems', 'allOf', 'anyOf', 'oneOf'] as const).map(argument);
const records = (['properties', 'dependentSchemas'] as const).map(argument);

/** Keywords with subschemas: most checks have none. */
const holding: ReadonlySet<string> = new Set([
  'ref',
  'patternProperties',
  ...[...records, ...lists, ...single].map(([keyword]) => keyword),
]);

function addApplicators(check: Check, { link, compiled }: Printer, members: string[]): void {
  if (!Object.keys(check).some((key) => holding.has(key))) return;
  if (check.ref !== undefined) members.push(`ref=lambda: ${link(check.ref)}`);
  for (const [key, name] of records) {
    const held = check[key];
    if (held !== undefined) members.push(`${name}=${record(held, link)}`);
  }
  if (check.patternProperties !== undefined) {
    const patterns = check.patternProperties.map(
      ([pattern, id]) => `(${compiled(pattern, ['key', 'pattern'])}, ${quote(pattern)}, ${link(id)})`,
    );
    members.push(`pattern_properties=[${patterns.join(', ')}]`);
  }
  for (const [key, name] of lists) {
    const held = check[key];
    if (held !== undefined) members.push(`${name}=[${held.map(link).join(', ')}]`);
  }
  for (const [key, name] of single) {
    const held = check[key];
    if (held !== undefined) members.push(`${name}=${link(held)}`);
  }
}

function strings(texts: readonly string[]): string {
  return `[${texts.map(quote).join(', ')}]`;
}

function record<T>(entries: readonly (readonly [key: string, value: T])[], print: (value: T) => string): string {
  return `{${entries.map(([key, value]) => `${quote(key)}: ${print(value)}`).join(', ')}}`;
}
