import type { Expr } from 'asyncwright/pack';

/** `native`: whole numbers as `int`, others as `float`. `exact`: others as `Decimal`, with all their digits. */
export type Profile = 'native' | 'exact';

/** Longer than this, a number is not spelled out: nothing that is read compares with it. */
const LONGEST = 4096;

/** A number of the document as an expression that stands for the same number. In `native`, digits of a fraction round. */
export function numberLiteral(text: string, profile: Profile): Expr {
  const whole = wholeNumber(text);
  if (whole !== undefined) return plain(whole);
  const value = Number(text);
  const isHeld = profile === 'native' && Number.isFinite(value) && (value !== 0 || !/[1-9]/.test(text.split(/e/i)[0] ?? ''));
  if (isHeld) return plain(floatText(value));
  return { text: `Decimal("${text}")`, imports: [DECIMAL] };
}

/** The digits of a number without a fraction, however it is written. */
export function wholeNumber(text: string): string | undefined {
  const [mantissa = '', power = '0'] = text.toLowerCase().split('e');
  const [integer = '', fraction = ''] = mantissa.split('.');
  const exponent = Number(power) - fraction.length;
  if (Math.abs(Number(power)) > LONGEST) return undefined;
  const digits = (integer + fraction).replace(/^(-?)0+(?=\d)/, '$1');
  if (/^-?0$/.test(digits)) return '0';
  if (exponent >= 0) return digits + '0'.repeat(exponent);
  const kept = digits.slice(0, exponent);
  return /^0+$/.test(digits.slice(exponent)) && /\d/.test(kept) ? kept : undefined;
}

function floatText(value: number): string {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

export const DECIMAL = { from: 'decimal', name: 'Decimal', typeOnly: false } as const;

function plain(text: string): Expr {
  return { text, imports: [] };
}
