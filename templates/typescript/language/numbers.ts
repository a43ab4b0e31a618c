import type { Expr, ImportedName, IntegerType } from 'asyncwright/pack';

/** `native`: JavaScript numbers alone. `exact`: a `bigint` or a `Decimal` where a JavaScript number would be another one. */
export type Profile = 'native' | 'exact';

/** Longer than this, a number is not spelled out: nothing that is read compares with it. */
const LONGEST = 4096;

/** A number of the document as an expression that stands for the same number. In `native`, digits of a fraction round. */
export function numberLiteral(text: string, profile: Profile): Expr {
  const value = Number(text);
  if (String(value) === text) return plain(text);
  const [digits, exponent] = parts(text);
  if (digits.length + Math.abs(exponent) > LONGEST) return plain(infinite(value));
  if (Number.isFinite(value) && isSame(parts(String(value)), [digits, exponent])) return plain(String(value));
  if (exponent >= 0) return plain(`${BigInt(digits) * 10n ** BigInt(exponent)}n`);
  return profile === 'native' ? plain(infinite(value)) : { text: `new Decimal('${text}')`, imports: [decimal(false)] };
}

/** Whether a number of the document is read as itself. Of a fraction digits may go in `native`, and that is no other number. */
export function holds(text: string, profile: Profile): boolean {
  const { text: literal } = constantLiteral(text, profile);
  return profile === 'exact' || !(literal.endsWith('n') || literal.startsWith('Number.'));
}

/** A number that a value has to be. One that is too small for a JavaScript number is not 0: it is none that is read. */
export function constantLiteral(text: string, profile: Profile): Expr {
  const isLost = profile === 'native' && Number(text) === 0 && parts(text)[0] !== '0';
  return isLost ? plain('Number.NaN') : numberLiteral(text, profile);
}

/** A number that is held as a literal type; where none holds it, the type of such numbers. */
export function numberLiteralType(text: string, profile: Profile): Expr {
  const { text: literal, imports } = constantLiteral(text, profile);
  if (imports.length > 0) return { text: 'Decimal', imports: [decimal(true)] };
  return plain(literal.startsWith('Number.') ? 'number' : literal);
}

export function integerType({ width, minimum, maximum }: IntegerType, profile: Profile): string {
  const isNarrow = width === 'i32' || width === 'u32' || (isSafe(minimum) && isSafe(maximum));
  return profile === 'native' || isNarrow ? 'number' : 'number | bigint';
}

export function numberType(profile: Profile): Expr {
  return profile === 'native'
    ? plain('number')
    : { text: 'JsonNumber', imports: [{ from: JSON_FILE, name: 'JsonNumber', typeOnly: true }] };
}

const JSON_FILE = 'src/gen/runtime/payload/json';

function decimal(typeOnly: boolean): ImportedName {
  return { from: JSON_FILE, name: 'Decimal', typeOnly };
}

function plain(text: string): Expr {
  return { text, imports: [] };
}

function infinite(value: number): string {
  if (Number.isFinite(value)) return String(value);
  return value > 0 ? 'Number.POSITIVE_INFINITY' : 'Number.NEGATIVE_INFINITY';
}

function isSafe(bound: string | undefined): boolean {
  return bound !== undefined && Math.abs(Number(bound)) <= Number.MAX_SAFE_INTEGER;
}

/** Digits without zeros at the end, and the power of ten that they count. */
type Parts = readonly [digits: string, exponent: number];

function parts(text: string): Parts {
  const [mantissa = '', power = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const all = (whole + fraction).replace(/^(-?)0+(?=\d)/, '$1');
  const digits = all.replace(/(?<=\d)0+$/, '');
  return /^-?0$/.test(digits) ? ['0', 0] : [digits, Number(power) - fraction.length + all.length - digits.length];
}

function isSame(left: Parts, right: Parts): boolean {
  return left[0] === right[0] && left[1] === right[1];
}
