import { UnsafeNumberError } from "../../payload/errors.js";

/** A number with a fraction whose digits a JavaScript number cannot hold. It keeps its text. */
export class Decimal {
  /** @param text as in JSON: `0.1000000000000000055511` */
  constructor(readonly text: string) {
    if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text))
      throw new RangeError(`${text} is not a number of JSON`);
  }

  toString(): string {
    return this.text;
  }
}

/** A number as JSON has it: a `bigint` or a `Decimal` only where a JavaScript number would be another one. */
export type JsonNumber = number | bigint | Decimal;

/** Exponents further from zero than this are refused: to spell such a number out would be too much work. */
const FURTHEST = 4096;

/** The number that a text of JSON stands for. Throws `UnsafeNumberError` for an exponent beyond 4,096. */
export function numberOf(text: string): JsonNumber {
  const value = Number(text);
  if (text.length < 16 && !/[eE]/.test(text)) return value;
  const exact = parts(text);
  if (Number.isFinite(value) && compareParts(parts(String(value)), exact) === 0)
    return value;
  const [digits, exponent] = exact;
  if (exponent >= 0) return digits * 10n ** BigInt(exponent);
  const scale = 10n ** BigInt(-exponent);
  return digits % scale === 0n ? digits / scale : new Decimal(text);
}

/** Negative, zero or positive, as `left` is less than, equal to or greater than `right`. */
export function compareNumbers(left: JsonNumber, right: JsonNumber): number {
  if (left instanceof Decimal || right instanceof Decimal)
    return compareParts(parts(String(left)), parts(String(right)));
  if (left < right) return -1;
  return left > right ? 1 : 0;
}

/** Whether a number is a whole multiple of another, in decimal. */
export function isWholeMultiple(
  value: JsonNumber,
  divisor: JsonNumber,
): boolean {
  const [left, right] = aligned(parts(String(value)), parts(String(divisor)));
  return right !== 0n && left % right === 0n;
}

/** `digits * 10 ** exponent`. */
type Parts = readonly [digits: bigint, exponent: number];

function parts(text: string): Parts {
  const [mantissa = "", power = "0"] = text.toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  if (Math.abs(Number(power)) > FURTHEST) throw new UnsafeNumberError(text);
  return [BigInt(whole + fraction), Number(power) - fraction.length];
}

function compareParts(left: Parts, right: Parts): number {
  const [first, second] = aligned(left, right);
  if (first < second) return -1;
  return first > second ? 1 : 0;
}

function aligned(left: Parts, right: Parts): readonly [bigint, bigint] {
  const common = Math.min(left[1], right[1]);
  const spelled = ([digits, exponent]: Parts): bigint =>
    digits * 10n ** BigInt(exponent - common);
  return [spelled(left), spelled(right)];
}
