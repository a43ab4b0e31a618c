import type { EnumDeclView } from 'asyncwright/pack';
import type { Declared } from './declared.js';
import { isLong, wholeDigits } from './numbers.js';
import { jsonOf } from './object.js';
import { receiverOf } from './receiver.js';
import { quote } from './text.js';

export interface GoEnum {
  /** The type below: `string` or `int64`. */
  readonly holder: string;
  /** An expression over the variables `d` and `value`. */
  readonly decode: string;
  readonly encoder: string;
  readonly members: readonly { readonly name: string; readonly value: string; readonly docs: string }[];
  /** For a long list, the expression that one of its members is the variable `receiver`; else there is a `switch`. */
  readonly listed: string;
}

/** A `switch` over 25,000 constants takes the compiler more than half a minute. */
const LONGEST_SWITCH = 500;

export function enumView({ name, base, open, members, type }: EnumDeclView, { unique }: Declared): GoEnum {
  const isText = base === 'string';
  // An open one may have any integer, for which `type` has the type of the profile.
  const isInteger =
    base === 'integer' && (!open || type === 'int64') && members.every(({ literal }) => isLong(wholeDigits(literal) ?? '9'.repeat(20)));
  const value = (literal: string): string => {
    if (isText) return literal;
    return isInteger ? (wholeDigits(literal) ?? literal) : quote(jsonOf(literal));
  };
  const values = members.map((member) => ({ name: unique(name + member.name), value: value(member.literal), docs: member.docs }));
  const coder = isText ? 'String' : isInteger ? 'Int64' : 'Literal';
  const known = coder === 'Literal' ? values.map((one) => `, ${one.value}`).join('') : '';
  return {
    holder: isInteger ? 'int64' : 'string',
    decode: `decode.${coder}(d, value${known})`,
    encoder: `encode.${coder}`,
    members: values,
    listed:
      values.length > LONGEST_SWITCH ? `slices.Contains([]${name}{${values.map((one) => one.name).join(', ')}}, ${receiverOf(name)})` : '',
  };
}
