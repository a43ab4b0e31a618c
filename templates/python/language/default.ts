import type { DeclView, MemberView } from 'asyncwright/pack';
import type { Others } from './declaration.js';
import { literalMember } from './literal.js';
import { numberLiteral, wholeNumber, type Profile } from './numbers.js';

/**
 * What a member reads as where it is absent, as an expression of its type; empty where the document does not say. Nothing that can change
 * in place: a change of what nobody has set would not be written.
 */
export function impliedOf({ type, optional, default: json }: MemberView, others: Others): string {
  const text = json.trim();
  return optional && text !== '' ? constant(text, new Set(alternatives(type, others, new Set())), others.profile) : '';
}

/** Empty for what is no constant, for what is read as another kind of value, such as a date, and for what no alternative holds. */
function constant(json: string, types: ReadonlySet<string>, profile: Profile): string {
  if (/^-?\d/.test(json)) return numberOf(json, types, profile);
  const value = json === 'null' ? undefined : literalMember(json);
  if (value === undefined || [...types].some((type) => readFromText.has(type))) return '';
  const kinds = json.startsWith('"') ? ['str'] : ['bool', 'StrictBool'];
  return ['Any', ...kinds, value].some((one) => types.has(one)) ? value : '';
}

const readFromText: ReadonlySet<string> = new Set(['DateTime', 'Date', 'Time', 'Uuid']);

/** Python refuses to read integers of more than 4,300 digits. */
const MOST_DIGITS = 4300;

function numberOf(json: string, types: ReadonlySet<string>, profile: Profile): string {
  const whole = wholeNumber(json);
  if (whole !== undefined && whole.length > MOST_DIGITS) return '';
  if (whole !== undefined && ['int', 'Any', whole].some((one) => types.has(one))) return whole;
  const { text } = numberLiteral(json, profile);
  if (profile === 'exact') return types.has('Decimal') || types.has('Any') ? text : '';
  if (!types.has('float') && !types.has('Any')) return '';
  if (whole === undefined) return text.startsWith('Decimal') ? '' : text;
  return isDouble(whole) ? `${whole}.0` : '';
}

function isDouble(whole: string): boolean {
  return Number.isFinite(Number(whole)) && BigInt(Number(whole)) === BigInt(whole);
}

/** What values of a printed type are, beside null, objects and lists: names of types, and the literals of enums. */
function alternatives(type: string, others: Others, seen: ReadonlySet<string>): readonly string[] {
  const decl = others.declared(type);
  if (decl !== undefined) return seen.has(type) || decl.codec ? [] : declared(decl, others, new Set(seen).add(type));
  const literal = /^Literal\[(.*)\]( \| None)?$/s.exec(type)?.[1];
  if (literal !== undefined) return [literal];
  const names = flat(type).filter((name) => !name.endsWith(')'));
  return names.flatMap((name) => (name === type ? [name] : alternatives(name, others, seen)));
}

function declared(decl: DeclView, others: Others, seen: ReadonlySet<string>): readonly string[] {
  switch (decl.kind) {
    case 'object':
    case 'tuple':
      return [];
    case 'union':
      return decl.variants.flatMap(({ type }) => alternatives(type, others, seen));
    case 'enum':
      if (!decl.type.startsWith('Literal[')) return alternatives(decl.type, others, seen);
      return [...decl.members.map(({ literal }) => literal), ...flat(decl.type).slice(1)];
    case 'alias':
      return alternatives(decl.type, others, seen);
  }
}

/** The alternatives of a printed type; of one with brackets, parentheses are left and nothing in them. */
function flat(type: string): readonly string[] {
  const shorter = type.replace(/"(?:[^"\\]|\\.)*"/g, '').replace(/\[[^[\]]*\]/g, '()');
  return shorter === type ? type.split(' | ') : flat(shorter);
}
