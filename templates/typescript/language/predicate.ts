import type { Expr, Hoist, ImportedName, JsonTypeName, LeafCheck, Test } from 'asyncwright/pack';
import { and, atom, call, or, printed, same, type Condition } from './condition.js';
import { isHeld, literal } from './literal.js';
import { numberLiteral, type Profile } from './numbers.js';
import { isPlainKey, quote, regularExpression } from './text.js';

/** The leaf keywords of a check as one condition. */
export function predicate(check: LeafCheck, value: string, hoist: Hoist, known: JsonTypeName | undefined, profile: Profile): Test {
  if (check.bool !== undefined) return printed(check.bool ? and([]) : never(value));
  const types = known ? [known] : check.type;
  const listed = check.const === undefined ? check.enum : [check.const];
  const list = listed?.filter((json) => isHeld(json, profile));
  if (list?.length === 0) return printed(never(value));
  const others = [
    ...about('number', () => numbers(check, value, types, profile), value, types, profile),
    ...about('string', () => strings(check, value, hoist), value, types, profile),
    ...about('array', () => arrays(check, value), value, types, profile),
    ...about('object', () => objects(check, value), value, types, profile),
  ];
  // A type needs no test of its own where constants decide, and the compiler sees that they do.
  const isDecided = list !== undefined && (others.length === 0 || (list.length <= longestChain && isNarrowing(list, profile)));
  const constants = list === undefined ? [] : [among(list, value, hoist, profile)];
  return printed(and([...(isDecided ? [] : typed(check, value)), ...constants, ...others]));
}

/** What nothing satisfies. After a plain `false` the compiler takes code for dead, and knows no types in it. */
function never(value: string): Condition {
  return call(`isNever(${value})`, runtime('isNever'));
}

/** A function of the payload runtime. */
function runtime(name: string, file: 'check' | 'formats' = 'check'): readonly ImportedName[] {
  return [{ from: `src/gen/runtime/payload/${file}`, name, typeOnly: false }];
}

const formats: ReadonlyMap<string, string> = new Map([
  ['date', 'isDate'],
  ['time', 'isTime'],
  ['date-time', 'isDateTime'],
  ['duration', 'isDuration'],
  ['uuid', 'isUuid'],
]);

const widths: ReadonlyMap<string, readonly [least: string, most: string]> = new Map([
  ['int32', ['-2147483648', '2147483647']],
  ['int64', ['-9223372036854775808', '9223372036854775807']],
]);

function typed({ type }: LeafCheck, value: string): Condition[] {
  if (!type) return [];
  return [or(type.filter((name) => name !== 'integer' || !type.includes('number')).map((name) => isOfType(name, value)))];
}

function isOfType(type: JsonTypeName, value: string): Condition {
  switch (type) {
    case 'null':
      return same(value, 'null');
    case 'boolean':
    case 'string':
      return same(`typeof ${value}`, quote(type));
    case 'integer':
      return call(`isInteger(${value})`, runtime('isInteger'));
    case 'number':
      return call(`isNumber(${value})`, runtime('isNumber'));
    case 'array':
      return call(`isArray(${value})`, runtime('isArray'));
    case 'object':
      return call(`isObject(${value})`, runtime('isObject'));
  }
}

/** Longer lists are looked up in a set. */
const longestChain = 8;

function among(list: readonly string[], value: string, hoist: Hoist, profile: Profile): Condition {
  const printed = list.map((json) => ({ ...literal(json, profile), isScalar: isScalar(json) }));
  const scalars = printed.filter((one) => one.isScalar && one.imports.length === 0).map(({ text }) => text);
  const others = printed.filter((one) => !one.isScalar || one.imports.length > 0);
  const set = (): Condition => call(`${hoist(['values'], `new Set<unknown>([${scalars.join(', ')}])`)}.has(${value})`);
  return or([
    ...(scalars.length > longestChain ? [set()] : scalars.map((text) => same(value, text))),
    ...others.map(({ text, imports }) =>
      call(`isEqual(${value}, ${hoist(['value'], /^new /.test(text) ? text : `${text} as const`)})`, [...runtime('isEqual'), ...imports]),
    ),
  ]);
}

/** Whether all are compared with `===`. */
function isNarrowing(list: readonly string[], profile: Profile): boolean {
  return list.every((json) => isScalar(json) && literal(json, profile).imports.length === 0);
}

function isScalar(json: string): boolean {
  return !/^\s*[[{]/.test(json);
}

/** Keywords concern one JSON type; a value of another satisfies them. */
function about(
  type: 'number' | 'string' | 'array' | 'object',
  print: () => readonly Condition[],
  value: string,
  types: readonly JsonTypeName[] | undefined,
  profile: Profile,
): readonly Condition[] {
  const concerns = (name: JsonTypeName): boolean => name === type || (name === 'integer' && type === 'number');
  if (types && !types.some(concerns)) return [];
  const parts = print();
  if (parts.length === 0 || types?.every(concerns)) return parts;
  const isNative = type === 'number' && profile === 'native';
  return [or([not(isNative ? same(`typeof ${value}`, `'number'`) : isOfType(type, value)), and(parts)])];
}

function not(condition: Condition): Condition {
  if (condition.op === 'atom') return { ...condition, holds: condition.fails, fails: condition.holds };
  return { op: condition.op === 'and' ? 'or' : 'and', parts: condition.parts.map(not) };
}

/** Whether a check says anything of numbers. */
function isBounded({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format }: LeafCheck): boolean {
  return (minimum ?? maximum ?? exclusiveMinimum ?? exclusiveMaximum ?? multipleOf ?? format) !== undefined;
}

/** What JavaScript compares as it should: its own numbers, and integers with a `bigint`. */
function numbers(check: LeafCheck, value: string, types: readonly JsonTypeName[] | undefined, profile: Profile): Condition[] {
  if (!isBounded(check)) return [];
  const isPlain = profile === 'native' || (types?.every((type) => type === 'integer') ?? false);
  const bound = (limit: string | undefined, operator: string, opposite: string): Condition[] => {
    if (limit === undefined) return [];
    const { text, imports } = numberLiteral(limit, profile);
    if (isPlain && imports.length === 0) return [atom(`${value} ${operator} ${text}`, `${value} ${opposite} ${text}`)];
    const order = `compare(${value}, ${text})`;
    return [atom(`${order} ${operator} 0`, `${order} ${opposite} 0`, [...runtime('compare'), ...imports])];
  };
  const width = check.format === undefined ? undefined : widths.get(check.format);
  return [
    ...bound(check.minimum ?? width?.[0], '>=', '<'),
    ...bound(check.exclusiveMinimum, '>', '<='),
    ...bound(check.maximum ?? width?.[1], '<=', '>'),
    ...bound(check.exclusiveMaximum, '<', '>='),
    ...(check.multipleOf === undefined ? [] : [multiple(numberLiteral(check.multipleOf, profile), value)]),
  ];
}

function multiple({ text, imports }: Expr, value: string): Condition {
  return call(`isMultipleOf(${value}, ${text})`, [...runtime('isMultipleOf'), ...imports]);
}

function strings({ minLength = 0, maxLength, pattern, format }: LeafCheck, value: string, hoist: Hoist): Condition[] {
  const size = (operator: string, opposite: string, limit: number): Condition =>
    atom(`lengthOf(${value}) ${operator} ${limit}`, `lengthOf(${value}) ${opposite} ${limit}`, runtime('lengthOf'));
  return [
    ...(minLength === 1 ? [atom(`${value} !== ''`, `${value} === ''`)] : []),
    ...(minLength > 1 ? [size('>=', '<', minLength)] : []),
    ...(maxLength === undefined ? [] : [size('<=', '>', maxLength)]),
    ...(pattern === undefined ? [] : [call(`${hoist(['pattern'], regularExpression(pattern))}.test(${value})`)]),
    ...(format === undefined || widths.has(format) ? [] : [formatted(format, value)]),
  ];
}

/** The formats that have types have functions. */
function formatted(format: string, value: string): Condition {
  const name = formats.get(format);
  if (name !== undefined) return call(`${name}(${value})`, runtime(name, 'formats'));
  return call(`hasFormat(${quote(format)}, ${value})`, runtime('hasFormat', 'formats'));
}

function arrays({ minItems = 0, maxItems, uniqueItems }: LeafCheck, value: string): Condition[] {
  return [
    ...(minItems > 0 ? [atom(`${value}.length >= ${minItems}`, `${value}.length < ${minItems}`)] : []),
    ...(maxItems === undefined ? [] : [atom(`${value}.length <= ${maxItems}`, `${value}.length > ${maxItems}`)]),
    ...(uniqueItems ? [call(`isUnique(${value})`, runtime('isUnique'))] : []),
  ];
}

function objects({ minProperties = 0, maxProperties, required = [], dependentRequired = [] }: LeafCheck, value: string): Condition[] {
  const size = `Object.keys(${value}).length`;
  return [
    ...(minProperties > 0 ? [atom(`${size} >= ${minProperties}`, `${size} < ${minProperties}`)] : []),
    ...(maxProperties === undefined ? [] : [atom(`${size} <= ${maxProperties}`, `${size} > ${maxProperties}`)]),
    ...required.map((key) => present(value, key)),
    ...dependentRequired
      .filter(([, names]) => names.length > 0)
      .map(([key, names]) => or([not(present(value, key)), and(names.map((name) => present(value, name)))])),
  ];
}

/** Keys that a plain object seems to have although it has no such member. */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

export function present(object: string, key: string): Condition {
  if (inherited.has(key)) return call(`Object.hasOwn(${object}, ${quote(key)})`);
  return atom(`${read(object, key)} !== undefined`, `${read(object, key)} === undefined`);
}

/** A member's value; only meaningful for a key of `Object.prototype` where the member is present. */
export function read(object: string, key: string): string {
  return isPlainKey(key) ? `${object}.${key}` : `${object}[${quote(key)}]`;
}

export function isInherited(key: string): boolean {
  return inherited.has(key);
}
