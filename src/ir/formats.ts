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

const texts: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ['date', isDate],
  ['time', isTime],
  ['date-time', (text) => dateTime.test(text) && isDate(text.slice(0, 10)) && isTime(text.slice(11))],
  ['duration', (text) => duration.test(text)],
  ['uuid', (text) => uuid.test(text)],
]);

const integers: ReadonlyMap<string, readonly [least: string, most: string]> = new Map([
  ['int32', ['-2147483648', '2147483647']],
  ['int64', ['-9223372036854775808', '9223372036854775807']],
]);

/** Whether the format is one that can be asserted; all others are annotations. */
export function isAssertable(format: string): boolean {
  return texts.has(format) || integers.has(format);
}

/** RFC 3339 dates and times, ISO 8601 durations, RFC 4122 ids and the two integer widths; a format says nothing about other JSON types. */
export function satisfiesFormat(format: string, value: Value): boolean {
  if (typeof value === 'string') return texts.get(format)?.(value) ?? true;
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
