import type { IntegerType, NumberType } from 'asyncwright/pack';

/** `native`: `long` and `double`. `exact`: `BigInteger` and `BigDecimal` unless a bound proves less to be enough. */
export type Profile = 'native' | 'exact';

/** A Java type and the name by which the runtime decodes and encodes it. */
export interface Scalar {
  readonly type: string;
  readonly coder: string;
}

const int32: Scalar = { type: 'Integer', coder: 'int32' };
const int64: Scalar = { type: 'Long', coder: 'int64' };
const integer: Scalar = { type: 'BigInteger', coder: 'integer' };
const decimal: Scalar = { type: 'BigDecimal', coder: 'decimal' };

export function integerScalar({ width }: Pick<IntegerType, 'width'>, profile: Profile): Scalar {
  switch (width) {
    case 'i32':
      return int32;
    case 'u32':
    case 'i64':
      return int64;
    case 'u64':
    case 'unbounded':
      return integer;
    case 'big':
      return profile === 'native' ? int64 : integer;
  }
}

export function numberScalar({ repr }: Pick<NumberType, 'repr'>, profile: Profile): Scalar {
  return profile === 'native' && repr !== 'decimal' ? { type: 'Double', coder: 'float64' } : decimal;
}

/** What holds one number of the document, in any profile. */
export function literalScalar(json: string): Scalar {
  const digits = wholeDigits(json);
  if (digits === undefined) return decimal;
  return isLong(digits) ? int64 : integer;
}

/** A number of the document as an expression of its scalar. */
export function numberExpression(json: string, { type }: Scalar): string {
  switch (type) {
    case 'Integer':
      return wholeDigits(json) ?? json;
    case 'Long':
      return `${wholeDigits(json) ?? json}L`;
    case 'BigInteger':
      return `new BigInteger("${wholeDigits(json) ?? json}")`;
    default:
      return `new BigDecimal("${json}")`;
  }
}

/** Longer than this, a number is not spelled out as an integer. */
const LONGEST = 4096;

/** The digits of a whole number: `1.50e1` has 15. Undefined where there is a fraction. */
export function wholeDigits(json: string): string | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(json.trim());
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  const all = (whole + fraction).replace(/^0+(?=\d)/, '');
  const exponent = Number(power) - fraction.length;
  if (/^0+$/.test(all)) return '0';
  if (Math.abs(exponent) > LONGEST) return undefined;
  if (exponent >= 0) return `${sign}${all}${'0'.repeat(exponent)}`;
  const digits = all.slice(0, exponent);
  return digits !== '' && /^0*$/.test(all.slice(exponent)) ? `${sign}${digits}` : undefined;
}

export function isLong(digits: string): boolean {
  const value = BigInt(digits);
  return value >= -(2n ** 63n) && value < 2n ** 63n;
}
