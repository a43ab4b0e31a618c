import type { Check, CheckId, Expr, Hoist, ImportedName } from 'asyncwright/pack';
import { library, runtime } from './imports.js';
import { tree } from './literal.js';
import { compiled } from './predicate.js';
import { quote } from './text.js';

type Edge = (id: CheckId) => Expr;

export interface Hoisting {
  readonly hoist: Hoist;
  /** A pattern of the document in Java's dialect. */
  pattern(source: string): string;
}

/** A check as an expression that makes the runtime's `Schema`. */
export function schema(check: Check, edge: Edge, hoisting: Hoisting, at: string | undefined): Expr {
  const imports: ImportedName[] = [runtime('Schema')];
  const noted = (expr: Expr): string => {
    imports.push(...expr.imports);
    return expr.text;
  };
  if (check.bool !== undefined) return { text: `Schema.of(${check.bool})`, imports };
  const start = at === undefined ? 'Schema.of()' : `Schema.at(${quote(at)})`;
  const expression = (source: string, words: readonly string[]): string => {
    imports.push(library('java.util.regex.Pattern'));
    return `${quote(source)}, ${compiled(source, words, hoisting)}`;
  };
  const calls = [...assertions(check, (json) => noted(tree(json)), expression), ...applicators(check, (id) => noted(edge(id)), expression)];
  return { text: [start, ...calls].join('.'), imports };
}

/** The data of a linked schema is made only when it is interpreted, so that schemas may refer to each other. */
export function schemaLink(name: string, module: string): Expr {
  return { text: `Schema.ref(${module}::${name})`, imports: [runtime('Schema')] };
}

const limits = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'] as const;
const counts = ['minLength', 'maxLength', 'minItems', 'maxItems', 'minContains', 'maxContains', 'minProperties', 'maxProperties'] as const;

type Expression = (source: string, words: readonly string[]) => string;

function assertions(check: Check, value: (json: string) => string, expression: Expression): string[] {
  return [
    ...(check.type ? [`types(${strings(check.type)})`] : []),
    ...(check.const === undefined ? [] : [`constant(${value(check.const)})`]),
    ...(check.enum ? [`values(${value(`[${check.enum.join(',')}]`)})`] : []),
    ...limits.flatMap((key) => (check[key] === undefined ? [] : [`${key}(${quote(check[key])})`])),
    ...counts.flatMap((key) => (check[key] === undefined ? [] : [`count("${key}", ${size(check[key])})`])),
    ...(check.pattern === undefined ? [] : [`pattern(${expression(check.pattern, ['pattern'])})`]),
    ...(check.format === undefined ? [] : [`format(${quote(check.format)})`]),
    ...(check.uniqueItems ? ['uniqueItems()'] : []),
    ...(check.required && check.required.length > 0 ? [`required(${strings(check.required)})`] : []),
    ...(check.dependentRequired ?? []).flatMap(([key, names]) =>
      names.length === 0 ? [] : [`dependentRequired(${quote(key)}, ${strings(names)})`],
    ),
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

/** Keywords with subschemas: most checks have none. */
const holding: ReadonlySet<string> = new Set(['ref', 'properties', 'dependentSchemas', 'patternProperties', ...lists, ...single]);

function applicators(check: Check, link: (id: CheckId) => string, expression: Expression): string[] {
  if (!Object.keys(check).some((key) => holding.has(key))) return [];
  return [
    ...(check.ref === undefined ? [] : [`link(() -> ${link(check.ref)})`]),
    ...properties(check.properties ?? [], link),
    ...(check.dependentSchemas ?? []).map(([key, id]) => `dependentSchema(${quote(key)}, ${link(id)})`),
    ...(check.patternProperties ?? []).map(([pattern, id]) => `matching(${expression(pattern, ['key', 'pattern'])}, ${link(id)})`),
    ...lists.flatMap((key) => (check[key] === undefined || check[key].length === 0 ? [] : [`${key}(${check[key].map(link).join(', ')})`])),
    ...single.flatMap((key) => (check[key] === undefined ? [] : [`with("${key}", ${link(check[key])})`])),
  ];
}

/** A size that Java can count to; nothing is larger. */
export function size(count: number): number {
  return Math.min(count, 2 ** 31 - 1);
}

function strings(texts: readonly string[]): string {
  return texts.map(quote).join(', ');
}

/** Longer chains of calls overflow the stack of javac. */
const LONGEST_CHAIN = 500;

function properties(entries: readonly (readonly [key: string, id: CheckId])[], link: (id: CheckId) => string): readonly string[] {
  if (entries.length <= LONGEST_CHAIN) return entries.map(([key, id]) => `property(${quote(key)}, ${link(id)})`);
  return [`properties(${entries.map(([key, id]) => `Schema.member(${quote(key)}, ${link(id)})`).join(', ')})`];
}
