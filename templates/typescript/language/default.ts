import type { MemberView } from 'asyncwright/pack';
import { holds, numberLiteral, type Profile } from './numbers.js';
import { literalKey, quote } from './text.js';

/** What an absent member stands for, by the document. */
export interface Default {
  /** The key of the member, as printed. */
  readonly wire: string;
  readonly value: string;
}

/** Of members that may be absent, those whose default is a text, a number or a truth value, as the member's type has it. */
export function defaultsOf(fields: readonly MemberView[], profile: Profile): readonly Default[] {
  return fields.flatMap(({ wire, type, optional, default: json }) => {
    const value = optional && json !== '' ? constant(json.trim(), type, profile) : '';
    // As a plain key it would set the prototype.
    return value === '' ? [] : [{ wire: wire === "'__proto__'" ? literalKey('__proto__') : wire, value }];
  });
}

/** Empty for what is not of the type, or is no constant in TypeScript. */
function constant(json: string, type: string, profile: Profile): string {
  if (json.startsWith('"')) return isOther(type, 'string') ? '' : quote(JSON.parse(json) as string);
  if (json === 'true' || json === 'false') return isOther(type, 'boolean') ? '' : json;
  if (!/^-?\d/.test(json) || isOther(type, 'number') || !holds(json, profile)) return '';
  const { text, imports } = numberLiteral(json, profile);
  return imports.length > 0 || text.startsWith('Number.') ? '' : text;
}

/** The kinds of types that say it themselves; what is declared elsewhere may be anything. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['string', 'string'],
  ['boolean', 'boolean'],
  ['number', 'number'],
  ['number | bigint', 'number'],
  ['JsonNumber', 'number'],
]);

function isOther(type: string, kind: string): boolean {
  return (kinds.get(type.replace(/ \| null$/, '')) ?? kind) !== kind;
}
