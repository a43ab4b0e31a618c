import type { MemberView, ObjectDeclView } from 'asyncwright/pack';
import type { Declared } from './declared.js';
import { defaultsOf, presetOf, type Default } from './default.js';
import { ended, paragraphs } from './docs.js';
import { jsonOf } from './literal.js';
import { field, type Field } from './member.js';
import { literalScalar, numberExpression } from './numbers.js';
import { quoteRaw } from './text.js';

/** A required member with one value: a method, and no field. */
interface Constant {
  readonly name: string;
  readonly type: string;
  readonly value: string;
  /** What a comment says of it. */
  readonly docs: string;
  readonly encode: string;
}

export interface GoObject {
  readonly fields: readonly Field[];
  readonly constants: readonly Constant[];
  readonly defaults: readonly Default[];
  /** The types of which every value is one as well (`allOf`). */
  readonly wider: readonly { readonly method: string; readonly type: string }[];
  /** The type of the members that have no field; empty where there are none. */
  readonly rest: string;
  /** Those may be anything. */
  readonly open: boolean;
  /** The object that is read. */
  readonly source: string;
  readonly hasDecodes: boolean;
}

export function objectView(decl: ObjectDeclView, { decls }: Declared): GoObject {
  // A member that no value has needs no place.
  const members = decl.fields.filter(({ type }) => type !== NEVER);
  const constants = members.filter(isConstant);
  const own = members.filter((member) => !isConstant(member));
  const fields = own.map((member) => preset(member, decls) ?? field(member, { suffix: '', at: `o, ${member.wire}` }, decls));
  const hasRest = decl.extra !== '' && decl.extra !== NEVER;
  const apart = hasRest ? constants.map(({ wire }) => wire) : [];
  return {
    fields: hasRest ? [...fields, rest(decl)] : fields,
    constants: constants.map(constant),
    defaults: defaultsOf(own, decls),
    wider: widerOf(decl, decls),
    rest: hasRest ? decl.extra : '',
    open: decl.open,
    source: `d.Object(value)${apart.length === 0 ? '' : `.Without(${apart.join(', ')})`}`,
    hasDecodes: fields.length > 0 || hasRest,
  };
}

const NEVER = 'payload.Never';

/** A member that says what the object is: nil unless it says something else. */
function preset(member: MemberView, decls: Declared['decls']): Field | undefined {
  const text = presetOf(member, decls);
  if (text === '') return undefined;
  const { name, type, wire, docs, decoder, encoder } = member;
  return {
    name,
    type: `*${type}`,
    docs: ended(docs, `Nil stands for ${member.preset}.`),
    decode: `decode.Preset(o, ${wire}, ${decoder}, ${text})`,
    encode: `encode.Preset(o, ${wire}, value.${name}, ${encoder}, ${text})`,
  };
}

/** The members that have no field. */
function rest({ extra, extraDecoder, extraEncoder }: ObjectDeclView): Field {
  return {
    name: 'Extra',
    docs: 'Extra has the members that have no field.',
    type: `map[string]${extra}`,
    decode: `decode.Rest(o, ${extraDecoder})`,
    encode: `encode.Rest(o, value.Extra, ${extraEncoder})`,
  };
}

function widerOf({ name: own, bases, fields }: ObjectDeclView, decls: Declared['decls']): GoObject['wider'] {
  const objects = new Set(bases.filter((base) => base !== own && decls.get(base)?.kind === 'object'));
  return [...objects].map((type) => ({ method: `As${type}`, type })).filter(({ method }) => fields.every(({ name }) => name !== method));
}

function isConstant({ constant: value, optional }: MemberView): boolean {
  return value !== '' && !optional;
}

/** A method of this name would make the model an error, or change how `fmt` prints it. `String` is no member's name at all. */
const meant = new Set(['Error', 'Format', 'GoString', 'Is', 'As', 'Unwrap']);

function constant({ name: member, type, wire, constant: value, encoder, docs }: MemberView): Constant {
  const json = jsonOf(value);
  const name = meant.has(member) ? `${member}_` : member;
  return {
    name,
    type,
    value: constantExpression(type, value),
    docs: paragraphs(`${name} is ${json.length > LONGEST_SAID ? '' : `${json}, `}the one value of the member.`, docs),
    encode: `encode.Member(o, ${wire}, value.${name}(), ${encoder})`,
  };
}

const LONGEST_SAID = 60;

/** A literal of the document as a value of the type that holds it. */
export function constantExpression(type: string, literal: string): string {
  switch (type) {
    case 'string':
    case 'bool':
      return literal;
    case 'payload.Null':
      return 'payload.Null{}';
    case 'int64':
    case 'json.Number':
      return numberExpression(literal, literalScalar(literal));
    default:
      return `json.RawMessage(${quoteRaw(jsonOf(literal))})`;
  }
}
