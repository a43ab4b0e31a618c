import type { Hoist, JsonTypeName, LeafCheck, Pattern, Test } from 'asyncwright/pack';
import { and, atom, call, not, or, printed, type Condition } from './condition.js';
import { tree } from './literal.js';
import { quote, quoteRaw } from './text.js';

/** What printing a check needs beside it. */
export interface Hoisting {
  readonly hoist: Hoist;
  /** A pattern of the document in RE2, or for the backtracking engine. */
  pattern(source: string): Pattern;
}

/** The leaf keywords of a check as one condition on an expression of type `any`. */
export function predicate(check: LeafCheck, value: string, hoisting: Hoisting, known: JsonTypeName | undefined): Test {
  if (check.bool !== undefined) return printed(and(check.bool ? [] : [atom('false', 'true')]));
  const types = known ? [known] : check.type;
  return printed(
    and([
      ...typed(check, value),
      ...constants(check, value, hoisting),
      ...about('number', numbers(check, value), value, types),
      ...about('string', strings(check, value, hoisting), value, types),
      ...about('array', arrays(check, value), value, types),
      ...about('object', objects(check, value), value, types),
    ]),
  );
}

const widths: ReadonlyMap<string, readonly [least: string, most: string]> = new Map([
  ['int32', ['-2147483648', '2147483647']],
  ['int64', ['-9223372036854775808', '9223372036854775807']],
]);

/** A type needs no test of its own where there are constants, which are all of it. */
function typed({ type, const: constant, enum: values }: LeafCheck, value: string): Condition[] {
  if (!type || constant !== undefined || values !== undefined) return [];
  return [or(type.filter((name) => name !== 'integer' || !type.includes('number')).map((name) => isOfType(name, value)))];
}

const types: Readonly<Record<JsonTypeName, string>> = {
  null: 'IsNull',
  boolean: 'IsBool',
  string: 'IsString',
  integer: 'IsInteger',
  number: 'IsNumber',
  array: 'IsArray',
  object: 'IsObject',
};

export function isOfType(type: JsonTypeName, value: string): Condition {
  return call(`check.${types[type]}(${value})`);
}

/** Longer lists are looked up in a set. */
const LONGEST_CHAIN = 4;

function constants({ const: constant, enum: values }: LeafCheck, value: string, { hoist }: Hoisting): Condition[] {
  const listed = (list: readonly string[]): Condition => {
    const texts = [...new Set(list.filter(isText).map((json) => JSON.parse(json) as string))];
    const others = list.filter((json) => !isText(json));
    return or([
      ...(texts.length > LONGEST_CHAIN
        ? [call(`check.IsOneOf(${value}, ${hoist(['values'], `check.Texts(${texts.map(quote).join(', ')})`)})`)]
        : texts.map((text) => atom(`${value} == ${quote(text)}`, `${value} != ${quote(text)}`))),
      ...(others.length > LONGEST_CHAIN
        ? [call(`check.IsAnyOf(${value}, ${hoist(['values'], tree(`[${others.join(',')}]`))})`)]
        : others.map((json) => single(json, value, hoist))),
    ]);
  };
  return [...(constant === undefined ? [] : [listed([constant])]), ...(values === undefined ? [] : [listed(values)])];
}

function single(json: string, value: string, hoist: Hoist): Condition {
  const text = json.trim();
  if (text === 'null') return isOfType('null', value);
  if (/^[-\d]/.test(text)) return call(`check.EqualsNumber(${value}, "${text}")`);
  if (text === 'true' || text === 'false') return atom(`${value} == ${text}`, `${value} != ${text}`);
  return call(`check.IsEqual(${value}, ${hoist(['value'], tree(json))})`);
}

function isText(json: string): boolean {
  return json.trim().startsWith('"');
}

/** Keywords concern one JSON type; a value of another satisfies them. */
function about(
  type: 'number' | 'string' | 'array' | 'object',
  parts: readonly Condition[],
  value: string,
  possible: readonly JsonTypeName[] | undefined,
): Condition[] {
  if (parts.length === 0) return [];
  const concerns = (name: JsonTypeName): boolean => name === type || (name === 'integer' && type === 'number');
  if (possible && !possible.some(concerns)) return [];
  if (possible?.every(concerns)) return [...parts];
  return [or([not(isOfType(type, value)), and(parts)])];
}

/** Whether a check says anything of numbers. */
function isBounded({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format }: LeafCheck): boolean {
  return (minimum ?? maximum ?? exclusiveMinimum ?? exclusiveMaximum ?? multipleOf ?? format) !== undefined;
}

function numbers(check: LeafCheck, value: string): Condition[] {
  if (!isBounded(check)) return [];
  const bound = (limit: string | undefined, operator: string, opposite: string): Condition[] => {
    if (limit === undefined) return [];
    const order = `check.Compare(${value}, "${limit.trim()}")`;
    return [atom(`${order} ${operator} 0`, `${order} ${opposite} 0`)];
  };
  const width = check.format === undefined ? undefined : widths.get(check.format);
  return [
    ...bound(check.minimum, '>=', '<'),
    ...bound(check.exclusiveMinimum, '>', '<='),
    ...bound(check.maximum, '<=', '>'),
    ...bound(check.exclusiveMaximum, '<', '>='),
    ...bound(width?.[0], '>=', '<'),
    ...bound(width?.[1], '<=', '>'),
    ...(check.multipleOf === undefined ? [] : [call(`check.IsMultipleOf(${value}, "${check.multipleOf.trim()}")`)]),
  ];
}

function strings({ minLength = 0, maxLength, pattern, format }: LeafCheck, value: string, hoisting: Hoisting): Condition[] {
  const length = (operator: string, opposite: string, limit: number): Condition =>
    atom(`check.Length(${value}) ${operator} ${size(limit)}`, `check.Length(${value}) ${opposite} ${size(limit)}`);
  return [
    ...(minLength === 1 ? [atom(`${value} != ""`, `${value} == ""`)] : []),
    ...(minLength > 1 ? [length('>=', '<', minLength)] : []),
    ...(maxLength === undefined ? [] : [length('<=', '>', maxLength)]),
    ...(pattern === undefined ? [] : [call(`check.Matches(${value}, ${compiled(pattern, ['pattern'], hoisting)})`)]),
    ...(format === undefined || widths.has(format) ? [] : [call(`check.HasFormat(${value}, ${quote(format)})`)]),
  ];
}

/** The name of a compiled pattern. */
export function compiled(source: string, words: readonly string[], { hoist, pattern }: Hoisting): string {
  const { text, backtracks } = pattern(source);
  return hoist(words, `${backtracks ? 'backtrack' : 'regexp'}.MustCompile(${quoteRaw(text)})`);
}

function arrays({ minItems = 0, maxItems, uniqueItems }: LeafCheck, value: string): Condition[] {
  return [
    ...(minItems > 0 ? [atom(`check.Len(${value}) >= ${size(minItems)}`, `check.Len(${value}) < ${size(minItems)}`)] : []),
    ...(maxItems === undefined ? [] : [atom(`check.Len(${value}) <= ${size(maxItems)}`, `check.Len(${value}) > ${size(maxItems)}`)]),
    ...(uniqueItems ? [call(`check.IsUnique(${value})`)] : []),
  ];
}

function objects({ minProperties = 0, maxProperties, required = [], dependentRequired = [] }: LeafCheck, value: string): Condition[] {
  return [
    ...arrays({ minItems: minProperties, ...(maxProperties === undefined ? {} : { maxItems: maxProperties }) }, value),
    ...required.map((key) => present(value, key)),
    ...dependentRequired
      .filter(([, names]) => names.length > 0)
      .map(([key, names]) => or([not(present(value, key)), and(names.map((name) => present(value, name)))])),
  ];
}

export function present(object: string, key: string): Condition {
  return call(`check.Has(${object}, ${quote(key)})`);
}

/** A member's value: of no type where the member is absent. */
export function read(object: string, key: string): string {
  return `check.Member(${object}, ${quote(key)})`;
}

/** A size that a machine of 32 bits can count to; nothing is larger. */
export function size(count: number): number {
  return Math.min(count, 2 ** 31 - 1);
}
