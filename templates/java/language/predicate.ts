import type { ImportedName, JsonTypeName, LeafCheck, Test } from 'asyncwright/pack';
import { and, atom, call, not, or, printed, type Condition } from './condition.js';
import { library, runtime } from './imports.js';
import { tree } from './literal.js';
import { isLong, wholeDigits } from './numbers.js';
import { size, type Hoisting } from './schema.js';
import { quote, quoteParts } from './text.js';

/** The leaf keywords of a check as one condition on an expression of type `JsonNode`. */
export function predicate(check: LeafCheck, value: string, hoisting: Hoisting, known: JsonTypeName | undefined): Test {
  if (check.bool !== undefined) return printed(and(check.bool ? [] : [atom('false', 'true')]));
  const types = known ? [known] : check.type;
  return printed(
    and([
      ...typed(check, value),
      ...constants(check, value, hoisting),
      ...about('number', () => numbers(check, value, hoisting), value, types),
      ...about('string', () => strings(check, value, hoisting), value, types),
      ...about('array', () => arrays(check, value), value, types),
      ...about('object', () => objects(check, value), value, types),
    ]),
  );
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

const CHECK: readonly ImportedName[] = [runtime('Check')];
const FORMATS: readonly ImportedName[] = [runtime('Formats')];

/** A type needs no test of its own where there are constants, which are all of it. */
function typed({ type, const: constant, enum: values }: LeafCheck, value: string): Condition[] {
  if (!type || constant !== undefined || values !== undefined) return [];
  return [or(type.filter((name) => name !== 'integer' || !type.includes('number')).map((name) => isOfType(name, value)))];
}

function isOfType(type: JsonTypeName, value: string): Condition {
  switch (type) {
    case 'null':
      return call(`${value}.isNull()`);
    case 'boolean':
      return call(`${value}.isBoolean()`);
    case 'string':
      return call(`${value}.isTextual()`);
    case 'integer':
      return call(`Check.isInteger(${value})`, CHECK);
    case 'number':
      return call(`${value}.isNumber()`);
    case 'array':
      return call(`${value}.isArray()`);
    case 'object':
      return call(`${value}.isObject()`);
  }
}

/** Longer lists are looked up in a set. */
const LONGEST_CHAIN = 4;
/** Longer ones are no code, which may not be long in Java, but data. */
const LONGEST_CODE = 256;

function constants({ const: constant, enum: values }: LeafCheck, value: string, { hoist }: Hoisting): Condition[] {
  if (constant === undefined && values === undefined) return [];
  const listed = (list: readonly string[]): Condition => {
    const texts = list.filter(isText).map((json) => JSON.parse(json) as string);
    const others = list.filter((json) => !isText(json));
    return or([
      ...(texts.length > LONGEST_CHAIN
        ? [call(`Check.isOneOf(${value}, ${hoist(['values'], setOf(texts))})`, [...CHECK, ...setImports(texts)])]
        : texts.map((text) => call(`Check.isText(${value}, ${quote(text)})`, CHECK))),
      ...(others.length > LONGEST_CHAIN
        ? [call(`Check.isAnyOf(${value}, ${hoist(['values'], tree(`[${others.join(',')}]`).text)})`, [...CHECK, ...tree('').imports])]
        : others.map((json) => single(json, value, hoist))),
    ]);
  };
  return [...(constant === undefined ? [] : [listed([constant])]), ...(values === undefined ? [] : [listed(values)])];
}

function single(json: string, value: string, hoist: Hoisting['hoist']): Condition {
  if (json.trim() === 'null') return call(`${value}.isNull()`);
  return call(`Check.isEqual(${value}, ${hoist(['value'], tree(json).text)})`, [...CHECK, ...tree('').imports]);
}

function setOf(texts: readonly string[]): string {
  const distinct = [...new Set(texts)];
  if (distinct.length <= LONGEST_CODE) return `Set.of(${distinct.map(quote).join(', ')})`;
  return `Check.texts(Json.constant(${quoteParts(JSON.stringify(distinct))}))`;
}

/** Of a constant with such a set. */
function setImports(texts: readonly string[]): readonly ImportedName[] {
  return [library('java.util.Set'), ...(new Set(texts).size > LONGEST_CODE ? [runtime('Json')] : [])];
}

function isText(json: string): boolean {
  return json.trim().startsWith('"');
}

/** Keywords concern one JSON type; a value of another satisfies them. */
function about(
  type: 'number' | 'string' | 'array' | 'object',
  print: () => readonly Condition[],
  value: string,
  types: readonly JsonTypeName[] | undefined,
): readonly Condition[] {
  const concerns = (name: JsonTypeName): boolean => name === type || (name === 'integer' && type === 'number');
  if (types && !types.some(concerns)) return [];
  const parts = print();
  if (parts.length === 0 || types?.every(concerns)) return parts;
  return [or([not(isOfType(type, value)), and(parts)])];
}

/** Whether a check says anything of numbers. */
function isBounded({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format }: LeafCheck): boolean {
  return (minimum ?? maximum ?? exclusiveMinimum ?? exclusiveMaximum ?? multipleOf ?? format) !== undefined;
}

function numbers(check: LeafCheck, value: string, { hoist }: Hoisting): Condition[] {
  if (!isBounded(check)) return [];
  const decimal = (text: string): string => hoist(['limit'], `new BigDecimal("${text}")`);
  const bound = (limit: string | undefined, operator: string, opposite: string): Condition[] => {
    if (limit === undefined) return [];
    const digits = wholeDigits(limit);
    const isPlain = digits !== undefined && isLong(digits);
    const order = `Check.compare(${value}, ${isPlain ? `${digits}L` : decimal(limit)})`;
    return [atom(`${order} ${operator} 0`, `${order} ${opposite} 0`, [...CHECK, ...(isPlain ? [] : [library('java.math.BigDecimal')])])];
  };
  const width = check.format === undefined ? undefined : widths.get(check.format);
  return [
    ...bound(check.minimum, '>=', '<'),
    ...bound(check.exclusiveMinimum, '>', '<='),
    ...bound(check.maximum, '<=', '>'),
    ...bound(check.exclusiveMaximum, '<', '>='),
    ...bound(width?.[0], '>=', '<'),
    ...bound(width?.[1], '<=', '>'),
    ...(check.multipleOf === undefined
      ? []
      : [call(`Check.isMultipleOf(${value}, ${decimal(check.multipleOf)})`, [...CHECK, library('java.math.BigDecimal')])]),
  ];
}

function strings({ minLength = 0, maxLength, pattern, format }: LeafCheck, value: string, hoisting: Hoisting): Condition[] {
  const length = (operator: string, opposite: string, limit: number): Condition =>
    atom(`Check.lengthOf(${value}) ${operator} ${size(limit)}`, `Check.lengthOf(${value}) ${opposite} ${size(limit)}`, CHECK);
  return [
    ...(minLength === 1 ? [atom(`!${value}.textValue().isEmpty()`, `${value}.textValue().isEmpty()`)] : []),
    ...(minLength > 1 ? [length('>=', '<', minLength)] : []),
    ...(maxLength === undefined ? [] : [length('<=', '>', maxLength)]),
    ...(pattern === undefined ? [] : [matches(pattern, value, hoisting)]),
    ...(format === undefined || widths.has(format) ? [] : [formatted(format, value)]),
  ];
}

function matches(pattern: string, value: string, hoisting: Hoisting): Condition {
  const imports = [...CHECK, library('java.util.regex.Pattern')];
  return call(`Check.matches(${value}, ${compiled(pattern, ['pattern'], hoisting)})`, imports);
}

/** The name of a compiled pattern. */
export function compiled(source: string, words: readonly string[], { hoist, pattern }: Hoisting): string {
  return hoist(words, `Pattern.compile(${quote(pattern(source))})`);
}

/** The formats that have types have functions. */
function formatted(format: string, value: string): Condition {
  const name = formats.get(format);
  if (name !== undefined) return call(`Formats.${name}(${value}.textValue())`, FORMATS);
  return call(`Formats.hasFormat(${quote(format)}, ${value})`, FORMATS);
}

function arrays({ minItems = 0, maxItems, uniqueItems }: LeafCheck, value: string): Condition[] {
  return [
    ...(minItems > 0 ? [atom(`${value}.size() >= ${size(minItems)}`, `${value}.size() < ${size(minItems)}`)] : []),
    ...(maxItems === undefined ? [] : [atom(`${value}.size() <= ${size(maxItems)}`, `${value}.size() > ${size(maxItems)}`)]),
    ...(uniqueItems ? [call(`Check.isUnique(${value})`, CHECK)] : []),
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
  return call(`${object}.has(${quote(key)})`);
}

/** A member's value: a node of no type where the member is absent. */
export function read(object: string, key: string): string {
  return `${object}.path(${quote(key)})`;
}
