import {
  compareNumbers,
  Decimal,
  isWholeMultiple,
  type JsonNumber,
} from "./decimal.js";

export { Decimal, type JsonNumber } from "./decimal.js";
export { readJson } from "./read-json.js";
export { printJson } from "./print-json.js";

/** A limit of a schema, exactly. */
export type Limit = JsonNumber;

/** Members may be called as what every object inherits: they are of any type as well. */
export type JsonObject = {
  readonly [name in keyof typeof Object.prototype]?: unknown;
} & { readonly [name: string]: unknown };

export function isObject(value: unknown): value is JsonObject {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Decimal)
  );
}

/** Infinity and NaN are no JSON numbers. */
export function isNumber(value: unknown): value is JsonNumber {
  return (
    Number.isFinite(value) ||
    typeof value === "bigint" ||
    value instanceof Decimal
  );
}

/** A number without a fraction: `1.0` is one. */
export function isInteger(value: unknown): value is number | bigint {
  return Number.isInteger(value) || typeof value === "bigint";
}

/** Negative, zero or positive, as the number is less than, equal to or greater than the limit. */
export function compare(value: JsonNumber, limit: Limit): number {
  return compareNumbers(value, limit);
}

/** Whether two values that are neither arrays nor objects are the same. */
export function isSame(left: unknown, right: unknown): boolean {
  return (
    left === right ||
    (isNumber(left) && isNumber(right) && compare(left, right) === 0)
  );
}

/** Exact, in decimal: 0.07 is a multiple of 0.01. */
export function isMultipleOf(value: JsonNumber, divisor: Limit): boolean {
  return isWholeMultiple(value, divisor);
}
