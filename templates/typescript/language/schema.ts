import type { Check, CheckId, Expr, Hoist, ImportedName } from 'asyncwright/pack';
import { literal } from './literal.js';
import { numberLiteral, type Profile } from './numbers.js';
import { isInherited } from './predicate.js';
import { literalKey, quote, regularExpression } from './text.js';

type Edge = (id: CheckId) => Expr;

/** A check as an object literal of the runtime's `Schema`. */
export function schema(check: Check, edge: Edge, hoist: Hoist, at: string | undefined, profile: Profile): Expr {
  if (check.bool !== undefined) return { text: String(check.bool), imports: [] };
  const imports: ImportedName[] = [];
  const noted = (expr: Expr): string => {
    imports.push(...expr.imports);
    return expr.text;
  };
  const link = (id: CheckId): string => noted(edge(id));
  const value = (json: string): string => noted(literal(json, profile));
  const number = (text: string): string => noted(numberLiteral(text, profile));
  const members = [
    ...(at === undefined ? [] : [['at', quote(at)]]),
    ...assertions(check, { hoist, value, number }),
    ...applicators(check, link, hoist),
  ];
  return { text: members.length === 0 ? 'true' : `{ ${members.map(([key, text]) => `${key}: ${text}`).join(', ')} }`, imports };
}

/** The data of a linked schema is reached only when it is interpreted, so that files may refer to each other. */
export function schemaLink(name: string): Expr {
  return { text: `{ ref: () => ${name} }`, imports: [] };
}

interface Printer {
  readonly hoist: Hoist;
  value(json: string): string;
  number(text: string): string;
}

const numbers = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'] as const;
const counts = ['minLength', 'maxLength', 'minItems', 'maxItems', 'minContains', 'maxContains', 'minProperties', 'maxProperties'] as const;

function assertions(check: Check, { hoist, value, number }: Printer): string[][] {
  const found: string[][] = [];
  if (check.type) found.push(['type', strings(check.type)]);
  if (check.const !== undefined) found.push(['const', value(check.const)]);
  if (check.enum) found.push(['enum', `[${check.enum.map(value).join(', ')}]`]);
  for (const key of numbers) if (check[key] !== undefined) found.push([key, number(check[key])]);
  for (const key of counts) if (check[key] !== undefined) found.push([key, String(check[key])]);
  if (check.pattern !== undefined) found.push(['pattern', hoist(['pattern'], regularExpression(check.pattern))]);
  if (check.format !== undefined) found.push(['format', quote(check.format)]);
  if (check.uniqueItems) found.push(['uniqueItems', 'true']);
  if (check.required) found.push(['required', strings(check.required)]);
  if (check.dependentRequired) found.push(['dependentRequired', record(check.dependentRequired, strings)]);
  return found;
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

function applicators(check: Check, link: (id: CheckId) => string, hoist: Hoist): string[][] {
  if (!Object.keys(check).some((key) => holding.has(key))) return [];
  return [
    ...(check.ref === undefined ? [] : [['ref', `() => (${link(check.ref)})`]]),
    ...records.flatMap((key) => (check[key] === undefined ? [] : [[key, record(check[key], link, ' satisfies Schema')]])),
    ...(check.patternProperties
      ? [
          [
            'patternProperties',
            `[${check.patternProperties.map(([pattern, id]) => `[${hoist(['key', 'pattern'], regularExpression(pattern))}, ${link(id)}]`).join(', ')}]`,
          ],
        ]
      : []),
    ...lists.flatMap((key) => (check[key] === undefined ? [] : [[key, `[${check[key].map(link).join(', ')}]`]])),
    ...single.flatMap((key) => (check[key] === undefined ? [] : [[key, link(check[key])]])),
  ];
}

function strings(texts: readonly string[]): string {
  return `[${texts.map(quote).join(', ')}]`;
}

/** TypeScript takes a member that every object has for that one: `typed` says what it is here. */
function record<T>(entries: readonly (readonly [key: string, value: T])[], print: (value: T) => string, typed = ''): string {
  return `{ ${entries.map(([key, value]) => `${literalKey(key)}: ${print(value)}${isInherited(key) ? typed : ''}`).join(', ')} }`;
}
