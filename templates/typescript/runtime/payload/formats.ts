import { compare, isNumber } from "../json/native/json.js";
import { textFormats } from "./text-formats.js";

const datePattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const timePattern =
  /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.\d+)?(?:[zZ]|([+-])([01]\d|2[0-3]):([0-5]\d))$/;
/** On a day that every month has, and no leap second: most are, and need no calendar. */
const plainDateTimePattern =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])[tT](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[zZ]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const durationPattern =
  /^P(?:\d+W|(?=\d|T\d)(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)?(?:T(?=\d)(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S)?)?)$/;
const uuidPattern =
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** RFC 3339 `full-date`. */
export function isDate(text: string): boolean {
  if (!datePattern.test(text)) return false;
  const day = Number(text.slice(8));
  if (day <= 28) return true;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0));
}

/** RFC 3339 `full-time`. A leap second exists only at 23:59:60 UTC. */
export function isTime(text: string): boolean {
  if (!timePattern.test(text)) return false;
  if (!text.startsWith("60", 6)) return true;
  const [, hour, minute, , sign, offsetHour = 0, offsetMinute = 0] =
    timePattern.exec(text) ?? [];
  const offset =
    (Number(offsetHour) * 60 + Number(offsetMinute)) * (sign === "-" ? -1 : 1);
  return (Number(hour) * 60 + Number(minute) - offset + 2880) % 1440 === 1439;
}

/** RFC 3339 `date-time`. */
export function isDateTime(text: string): boolean {
  return (
    plainDateTimePattern.test(text) ||
    (/^[tT]$/.test(text.charAt(10)) &&
      isDate(text.slice(0, 10)) &&
      isTime(text.slice(11)))
  );
}

/** ISO 8601 duration, as RFC 3339 appendix A has it. */
export function isDuration(text: string): boolean {
  return durationPattern.test(text);
}

/** RFC 4122, upper or lower case. */
export function isUuid(text: string): boolean {
  return uuidPattern.test(text);
}

const stringFormats: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ["date", isDate],
  ["time", isTime],
  ["date-time", isDateTime],
  ["duration", isDuration],
  ["uuid", isUuid],
]);

const integerFormats: ReadonlyMap<
  string,
  readonly [least: bigint, most: bigint]
> = new Map([
  ["int32", [-(2n ** 31n), 2n ** 31n - 1n]],
  ["int64", [-(2n ** 63n), 2n ** 63n - 1n]],
]);

/** Whether a value has a format; formats that are not asserted and values of other JSON types have every one. */
export function hasFormat(format: string, value: unknown): boolean {
  if (typeof value === "string")
    return (
      stringFormats.get(format)?.(value) ??
      textFormats.get(format)?.test(value) ??
      true
    );
  const range = integerFormats.get(format);
  return (
    !isNumber(value) ||
    range === undefined ||
    (compare(value, range[0]) >= 0 && compare(value, range[1]) <= 0)
  );
}
