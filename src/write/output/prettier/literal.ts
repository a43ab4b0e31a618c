import { spanning, type Doc } from './doc.js';
import type { Token } from './tokens.js';
import { Unfamiliar } from './unfamiliar.js';

/** Characters that are one column wide: Latin, Greek and Cyrillic ones. */
const narrow = /^[\x20-\x7e\u00c0-\u024f\u0388-\u03ff\u0400-\u0482\u048a-\u052f]*$/;

/** Characters that are two columns wide: Chinese, Japanese and Korean ones. */
const wide = /[\u3001-\u3029\u3041-\u3096\u30a0-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]/g;

const number = /^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$|^(?:0|[1-9]\d*)n$/;

/** A literal as prettier leaves it: texts in the quotes that need fewer escapes, double ones where it is all the same. */
export function literal({ kind, text }: Token): Doc {
  if (kind === 'number' && !number.test(text)) throw new Unfamiliar();
  const own = kind === 'string' ? quoted(text) : text;
  if (narrow.test(own)) return own;
  const rest = own.replace(wide, '');
  return spanning(own, 2 * own.length - plain(rest).length);
}

/** A text of which every character is one column wide. */
export function plain(text: string): string {
  if (!narrow.test(text)) throw new Unfamiliar();
  return text;
}

function quoted(text: string): string {
  const inner = text.slice(1, -1);
  if (!/["'\\]/.test(inner)) return `"${inner}"`;
  const quote = count(inner, '"') > count(inner, "'") ? "'" : '"';
  const rewritten = inner.replace(/\\(.)|["']/g, (found, escaped: string | undefined) => {
    if (escaped === undefined) return found === quote ? `\\${found}` : found;
    return /["']/.test(escaped) && escaped !== quote ? escaped : found;
  });
  return quote + rewritten + quote;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

const identifier = /^["'][A-Za-z_$\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f][\w$\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]*["']$/;

/** Letters of other scripts: which of them a name may have, prettier knows. */
const foreign = /[^\x20-\x7e\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/;

/** The key of a property, without quotes that it does not need. */
export function propertyKey({ kind, text }: Token): string {
  if (kind === 'string') {
    if (foreign.test(text)) throw new Unfamiliar();
    return identifier.test(text) ? text.slice(1, -1) : plain(quoted(text));
  }
  if (kind === 'word' || (kind === 'number' && /^\d+$/.test(text))) return plain(text);
  throw new Unfamiliar();
}
