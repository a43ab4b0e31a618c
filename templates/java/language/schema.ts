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
  const calls = [start];
  addAssertions(check, (json) => noted(tree(json)), expression, calls);
  addApplicators(check, (id) => noted(edge(id)), expression, calls);
  return { text: calls.join('.'), imports };
}

/** The data of a linked schema is made only when it is interpreted, so that schemas may refer to each other. */
export function schemaLink(name: string, module: string): Expr {
  return { text: `Schema.ref(${module}::${name})`, imports: [runtime('Schema')] };
}

const limits = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'] as const;
const counts = ['minLength', 'maxLength', 'minItems', 'maxItems', 'minContains', 'maxContains', 'minProperties', 'maxProperties'] as const;

type Expression = (source: string, words: readonly string[]) => string;

function addAssertions(check: Check, value: (json: string) => string, expression: Expression, calls: string[]): void {
  if (check.type) calls.push(`types(${strings(check.type)})`);
  if (check.const !== undefined) calls.push(`constant(${value(check.const)})`);
  if (check.enum) calls.push(`values(${value(`[${check.enum.join(',')}]`)})`);
  for (const key of limits) {
    const limit = check[key];
    if (limit !== undefined) calls.push(`${key}(${quote(limit)})`);
  }
  for (const key of counts) {
    const count = check[key];
    if (count !== undefined) calls.push(`count("${key}", ${size(count)})`);
  }
  if (check.pattern !== undefined) calls.push(`pattern(${expression(check.pattern, ['pattern'])})`);
  if (check.format !== undefined) calls.push(`format(${quote(check.format)})`);
  if (check.uniqueItems) calls.push('uniqueItems()');
  if (check.required && check.required.length > 0) calls.push(`required(${strings(check.required)})`);
  for (const [key, names] of check.dependentRequired ?? [])
    if (names.length > 0) calls.push(`dependentRequired(${quote(key)}, ${strings(names)})`);
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

function addApplicators(check: Check, link: (id: CheckId) => string, expression: Expression, calls: string[]): void {
  if (!Object.keys(check).some((key) => holding.has(key))) return;
  if (check.ref !== undefined) calls.push(`link(() -> ${link(check.ref)})`);
  if (check.properties) calls.push(...properties(check.properties, link));
  for (const [key, id] of check.dependentSchemas ?? []) calls.push(`dependentSchema(${quote(key)}, ${link(id)})`);
  for (const [pattern, id] of check.patternProperties ?? [])
    calls.push(`matching(${expression(pattern, ['key', 'pattern'])}, ${link(id)})`);
  for (const key of lists) {
    const held = check[key];
    if (held !== undefined && held.length > 0) calls.push(`${key}(${held.map(link).join(', ')})`);
  }
  for (const key of single) {
    const held = check[key];
    if (held !== undefined) calls.push(`with("${key}", ${link(held)})`);
  }
}

/** A size that Java can count to; nothing is larger. */
export function size(count: number): number {
  return Math.min(count, 2 ** 31 - 1);
}

function strings(texts: readonly string[]): string {
  return texts.map(quote).join(', ');
}

/** Longer chains of calls, one inside another where parts of a schema are as long, overflow the stack of javac. */
const LONGEST_CHAIN = 100;

function properties(entries: readonly (readonly [key: string, id: CheckId])[], link: (id: CheckId) => string): readonly string[] {
  if (entries.length <= LONGEST_CHAIN) return entries.map(([key, id]) => `property(${quote(key)}, ${link(id)})`);
  return [`properties(${entries.map(([key, id]) => `Schema.member(${quote(key)}, ${link(id)})`).join(', ')})`];
}
