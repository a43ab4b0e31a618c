/**
 * Exact arithmetic on the source text of JSON numbers, bounded by the length of the texts and never by their exponents:
 * `1e999999999` costs no more than `1`.
 */
interface Decimal {
  readonly negative: boolean;
  /** Without leading and trailing zeros; empty for zero. */
  readonly digits: string;
  /** Power of ten of the last digit. */
  readonly exponent: number;
}

function decimal(text: string): Decimal {
  const [, minus, whole = '', fraction = '', power = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const padded = `${whole}${fraction}`.replace(/^0+/, '');
  const digits = padded.replace(/0+$/, '');
  if (digits === '') return { negative: false, digits: '', exponent: 0 };
  return { negative: minus === '-', digits, exponent: Number(power) - fraction.length + padded.length - digits.length };
}

/** A double holds it as it is. */
const short = /^-?\d{1,15}$/;

/** Negative, zero or positive, as `a` is less than, equal to or greater than `b`; both are JSON numbers. */
export function compareNumbers(a: string, b: string): number {
  if (short.test(a) && short.test(b)) return Number(a) - Number(b);
  const left = decimal(a);
  const right = decimal(b);
  if (sign(left) !== sign(right)) return sign(left) - sign(right);
  return sign(left) * compareMagnitudes(left, right);
}

function sign(number: Decimal): number {
  if (number.digits === '') return 0;
  return number.negative ? -1 : 1;
}

function compareMagnitudes(a: Decimal, b: Decimal): number {
  const order = a.digits.length + a.exponent - (b.digits.length + b.exponent);
  if (order !== 0) return order;
  if (a.digits === b.digits) return 0;
  return a.digits < b.digits ? -1 : 1;
}

/** `1.0` and `1e3` are integers. */
export function isInteger(text: string): boolean {
  return decimal(text).exponent >= 0;
}

/** Whether `text` is a whole multiple of `divisor`, which is greater than zero. */
export function isMultipleOf(text: string, divisor: string): boolean {
  const a = decimal(text);
  const b = decimal(divisor);
  if (a.digits === '') return true;
  if (b.digits === '') return false;
  const shift = a.exponent - b.exponent;
  const unit = BigInt(b.digits);
  if (shift >= 0) return (BigInt(a.digits) * powerOfTen(shift, unit)) % unit === 0n;
  // The digits of `a` do not end in zero, so a divisor with more zeros than `a` has digits cannot divide it.
  return -shift < a.digits.length && BigInt(a.digits) % (unit * 10n ** BigInt(-shift)) === 0n;
}

/** 10 to the given power, modulo `modulus`, by squaring. */
function powerOfTen(power: number, modulus: bigint): bigint {
  let result = 1n % modulus;
  let factor = 10n % modulus;
  for (let rest = power; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * factor) % modulus;
    factor = (factor * factor) % modulus;
  }
  return result;
}

/** One spelling for equal numbers: `1`, `1.0` and `10e-1` share it. */
export function canonicalNumber(text: string): string {
  const { negative, digits, exponent } = decimal(text);
  if (digits === '') return '0';
  return `${negative ? '-' : ''}${digits}${exponent === 0 ? '' : `e${exponent}`}`;
}

/** Longer numbers are read more easily with an exponent. */
const mostZeros = 40;

/** One spelling for equal numbers, as people write them: `100` and `1e2` share it. */
export function plainNumber(text: string): string {
  const { negative, digits, exponent } = decimal(text);
  if (Math.abs(exponent) > mostZeros) return canonicalNumber(text);
  const padded = exponent < 0 ? digits.padStart(1 - exponent, '0') : `${digits === '' ? '0' : digits}${'0'.repeat(exponent)}`;
  const plain = exponent < 0 ? `${padded.slice(0, exponent)}.${padded.slice(exponent)}` : padded;
  return `${negative ? '-' : ''}${plain}`;
}
