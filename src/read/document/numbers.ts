// YAML 1.2.2 section 10.3.2 (core schema): the tag resolution of int and float.

/** A number together with how JSON writes it without loss. */
export class ExactNumber {
  constructor(
    readonly value: number,
    readonly text: string,
  ) {}
}

const decimal = /^([-+]?)(?:0*(\d+)(?:\.(\d*))?|\.(\d+))([eE][-+]?\d+)?$/;
const radix = /^0[ox][\da-fA-F]{1,64}$/;

/**
 * The number that a plain scalar is, or undefined when it is none. `.inf` and `.nan` are none: JSON cannot say them.
 * A number beyond a double's range has the greatest double as its value and stays itself in `text`.
 */
export function numberOf(scalar: string): ExactNumber | undefined {
  if (radix.test(scalar)) return /^0o.*[89a-fA-F]/.test(scalar) ? undefined : exact(BigInt(scalar).toString());
  const parts = decimal.exec(scalar);
  if (parts === null) return undefined;
  const [, sign = '', whole = '0', fraction = '', bare = '', exponent = ''] = parts;
  const digits = fraction + bare;
  return exact(`${sign === '-' ? '-' : ''}${whole}${digits === '' ? '' : `.${digits}`}${exponent}`);
}

function exact(text: string): ExactNumber {
  const value = Number(text);
  return new ExactNumber(Number.isFinite(value) ? value : Math.sign(value) * Number.MAX_VALUE, text);
}
