import type { IntegerType, NumberType } from 'asyncwright/pack';

/** `native`: `int64` and `float64`. `exact`: `payload.Int` and `json.Number` unless a bound proves less to be enough. */
export type Profile = 'native' | 'exact';

/** A Go type and the name by which the runtime decodes and encodes it. */
export interface Scalar {
  readonly type: string;
  readonly coder: string;
}

const int64: Scalar = { type: 'int64', coder: 'Int64' };
const integer: Scalar = { type: 'payload.Int', coder: 'Int' };
const decimal: Scalar = { type: 'json.Number', coder: 'Number' };

export function integerScalar({ width }: Pick<IntegerType, 'width'>, profile: Profile): Scalar {
  switch (width) {
    case 'i32':
      return { type: 'int32', coder: 'Int32' };
    case 'u32':
      return { type: 'uint32', coder: 'Uint32' };
    case 'i64':
      return int64;
    case 'u64':
      return { type: 'uint64', coder: 'Uint64' };
    case 'big':
      return profile === 'native' ? int64 : integer;
    case 'unbounded':
      return integer;
  }
}

export function numberScalar({ repr }: Pick<NumberType, 'repr'>, profile: Profile): Scalar {
  return profile === 'native' && repr !== 'decimal' ? { type: 'float64', coder: 'Float64' } : decimal;
}

/** What holds one number of the document, in any profile. */
export function literalScalar(json: string): Scalar {
  const digits = wholeDigits(json);
  return digits !== undefined && isLong(digits) ? int64 : decimal;
}

/** A number of the document as an expression of its scalar. */
export function numberExpression(json: string, { type }: Scalar): string {
  return type === 'int64' ? (wholeDigits(json) ?? json) : `"${json.trim()}"`;
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
