import type { Source } from './source.js';
import { Unfamiliar } from './unfamiliar.js';

const keywords = (
  'break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select ' +
  'struct switch type var'
).split(' ');

const LONGEST = 16;

/** By the code of their first letter and their length. */
const byShape: readonly (readonly string[] | undefined)[] = keywords.reduce<string[][]>((shapes, keyword) => {
  (shapes[shapeOf(keyword.charCodeAt(0), keyword.length)] ??= []).push(keyword);
  return shapes;
}, []);

function shapeOf(first: number, length: number): number {
  return first * LONGEST + length;
}

/** What names are made of, by code: 1 for letters, 2 for digits. */
const parts = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z_]/.test(character) ? 1 : /\d/.test(character) ? 2 : 0;
});

/** Letters that every version of Unicode knows which a compiler may have. */
const letters = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0400-\u0481\u048a-\u0527\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fcc\uac00-\ud7a3]/;

/** Whether a name or a keyword begins here. */
export function isAtName({ text, at }: Source): boolean {
  return isPart(text, at, 1);
}

/** Whether what is before goes on here: a letter or a digit. */
export function isInName({ text, at }: Source): boolean {
  return isPart(text, at, 2);
}

/** Reads a name; a keyword is none. */
export function name(source: Source): void {
  const { text, at: from } = source;
  if (!isPart(text, from, 1)) throw new Unfamiliar();
  let at = from + 1;
  while (isPart(text, at, 2)) at += 1;
  if (at - from < LONGEST && isKeyword(text, from, at)) throw new Unfamiliar();
  source.at = at;
}

function isPart(text: string, at: number, most: 1 | 2): boolean {
  const code = text.charCodeAt(at);
  if (code >= 128) return letters.test(text.charAt(at));
  const part = parts[code] ?? 0;
  return part > 0 && part <= most;
}

function isKeyword(text: string, from: number, to: number): boolean {
  const same = byShape[shapeOf(text.charCodeAt(from), to - from)];
  if (same === undefined) return false;
  for (const keyword of same) if (text.startsWith(keyword, from)) return true;
  return false;
}
