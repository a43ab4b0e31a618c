import { isInName } from './name.js';
import { next, type Source } from './source.js';
import { Unfamiliar } from './unfamiliar.js';

const ZERO = 48;

/** Reads a whole number or one with a fraction, spelt in the one way that gofmt keeps. */
export function number(source: Source): void {
  const { text } = source;
  const from = source.at;
  digits(source);
  if (text.charCodeAt(from) === ZERO && source.at > from + 1) throw new Unfamiliar();
  if (text.charAt(source.at) === '.') {
    source.at += 1;
    digits(source);
  }
  if (text.charAt(source.at) === 'e') {
    source.at += 1;
    if (/[+-]/.test(text.charAt(source.at))) source.at += 1;
    digits(source);
  }
  if (isInName(source) || text.charAt(source.at) === '.') throw new Unfamiliar();
}

function digits(source: Source): void {
  const from = source.at;
  for (let code = next(source); code >= ZERO && code <= ZERO + 9; code = next(source)) source.at += 1;
  if (source.at === from) throw new Unfamiliar();
}
