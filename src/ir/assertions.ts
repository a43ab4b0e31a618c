import { compilePattern } from '../patterns/ecma.js';
import type { Check, JsonTypeName } from './checks.js';
import { satisfiesFormat } from './formats.js';
import { compareNumbers, isInteger, isMultipleOf } from './numbers.js';
import { canonicalText, isArray, isNumber, isObject, parseValue, typeName, type Value } from './values.js';

/** A keyword without subschemas. */
interface Assertion {
  readonly keyword: string;
  /** What is wrong with the value, if anything. */
  test(check: Check, value: Value): string | undefined;
}

/** A row about one JSON type: `test` runs only where the keyword is present and the value is of that type, and holds when true. */
function about<K extends keyof Check, V>(
  keyword: K,
  of: (value: Value) => V | undefined,
  test: (value: V, limit: NonNullable<Check[K]>) => boolean,
  message: (limit: NonNullable<Check[K]>, value: V) => string,
): Assertion {
  return {
    keyword,
    test(check, value) {
      const limit = check[keyword];
      const subject = of(value);
      if (limit === undefined || limit === null || subject === undefined || test(subject, limit)) return undefined;
      return message(limit, subject);
    },
  };
}

const any = (value: Value): { readonly value: Value } => ({ value });
const number = (value: Value): string | undefined => (isNumber(value) ? value.number : undefined);
const string = (value: Value): string | undefined => (typeof value === 'string' ? value : undefined);
const array = (value: Value): readonly Value[] | undefined => (isArray(value) ? value : undefined);
const object = (value: Value): ReadonlyMap<string, Value> | undefined => (isObject(value) ? value : undefined);

/** Types as a sentence has them: `a string or null`. */
export function typeNames(types: readonly JsonTypeName[]): string {
  return types.map((type) => (type === 'null' ? type : `${/^[aio]/.test(type) ? 'an' : 'a'} ${type}`)).join(' or ');
}

/** In the order in which they are reported. */
export const assertions: readonly Assertion[] = [
  { keyword: 'false', test: (check) => (check.bool === false ? 'is not allowed' : undefined) },
  about('type', any, hasType, (types) => `must be ${typeNames(types)}`),
  about(
    'const',
    any,
    ({ value }, json) => canonicalText(value) === canonicalText(parseValue(json)),
    (json) => `must be ${json}`,
  ),
  about('enum', any, isAmong, () => 'must be one of the allowed values'),
  about(
    'minimum',
    number,
    (n, limit) => compareNumbers(n, limit) >= 0,
    (limit) => `must be at least ${limit}`,
  ),
  about(
    'maximum',
    number,
    (n, limit) => compareNumbers(n, limit) <= 0,
    (limit) => `must be at most ${limit}`,
  ),
  about(
    'exclusiveMinimum',
    number,
    (n, limit) => compareNumbers(n, limit) > 0,
    (limit) => `must be more than ${limit}`,
  ),
  about(
    'exclusiveMaximum',
    number,
    (n, limit) => compareNumbers(n, limit) < 0,
    (limit) => `must be less than ${limit}`,
  ),
  about('multipleOf', number, isMultipleOf, (limit) => `must be a multiple of ${limit}`),
  about(
    'minLength',
    string,
    (text, limit) => [...text].length >= limit,
    (limit) => `must have at least ${limit} characters`,
  ),
  about(
    'maxLength',
    string,
    (text, limit) => [...text].length <= limit,
    (limit) => `must have at most ${limit} characters`,
  ),
  about(
    'pattern',
    string,
    (text, pattern) => compiled(pattern).test(text),
    (pattern) => `must match ${pattern}`,
  ),
  about(
    'format',
    any,
    ({ value }, format) => satisfiesFormat(format, value),
    (format) => `must be a valid ${format}`,
  ),
  about(
    'minItems',
    array,
    (list, limit) => list.length >= limit,
    (limit) => `must have at least ${limit} items`,
  ),
  about(
    'maxItems',
    array,
    (list, limit) => list.length <= limit,
    (limit) => `must have at most ${limit} items`,
  ),
  about(
    'uniqueItems',
    array,
    (list) => new Set(list.map(canonicalText)).size === list.length,
    () => 'must not have equal items',
  ),
  about(
    'minProperties',
    object,
    (members, limit) => members.size >= limit,
    (limit) => `must have at least ${limit} members`,
  ),
  about(
    'maxProperties',
    object,
    (members, limit) => members.size <= limit,
    (limit) => `must have at most ${limit} members`,
  ),
  about(
    'required',
    object,
    (members, keys) => missing(members, keys).length === 0,
    (keys, members) => `must have ${missing(members, keys).join(', ')}`,
  ),
  about('dependentRequired', object, dependenciesHold, () => 'must have the members that its other members need'),
];

/** A pattern of the graph: the reader has made sure that it compiles. */
export function compiled(pattern: string): RegExp {
  const known = patterns.get(pattern);
  if (known !== undefined) return known;
  const made = compilePattern(pattern);
  if (made === undefined) throw new Error(`${pattern} does not compile`);
  patterns.set(pattern, made);
  return made;
}
const patterns = new Map<string, RegExp>();

function hasType({ value }: { readonly value: Value }, types: NonNullable<Check['type']>): boolean {
  const name = typeName(value);
  return types.includes(name) || (isNumber(value) && types.includes('integer') && isInteger(value.number));
}

function isAmong({ value }: { readonly value: Value }, values: NonNullable<Check['enum']>): boolean {
  const text = canonicalText(value);
  return values.some((json) => canonicalText(parseValue(json)) === text);
}

function missing(members: ReadonlyMap<string, Value>, keys: readonly string[]): readonly string[] {
  return keys.filter((key) => !members.has(key));
}

function dependenciesHold(members: ReadonlyMap<string, Value>, rows: NonNullable<Check['dependentRequired']>): boolean {
  return rows.every(([key, keys]) => !members.has(key) || missing(members, keys).length === 0);
}
