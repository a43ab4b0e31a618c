import { UnsafeNumberError } from "../../payload/errors.js";
import { endOfString } from "../../payload/string-end.js";

/** How JSON is held here: a number is a JavaScript number, and one that it cannot hold is refused when it is read. */
export type JsonNumber = number;

/** A limit of a schema, exactly: beyond the safe integers it is a `bigint`. */
export type Limit = number | bigint;

/** Members may be called as what every object inherits: they are of any type as well. */
export type JsonObject = {
  readonly [name in keyof typeof Object.prototype]?: unknown;
} & { readonly [name: string]: unknown };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Infinity and NaN are no JSON numbers. */
export function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

/** A number without a fraction: `1.0` is one. */
export function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}

/** Negative, zero or positive, as the number is less than, equal to or greater than the limit. */
export function compare(value: number, limit: Limit): number {
  if (value < limit) return -1;
  return value > limit ? 1 : 0;
}

/** Whether two values that are neither arrays nor objects are the same. */
export function isSame(left: unknown, right: unknown): boolean {
  return left === right;
}

/** Exact, in decimal: 0.07 is a multiple of 0.01. */
export function isMultipleOf(value: number, divisor: Limit): boolean {
  if (Number.isInteger(value) && Number.isInteger(divisor))
    return value % Number(divisor) === 0;
  const [digits, exponent] = decimal(value);
  const [divisorDigits, divisorExponent] = decimal(divisor);
  const common = Math.min(exponent, divisorExponent);
  return (
    (digits * 10n ** BigInt(exponent - common)) %
      (divisorDigits * 10n ** BigInt(divisorExponent - common)) ===
    0n
  );
}

/** `digits * 10 ** exponent`, from the shortest decimal text of the number. */
function decimal(value: Limit): [digits: bigint, exponent: number] {
  const [mantissa = "", exponent = "0"] = value.toString().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  return [BigInt(whole + fraction), Number(exponent) - fraction.length];
}

/** Reads JSON. Throws `SyntaxError`, or `UnsafeNumberError` for a number that would become another one. */
export function readJson(json: string): unknown {
  const value: unknown = JSON.parse(json);
  if (exponent.test(json) || hasLongRun(json)) refuseUnsafeNumbers(json);
  return value;
}

/** Writes JSON. */
export function printJson(value: unknown): string {
  return JSON.stringify(value);
}

// Few texts hold an exponent or a long run of digits: only those are looked at token by token.

const exponent = /\d[eE][-+\d]/;

/** So many digits are more than a safe integer is sure to have. */
const LONG = 16;

/** Of a long run every sixteenth character is one: most of the text need not be looked at. */
function hasLongRun(json: string): boolean {
  for (let at = LONG - 1; at < json.length; at += LONG) {
    if (!isDigit(json, at)) continue;
    let first = at;
    while (isDigit(json, first - 1)) first -= 1;
    while (at - first < LONG - 1 && isDigit(json, at + 1)) at += 1;
    if (at - first === LONG - 1) return true;
  }
  return false;
}

function isDigit(json: string, at: number): boolean {
  const unit = json.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** The text is known to be JSON: between its strings, digits are numbers. */
function refuseUnsafeNumbers(json: string): void {
  for (let at = 0; at < json.length;) {
    const quote = json.indexOf('"', at);
    const between = json.slice(at, quote < 0 ? undefined : quote);
    for (const [token] of between.matchAll(number))
      if (!isHeld(token)) throw new UnsafeNumberError(token);
    at = quote < 0 ? json.length : endOfString(json, quote);
  }
}

/** Digits beyond binary64 round, as in every JSON library; integers and magnitudes must not. */
function isHeld(literal: string): boolean {
  const value = Number(literal);
  if (Math.abs(value) <= Number.MAX_SAFE_INTEGER)
    return value !== 0 || !/^-?[0.]*[1-9]/.test(literal);
  return Number.isFinite(value) && digitsOf(literal) === digitsOf(`${value}`);
}

/** Of a number other than zero its sign, its digits without the zeros around them, and where its point is. */
function digitsOf(literal: string): string {
  const [mantissa = "", exponent = "0"] = literal.toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.replace("-", "").split(".");
  const first = (whole + fraction).search(/[1-9]/);
  const digits = withoutZeros((whole + fraction).slice(first));
  const sign = mantissa.startsWith("-") ? "-" : "";
  return `${sign}${digits} ${Number(exponent) + whole.length - first}`;
}

/** In one pass: a regular expression would look from every zero to the end. */
function withoutZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === "0") end -= 1;
  return digits.slice(0, end);
}
