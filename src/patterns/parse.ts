import { takes, takesMatch, type Cursor } from './cursor.js';
import { characterEscape, classEscape, classItems } from './escape.js';
import { lineTerminators } from './ranges.js';
import { settled } from './references.js';
import type { Node } from './syntax.js';

/**
 * Reads a pattern that ECMA-262 takes; what it does not take has no meaning here. `unicode`: with the flag `u`, else in the older,
 * laxer grammar.
 */
export function parsePattern(pattern: string, unicode: boolean): Node {
  const groups = groupsOf(pattern);
  const cursor: Cursor = { chars: [...pattern], at: 0, unicode, ...groups };
  return settled(choice(cursor, { opened: 0 }));
}

interface Scope {
  /** How many groups were opened so far. */
  opened: number;
}

/** A group has to be known before it is read: the older grammar reads `\1` by whether there is one. */
function groupsOf(pattern: string): { readonly groups: number; readonly names: ReadonlyMap<string, number> } {
  const plain = pattern.replaceAll(/\\./gsu, '').replaceAll(/\[[^\]]*\]/g, '');
  const openings = [...plain.matchAll(/\((?:\?<(?![=!])([^>]*)>|(?!\?))/g)];
  return {
    groups: openings.length,
    names: new Map(openings.flatMap(([, name], index) => (name === undefined ? [] : [[name, index + 1]]))),
  };
}

function choice(cursor: Cursor, scope: Scope): Node {
  const options = [sequence(cursor, scope)];
  while (takes(cursor, '|')) options.push(sequence(cursor, scope));
  const [only] = options;
  return only && options.length === 1 ? only : { kind: 'choice', options };
}

function sequence(cursor: Cursor, scope: Scope): Node {
  const parts: Node[] = [];
  while (cursor.at < cursor.chars.length && cursor.chars[cursor.at] !== '|' && cursor.chars[cursor.at] !== ')')
    parts.push(term(cursor, scope));
  const [only] = parts;
  return only && parts.length === 1 ? only : { kind: 'sequence', parts };
}

function term(cursor: Cursor, scope: Scope): Node {
  const body = atom(cursor, scope);
  const quantifier = takesMatch(cursor, /^(?:([*+?])|\{(\d+)(,?)(\d*)\})(\??)/);
  if (quantifier === undefined) return body;
  return { kind: 'repeat', minimum: least(quantifier), maximum: most(quantifier), lazy: quantifier[5] === '?', body };
}

function least([, symbol, from]: RegExpExecArray): number {
  if (symbol !== undefined) return symbol === '+' ? 1 : 0;
  return Number(from);
}

function most([, symbol, from, comma, to]: RegExpExecArray): number {
  if (symbol !== undefined) return symbol === '?' ? 1 : Infinity;
  if (to !== undefined && to !== '') return Number(to);
  return comma === ',' ? Infinity : Number(from);
}

function atom(cursor: Cursor, scope: Scope): Node {
  if (takes(cursor, '^')) return { kind: 'start' };
  if (takes(cursor, '$')) return { kind: 'end' };
  if (takes(cursor, '.')) return { kind: 'set', negated: true, items: lineTerminators };
  if (takes(cursor, '[^')) return { kind: 'set', negated: true, items: classItems(cursor) };
  if (takes(cursor, '[')) return { kind: 'set', negated: false, items: classItems(cursor) };
  if (takes(cursor, '(')) return group(cursor, scope);
  if (takes(cursor, '\\')) return escaped(cursor);
  const code = (cursor.chars[cursor.at] ?? '').codePointAt(0) ?? 0;
  cursor.at += 1;
  return { kind: 'char', code };
}

function group(cursor: Cursor, scope: Scope): Node {
  const look = takesMatch(cursor, /^\?(<?)([=!])/);
  if (look) return { kind: 'look', behind: look[1] === '<', negated: look[2] === '!', body: grouped(cursor, scope) };
  if (takes(cursor, '?:')) return { kind: 'group', body: grouped(cursor, scope) };
  takesMatch(cursor, /^\?<[^>]*>/);
  scope.opened += 1;
  const number = scope.opened;
  return { kind: 'group', number, body: grouped(cursor, scope) };
}

function grouped(cursor: Cursor, scope: Scope): Node {
  const body = choice(cursor, scope);
  takes(cursor, ')');
  return body;
}

function escaped(cursor: Cursor): Node {
  if (takes(cursor, 'b')) return { kind: 'boundary', negated: false };
  if (takes(cursor, 'B')) return { kind: 'boundary', negated: true };
  const start = cursor.at;
  const number = takesMatch(cursor, /^[1-9]\d*/);
  if (number && (cursor.unicode || Number(number[0]) <= cursor.groups)) return reference(Number(number[0]));
  cursor.at = start;
  const name = cursor.names.size > 0 ? takesMatch(cursor, /^k<([^>]*)>/) : undefined;
  if (name) return reference(cursor.names.get(name[1] ?? '') ?? 0);
  const items = classEscape(cursor);
  return items ? { kind: 'set', negated: false, items } : { kind: 'char', code: characterEscape(cursor) };
}

/** What it means there is settled when the whole is known. */
function reference(group: number): Node {
  return { kind: 'reference', group, certain: false, stale: false, leftward: false };
}
