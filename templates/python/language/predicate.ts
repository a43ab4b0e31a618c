import type { Expr, Hoist, JsonTypeName, LeafCheck, Test } from 'asyncwright/pack';
import { and, atom, call, not, or, printed, runtime, RUNTIME, type Condition } from './condition.js';
import { literal } from './literal.js';
import { numberLiteral, type Profile } from './numbers.js';
import { RE, type Translated } from './schema.js';
import { quote, regularExpression } from './text.js';

export interface Printing {
  readonly hoist: Hoist;
  readonly profile: Profile;
  readonly translated: Translated;
}

/** The leaf keywords of a check as one condition. */
export function predicate(check: LeafCheck, value: string, known: JsonTypeName | undefined, printing: Printing): Test {
  if (check.bool !== undefined) return printed(and(check.bool ? [] : [atom('False', 'True')]));
  const types = known ? [known] : check.type;
  return printed(
    and([
      ...typed(check, value, known),
      ...constants(check, value, known, printing),
      ...about('number', () => numbers(check, value, printing), value, types),
      ...about('string', () => strings(check, value, printing), value, types),
      ...about('array', () => arrays(check, value), value, types),
      ...about('object', () => objects(check, value), value, types),
    ]),
  );
}

/** A type needs no test of its own where it is known, or there are constants, which are all of it. */
function typed({ type, const: constant, enum: values }: LeafCheck, value: string, known: JsonTypeName | undefined): Condition[] {
  if (!type || type.some((name) => name === known || (name === 'number' && known === 'integer'))) return [];
  if (constant !== undefined || values !== undefined) return [];
  return [or(type.filter((name) => name !== 'integer' || !type.includes('number')).map((name) => isOfType(name, value)))];
}

function isOfType(type: JsonTypeName, value: string): Condition {
  switch (type) {
    case 'null':
      return atom(`${value} is None`, `${value} is not None`);
    case 'boolean':
      return call(`isinstance(${value}, bool)`);
    case 'string':
      return call(`isinstance(${value}, str)`);
    case 'integer':
      return runtime(`is_integer(${value})`);
    case 'number':
      return runtime(`is_number(${value})`);
    case 'array':
      return call(`isinstance(${value}, list)`);
    case 'object':
      return call(`isinstance(${value}, dict)`);
  }
}

/** Longer lists of texts, or of integers, are looked up in a set. */
const longestChain = 8;

function constants(
  { const: constant, enum: values }: LeafCheck,
  value: string,
  known: JsonTypeName | undefined,
  printing: Printing,
): Condition[] {
  if (constant === undefined && values === undefined) return [];
  const listed = (list: readonly string[]): Condition => oneOf(list, value, known, printing);
  return [...(constant === undefined ? [] : [listed([constant])]), ...(values === undefined ? [] : [listed(values)])];
}

/** Texts are compared by Python, which takes 1 for True and for 1.0: all else by the runtime. */
function oneOf(list: readonly string[], value: string, known: JsonTypeName | undefined, printing: Printing): Condition {
  const texts = list.filter((json) => json.trim().startsWith('"')).map((json) => quote(JSON.parse(json) as string));
  const others = list.filter((json) => !json.trim().startsWith('"'));
  const integers = others.map((json) => literal(json, printing.profile).text).filter((text) => INTEGER.test(text));
  const areMany = integers.length > longestChain;
  return or([
    ...(texts.length === 0 ? [] : [amongTexts(texts, value, known, printing)]),
    ...(areMany ? [amongIntegers(integers, value, printing)] : []),
    ...others.filter((json) => !areMany || !INTEGER.test(literal(json, printing.profile).text)).map((json) => equal(json, value, printing)),
  ]);
}

const INTEGER = /^-?\d+$/;

/** Numbers of every type have one hash where they are equal; so has True, which is no number here. */
function amongIntegers(integers: readonly string[], value: string, { hoist }: Printing): Condition {
  const set = hoist(['integers'], `frozenset({${integers.join(', ')}})`);
  return and([isOfType('number', value), atom(`${value} in ${set}`, `${value} not in ${set}`)]);
}

function amongTexts(texts: readonly string[], value: string, known: JsonTypeName | undefined, { hoist }: Printing): Condition {
  if (texts.length === 1) return atom(`${value} == ${texts[0]}`, `${value} != ${texts[0]}`);
  if (texts.length <= longestChain) return atom(`${value} in (${texts.join(', ')})`, `${value} not in (${texts.join(', ')})`);
  const set = hoist(['values'], `frozenset({${texts.join(', ')}})`);
  const among = atom(`${value} in ${set}`, `${value} not in ${set}`);
  // What is no text may have no hash.
  return known === 'string' ? among : and([isOfType('string', value), among]);
}

function equal(json: string, value: string, printing: Printing): Condition {
  const { text, imports } = literal(json, printing.profile);
  if (/^(None|True|False)$/.test(text)) return atom(`${value} is ${text}`, `${value} is not ${text}`);
  const printedValue = INTEGER.test(text) ? text : printing.hoist(['value'], text);
  return call(`_rt.is_equal(${value}, ${printedValue})`, [RUNTIME, ...imports]);
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

const widths: ReadonlyMap<string, readonly [least: string, most: string]> = new Map([
  ['int32', ['-2147483648', '2147483647']],
  ['int64', ['-9223372036854775808', '9223372036854775807']],
]);

/** Whether a check says anything of numbers. */
function isBounded({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format }: LeafCheck): boolean {
  return (minimum ?? maximum ?? exclusiveMinimum ?? exclusiveMaximum ?? multipleOf ?? format) !== undefined;
}

function numbers(check: LeafCheck, value: string, printing: Printing): Condition[] {
  if (!isBounded(check)) return [];
  const width = check.format === undefined ? undefined : widths.get(check.format);
  const bound = (limit: string | undefined, operator: string, opposite: string): Condition[] =>
    limit === undefined ? [] : [compared(value, limit, operator, opposite, printing)];
  return [
    ...bound(check.minimum ?? width?.[0], '>=', '<'),
    ...bound(check.exclusiveMinimum, '>', '<='),
    ...bound(check.maximum ?? width?.[1], '<=', '>'),
    ...bound(check.exclusiveMaximum, '<', '>='),
    ...(check.multipleOf === undefined ? [] : [multiple(check.multipleOf, value, printing)]),
  ];
}

/** Python compares numbers of all its types exactly; only a float is not the number that its text says. */
function compared(value: string, limit: string, operator: string, opposite: string, printing: Printing): Condition {
  const { text, imports } = limitOf(limit, printing);
  const isBeyondFloats = printing.profile === 'native' && INTEGER.test(text) && !Number.isSafeInteger(Number(text));
  if (imports.length === 0 && !isBeyondFloats) return atom(`${value} ${operator} ${text}`, `${value} ${opposite} ${text}`);
  const order = `_rt.compare(${value}, ${text})`;
  return atom(`${order} ${operator} 0`, `${order} ${opposite} 0`, [RUNTIME, ...imports]);
}

function multiple(divisor: string, value: string, printing: Printing): Condition {
  const { text, imports } = limitOf(divisor, printing);
  return call(`_rt.is_multiple_of(${value}, ${text})`, [RUNTIME, ...imports]);
}

function limitOf(limit: string, { hoist, profile }: Printing): Expr {
  const expr = numberLiteral(limit, profile);
  return expr.imports.length === 0 ? expr : { ...expr, text: hoist(['limit'], expr.text) };
}

const formats: ReadonlyMap<string, string> = new Map([
  ['date', 'is_date'],
  ['time', 'is_time'],
  ['date-time', 'is_date_time'],
  ['duration', 'is_duration'],
  ['uuid', 'is_uuid'],
]);

function strings({ minLength = 0, maxLength, pattern, format }: LeafCheck, value: string, { hoist, translated }: Printing): Condition[] {
  const searched = (source: string): string => `${hoist(['pattern'], regularExpression(translated(source)))}.search(${value})`;
  return [
    ...(minLength === 1 ? [atom(`${value} != ""`, `${value} == ""`)] : []),
    ...(minLength > 1 ? [atom(`len(${value}) >= ${minLength}`, `len(${value}) < ${minLength}`)] : []),
    ...(maxLength === undefined ? [] : [atom(`len(${value}) <= ${maxLength}`, `len(${value}) > ${maxLength}`)]),
    ...(pattern === undefined ? [] : [found(searched(pattern))]),
    ...(format === undefined || widths.has(format) ? [] : [formatted(format, value)]),
  ];
}

function found(search: string): Condition {
  return atom(`${search} is not None`, `${search} is None`, [RE]);
}

/** The formats that have types have functions. */
function formatted(format: string, value: string): Condition {
  const name = formats.get(format);
  const imports = (needed: string) => [{ from: 'gen/runtime/payload/formats', name: needed, typeOnly: false }];
  if (name !== undefined) return call(`${name}(${value})`, imports(name));
  return call(`has_format(${quote(format)}, ${value})`, imports('has_format'));
}

function arrays({ minItems = 0, maxItems, uniqueItems }: LeafCheck, value: string): Condition[] {
  return [
    ...(minItems > 0 ? [atom(`len(${value}) >= ${minItems}`, `len(${value}) < ${minItems}`)] : []),
    ...(maxItems === undefined ? [] : [atom(`len(${value}) <= ${maxItems}`, `len(${value}) > ${maxItems}`)]),
    ...(uniqueItems ? [runtime(`is_unique(${value})`)] : []),
  ];
}

function objects({ minProperties = 0, maxProperties, required = [], dependentRequired = [] }: LeafCheck, value: string): Condition[] {
  const needed = dependentRequired.filter(([, names]) => names.length > 0);
  return [
    ...(minProperties > 0 ? [atom(`len(${value}) >= ${minProperties}`, `len(${value}) < ${minProperties}`)] : []),
    ...(maxProperties === undefined ? [] : [atom(`len(${value}) <= ${maxProperties}`, `len(${value}) > ${maxProperties}`)]),
    ...required.map((key) => present(value, key)),
    ...needed.map(([key, names]) => or([not(present(value, key)), and(names.map((name) => present(value, name)))])),
  ];
}

export function present(object: string, key: string): Condition {
  return atom(`${quote(key)} in ${object}`, `${quote(key)} not in ${object}`);
}

/** A member's value; of an absent one, what no check accepts. */
export function read(object: string, key: string): string {
  return `${object}.get(${quote(key)}, _rt.ABSENT)`;
}
