import type { Check, CheckId, Expr } from 'asyncwright/pack';
import { tree } from './literal.js';
import { compiled, size, type Hoisting } from './predicate.js';
import { quote } from './text.js';

type Edge = (id: CheckId) => Expr;

/** A check as an expression that makes the runtime's `*check.Schema`. */
export function schema(check: Check, edge: Edge, hoisting: Hoisting, at: string | undefined): Expr {
  if (check.bool !== undefined) return plain(check.bool ? 'check.Always' : 'check.Never');
  const start = at === undefined ? [] : [at === '' ? 'Whole: true' : `At: ${quote(at)}`];
  return plain(`&check.Schema${braced([...start, ...assertions(check, hoisting), ...applicators(check, edge, hoisting)])}`);
}

/** The data of a linked schema is made only when it is interpreted, so that schemas may refer to each other. */
export function schemaLink(name: string): Expr {
  return plain(`&check.Schema{Ref: ${name}}`);
}

function plain(text: string): Expr {
  return { text, imports: [] };
}

/** Parts on lines of their own where one line would be too long, as gofmt breaks none. */
function braced(parts: readonly string[]): string {
  const line = parts.join(', ');
  const isShort = line.length <= SHORT && !line.includes('\n') && parts.length <= MOST_ON_A_LINE;
  return isShort ? `{${line}}` : `{\n${parts.map((part) => `${part},\n`).join('')}}`;
}

const SHORT = 80;
const MOST_ON_A_LINE = 3;

const limits = [
  ['minimum', 'Minimum'],
  ['maximum', 'Maximum'],
  ['exclusiveMinimum', 'ExclusiveMinimum'],
  ['exclusiveMaximum', 'ExclusiveMaximum'],
  ['multipleOf', 'MultipleOf'],
] as const;

const counts = ['minLength', 'maxLength', 'minItems', 'maxItems', 'minContains', 'maxContains', 'minProperties', 'maxProperties'] as const;

function assertions(check: Check, hoisting: Hoisting): string[] {
  const sizes = counts.filter((key) => check[key] !== undefined).map((key) => `"${key}": ${size(check[key] ?? 0)}`);
  const dependent = (check.dependentRequired ?? []).filter(([, names]) => names.length > 0);
  return [
    ...(check.type ? [`Type: ${texts(check.type)}`] : []),
    ...(check.const === undefined ? [] : [`Const: ${tree(check.const)}`]),
    ...(check.enum ? [`Enum: ${tree(`[${check.enum.join(',')}]`)}`] : []),
    ...limits.filter(([key]) => check[key] !== undefined).map(([key, field]) => `${field}: "${check[key]?.trim() ?? ''}"`),
    ...(sizes.length === 0 ? [] : [`Counts: map[string]int${braced(sizes)}`]),
    ...(check.pattern === undefined ? [] : [`Pattern: &check.Expression{${expression(check.pattern, ['pattern'], hoisting)}}`]),
    ...(check.format === undefined ? [] : [`Format: ${quote(check.format)}`]),
    ...(check.uniqueItems ? ['UniqueItems: true'] : []),
    ...(check.required && check.required.length > 0 ? [`Required: ${texts(check.required)}`] : []),
    ...(dependent.length === 0
      ? []
      : [`DependentRequired: []check.Dependency${braced(dependent.map(([key, names]) => `{Key: ${quote(key)}, Keys: ${texts(names)}}`))}`]),
  ];
}

/** A pattern as the document has it, and compiled. */
function expression(source: string, words: readonly string[], hoisting: Hoisting): string {
  return `Source: ${quote(source)}, Pattern: ${compiled(source, words, hoisting)}`;
}

const records = [
  ['properties', 'Properties'],
  ['dependentSchemas', 'DependentSchemas'],
] as const;

const lists = [
  ['prefixItems', 'PrefixItems'],
  ['allOf', 'AllOf'],
  ['anyOf', 'AnyOf'],
  ['oneOf', 'OneOf'],
] as const;

const single = [
  ['items', 'Items'],
  ['contains', 'Contains'],
  ['additionalProperties', 'AdditionalProperties'],
  ['propertyNames', 'PropertyNames'],
  ['not', 'Not'],
  ['if', 'If'],
  ['then', 'Then'],
  ['else', 'Else'],
  ['unevaluatedItems', 'UnevaluatedItems'],
  ['unevaluatedProperties', 'UnevaluatedProperties'],
] as const;

/** Keywords with subschemas: most checks have none. */
const holding: ReadonlySet<string> = new Set(['ref', 'patternProperties', ...[...records, ...lists, ...single].map(([key]) => key)]);

function applicators(check: Check, edge: Edge, hoisting: Hoisting): string[] {
  if (!Object.keys(check).some((key) => holding.has(key))) return [];
  const link = (id: CheckId): string => edge(id).text;
  const matching = (check.patternProperties ?? []).map(
    ([pattern, id]) => `{${expression(pattern, ['key', 'pattern'], hoisting)}, Schema: ${link(id)}}`,
  );
  return [
    ...(check.ref === undefined ? [] : [`Ref: ${linked(link(check.ref))}`]),
    ...records.flatMap(([key, field]) =>
      check[key] === undefined || check[key].length === 0 ? [] : [`${field}: []check.Property${braced(members(check[key], link))}`],
    ),
    ...(matching.length === 0 ? [] : [`PatternProperties: []check.Matching${braced(matching)}`]),
    ...lists.flatMap(([key, field]) =>
      check[key] === undefined || check[key].length === 0
        ? []
        : [`${field}: []*check.Schema${braced(check[key].map((id) => elided(link(id))))}`],
    ),
    ...single.flatMap(([key, field]) => (check[key] === undefined ? [] : [`${field}: ${link(check[key])}`])),
  ];
}

/** A schema as the function that makes it. */
function linked(text: string): string {
  return /^&check\.Schema\{Ref: ([\p{L}\p{Nd}_]+)\}$/u.exec(text)?.[1] ?? `func() *check.Schema { return ${text} }`;
}

/** The type goes without saying in a list. */
function elided(text: string): string {
  return text.replace(/^&check\.Schema(?=\{)/, '');
}

function members(entries: readonly (readonly [key: string, id: CheckId])[], link: (id: CheckId) => string): string[] {
  return entries.map(([key, id]) => `{Key: ${quote(key)}, Schema: ${link(id)}}`);
}

function texts(all: readonly string[]): string {
  return `[]string{${all.map(quote).join(', ')}}`;
}
