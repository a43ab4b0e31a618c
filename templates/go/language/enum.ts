import type { EnumDeclView } from 'asyncwright/pack';
import type { Declared } from './declared.js';
import { isLong, wholeDigits } from './numbers.js';
import { jsonOf } from './literal.js';
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

export function enumView(decl: EnumDeclView, { unique }: Declared): GoEnum {
  const { name, members } = decl;
  const coder = coderOf(decl);
  const values = members.map((member) => ({ name: unique(name + member.name), value: held(member.literal, coder), docs: member.docs }));
  const known = coder === 'Literal' ? values.map((one) => `, ${one.value}`).join('') : '';
  return {
    holder: coder === 'Int64' ? 'int64' : 'string',
    decode: `decode.${coder}(d, value${known})`,
    encoder: `encode.${coder}`,
    members: values,
    listed:
      values.length > LONGEST_SWITCH ? `slices.Contains([]${name}{${values.map((one) => one.name).join(', ')}}, ${receiverOf(name)})` : '',
  };
}

/** A value, as the type below has it; undefined for one that the document does not list, where others are not texts. */
export function valueOf(decl: EnumDeclView, json: string): string | undefined {
  if (decl.base === 'string' && decl.open && json.startsWith('"')) return quote(JSON.parse(json) as string);
  const said = json.startsWith('"') ? JSON.stringify(JSON.parse(json)) : (wholeDigits(json) ?? json);
  const isSaid = (member: string): boolean => (wholeDigits(member) ?? member) === said;
  const member = decl.members.find(({ literal }) => isSaid(jsonOf(literal)));
  return member === undefined ? undefined : held(member.literal, coderOf(decl));
}

type Coder = 'String' | 'Int64' | 'Literal';

/** What is neither all texts nor all integers is held as JSON. An open one may have any integer, for which `type` has the type of the profile. */
function coderOf({ base, open, members, type }: EnumDeclView): Coder {
  if (base === 'string') return 'String';
  const isInteger = base === 'integer' && (!open || type === 'int64');
  return isInteger && members.every(({ literal }) => isLong(wholeDigits(literal) ?? '9'.repeat(20))) ? 'Int64' : 'Literal';
}

function held(literal: string, coder: Coder): string {
  if (coder === 'String') return literal;
  return coder === 'Int64' ? (wholeDigits(literal) ?? literal) : quote(jsonOf(literal));
}
