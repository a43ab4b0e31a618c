import type { DeclView, EnumDeclView, MemberView } from 'asyncwright/pack';
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

/** What the values of scalars with a name of their own are made of, as no member mentions it. */
export function defaultImports(defaults: readonly Default[]): readonly string[] {
  return defaults.flatMap(({ value }) => {
    const [, made] = /^new [^(]+\(new (\w+)\(/.exec(value) ?? [];
    return made === undefined ? [] : [`java.math.${made}`];
  });
}

/** The text that the builder gives a member from the start, as an expression of its type; empty for none. */
export function presetOf({ type, preset }: MemberView, decls: ReadonlyMap<string, DeclView>): string {
  return preset === '' ? '' : expression(type, preset, decls);
}

/** JSON as an expression of a type; empty where it is not of the type, or has no short form in it. */
function expression(type: string, json: string, decls: ReadonlyMap<string, DeclView>): string {
  const decl = decls.get(type);
  if (decl === undefined) return scalar(type, json);
  if (decl.kind === 'enum') return enumMember(decl, json);
  const value = decl.kind === 'alias' ? scalar(decl.type, json) : '';
  return value === '' ? '' : `new ${decl.name}(${value})`;
}

function scalar(type: string, json: string): string {
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
      return '';
  }
}

function enumMember({ name, base, open, members }: EnumDeclView, json: string): string {
  if (members.length > MOST_OBJECTS) return '';
  const said = json.startsWith('"') ? quote(JSON.parse(json) as string) : (wholeDigits(json) ?? json);
  const member = members.find(({ literal }) => (wholeDigits(literal) ?? literal) === said);
  if (member !== undefined) return `${name}.${member.name}`;
  return open && base === 'string' && json.startsWith('"') ? `new ${name}(${said})` : '';
}
