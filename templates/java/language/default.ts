import type { DeclView, MemberView } from 'asyncwright/pack';
import { MOST_OBJECTS } from './enum.js';
import { isLong, wholeDigits } from './numbers.js';
import { quote } from './text.js';

/** A method that stands in for an absent member with what the document says is meant. */
export interface Default {
  readonly name: string;
  readonly member: string;
  readonly type: string;
  readonly value: string;
  readonly deprecated: boolean;
}

const primitives: ReadonlyMap<string, string> = new Map([
  ['Boolean', 'boolean'],
  ['Integer', 'int'],
  ['Long', 'long'],
  ['Double', 'double'],
]);

/** For members that may be absent, never null, and whose default is of their type. */
export function defaultsOf(fields: readonly MemberView[], decls: ReadonlyMap<string, DeclView>): readonly Default[] {
  const taken = new Set(fields.map(({ name }) => name));
  return fields.flatMap(({ name, type, optional, deprecated, default: json }) => {
    const value = optional && json !== '' ? expression(type, json.trim(), decls) : '';
    const method = `${name}OrDefault`;
    return value === '' || taken.has(method) ? [] : [{ name: method, member: name, type: primitives.get(type) ?? type, value, deprecated }];
  });
}

/** The text that the builder gives a member from the start, as an expression of its type; empty for none. */
export function presetOf({ type, preset }: MemberView, decls: ReadonlyMap<string, DeclView>): string {
  return preset === '' ? '' : expression(type, preset, decls);
}

/** JSON as an expression of a type; empty where it is not of the type, or has no short form in it. */
function expression(type: string, json: string, decls: ReadonlyMap<string, DeclView>): string {
  const digits = wholeDigits(json);
  const isNumber = /^-?\d/.test(json);
  switch (type) {
    case 'String':
      return json.startsWith('"') ? quote(JSON.parse(json) as string) : '';
    case 'Boolean':
      return json === 'true' || json === 'false' ? json : '';
    case 'Integer':
      return digits !== undefined && Math.abs(Number(digits)) < 2 ** 31 ? digits : '';
    case 'Long':
      return digits !== undefined && isLong(digits) ? `${digits}L` : '';
    case 'BigInteger':
      return digits === undefined ? '' : `new BigInteger("${digits}")`;
    case 'BigDecimal':
      return isNumber ? `new BigDecimal("${json}")` : '';
    case 'Double':
      return isNumber && Number.isFinite(Number(json)) ? `${Number(json)}d` : '';
    default:
      return enumMember(decls.get(type), json);
  }
}

function enumMember(decl: DeclView | undefined, json: string): string {
  if (decl?.kind !== 'enum' || decl.base !== 'string' || decl.members.length > MOST_OBJECTS || !json.startsWith('"')) return '';
  const member = decl.members.find(({ literal }) => literal === quote(JSON.parse(json) as string));
  return member === undefined ? '' : `${decl.name}.${member.name}`;
}
