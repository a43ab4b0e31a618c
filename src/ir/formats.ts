import { compareNumbers } from './numbers.js';
import { isNumber, type Value } from './values.js';

const date = String.raw`(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`;
const time = String.raw`([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.\d+)?(?:[zZ]|([+-])([01]\d|2[0-3]):([0-5]\d))`;
const fullDate = new RegExp(`^${date}$`);
const fullTime = new RegExp(`^${time}$`);
const dateTime = new RegExp(`^${date}[tT]${time}$`);
const duration =
  /^P(?:\d+W|(?=\d|T\d)(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)?(?:T(?=\d)(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S)?)?)$/;
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Formats that become types. */
const typed: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ['date', isDate],
  ['time', isTime],
  ['date-time', (text) => dateTime.test(text) && isDate(text.slice(0, 10)) && isTime(text.slice(11))],
  ['duration', (text) => duration.test(text)],
  ['uuid', (text) => uuid.test(text)],
]);

const label = String.raw`[\da-z](?:[\da-z-]{0,61}[\da-z])?`;
const byte = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;
const group = String.raw`[\da-f]{1,4}`;
const ipv4 = `(?:${byte}\\.){3}${byte}`;
const character = String.raw`(?:[\w.~!$&'()*+,;=:@/-]|%[\da-f]{2})`;
const registered = String.raw`(?:[\w.~!$&'()*+,;=-]|%[\da-f]{2})*`;
const user = String.raw`(?:(?:[\w.~!$&'()*+,;=:-]|%[\da-f]{2})*@)?`;
// Two slashes are the start of an authority, which a path may not look like.
const authority = String.raw`(?:(?!//)|//${user}(?:\[(?:${ipv6()}|v[\da-f]+\.[\w.~!$&'()*+,;=:-]+)\]|${registered})(?::\d*)?(?=[/?#]|$))`;
const tail = String.raw`(?:\?(?:${character}|\?)*)?(?:#(?:${character}|\?)*)?`;
const local = String.raw`[\w!#$%&'*+/=?^{|}~\x60-]+(?:\.[\w!#$%&'*+/=?^{|}~\x60-]+)*`;
const pointer = String.raw`(?:/(?:[^~/]|~[01])*)*`;

/** Formats that are texts in every language: RFC 1123, 2673, 4291, 3986, 5321, 6901. */
const patterns: ReadonlyMap<string, RegExp> = new Map(
  (
    [
      ['hostname', `(?=.{1,253}$)${label}(?:\\.${label})*`],
      ['ipv4', ipv4],
      ['ipv6', ipv6()],
      ['uri', `[a-z][a-z\\d+.-]*:${authority}${character}*${tail}`],
      ['uri-reference', `(?:[a-z][a-z\\d+.-]*:|(?![^/?#]*:))${authority}${character}*${tail}`],
      ['email', `(?:${local}|"(?:[^"\\\\]|\\\\.)+")@(?:${label}(?:\\.${label})*|\\[(?:${ipv4}|IPv6:${ipv6()})\\])`],
      ['json-pointer', pointer],
      ['relative-json-pointer', `(?:0|[1-9]\\d*)(?:#|${pointer})`],
    ] as const
  ).map(([name, pattern]) => [name, new RegExp(`^(?:${pattern})$`, 'is')]),
);

/** RFC 4291, 2.2: eight groups, of which one run may be left out, and the last two may be an IPv4 address. */
function ipv6(): string {
  const last = `(?:${group}:${group}|${ipv4})`;
  const left = (most: number): string => (most === 0 ? '' : `(?:${group}(?::${group}){0,${most - 1}})?`);
  const right = [5, 4, 3, 2, 1, 0].map((count, index) => `${left(index)}::(?:${group}:){${count}}${last}`);
  return [`(?:${group}:){6}${last}`, ...right, `${left(6)}::${group}`, `${left(7)}::`].join('|');
}

const integers: ReadonlyMap<string, readonly [least: string, most: string]> = new Map([
  ['int32', ['-2147483648', '2147483647']],
  ['int64', ['-9223372036854775808', '9223372036854775807']],
]);

/** Whether the format is one that becomes a type. */
export function isTypedFormat(format: string): boolean {
  return typed.has(format) || integers.has(format);
}

/** Whether the format is one that can be asserted; all others are annotations. */
export function isAssertable(format: string): boolean {
  return isTypedFormat(format) || patterns.has(format);
}

/** A format says nothing about other JSON types than its own, and one that cannot be asserted says nothing at all. */
export function satisfiesFormat(format: string, value: Value): boolean {
  if (typeof value === 'string') return typed.get(format)?.(value) ?? patterns.get(format)?.test(value) ?? true;
  const range = integers.get(format);
  if (range === undefined || !isNumber(value)) return true;
  return compareNumbers(value.number, range[0]) >= 0 && compareNumbers(value.number, range[1]) <= 0;
}

function isDate(text: string): boolean {
  const [, year = '', month = '', day = ''] = fullDate.exec(text) ?? [];
  if (year === '') return false;
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0;
  return Number(day) <= days;
}

/** A leap second exists only at 23:59:60 UTC. */
function isTime(text: string): boolean {
  const [match, hour, minute, second, sign, offsetHour, offsetMinute] = fullTime.exec(text) ?? [];
  if (match === undefined) return false;
  if (second !== '60') return true;
  const offset = sign === undefined ? 0 : (Number(offsetHour) * 60 + Number(offsetMinute)) * (sign === '-' ? -1 : 1);
  return (Number(hour) * 60 + Number(minute) - offset + 2880) % 1440 === 1439;
}
