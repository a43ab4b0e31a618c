import type { Name } from '../ir/described.js';

const spellings: ReadonlyMap<string, string> = new Map([
  ['<=', 'less or equal'],
  ['>=', 'greater or equal'],
  ['==', 'equals'],
  ['!=', 'not equal'],
  ['-', 'dash'],
  ['_', 'underscore'],
  ['.', 'dot'],
  ['/', 'slash'],
  ['\\', 'backslash'],
  ['$', 'dollar'],
  ['@', 'at'],
  ['#', 'hash'],
  ['%', 'percent'],
  ['+', 'plus'],
  ['*', 'star'],
  ['<', 'less'],
  ['>', 'greater'],
  ['=', 'equals'],
  ['!', 'not'],
  ['?', 'question'],
  ['&', 'and'],
  ['|', 'or'],
  ['^', 'caret'],
  ['~', 'tilde'],
  ['`', 'backtick'],
  ["'", 'quote'],
  ['"', 'double quote'],
  [':', 'colon'],
  [';', 'semicolon'],
  [',', 'comma'],
  ['(', 'open'],
  [')', 'close'],
  ['[', 'open bracket'],
  [']', 'close bracket'],
  ['{', 'open brace'],
  ['}', 'close brace'],
  [' ', 'space'],
]);

/** Most words of most documents. */
const plainWord = /^[a-z\d]+$/;
const wordParts = /[\p{L}\p{M}\p{N}]+/gu;
/** `userIDs` has two words: the `s` of a plural begins none. */
const caseBoundaries = /(?<=[\p{Ll}\p{Lo}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})(?!\p{Lu}s(?!\p{Ll}))/u;
const symbols = /<=|>=|==|!=|[^\p{L}\p{M}\p{N}]/gu;

/**
 * The words of a text, in lower case: `turnOn`, `turn-on` and `TURN_ON` have the same. Symbols divide words; they are spelled only
 * where the text has nothing else. Digits stay with the letters before them (`sha256`). Never empty.
 */
export function words(text: string): string[] {
  if (plainWord.test(text)) return [text];
  const signed = text.normalize('NFKC').replace(/^-(?=\d)/, 'minus ');
  const found = split(signed);
  return found.length > 0 ? found : spelledWords(text);
}

/** Like `words`, but with every symbol spelled: tells `a-b` from `a_b`. */
export function spelledWords(text: string): string[] {
  const spelled = text
    .normalize('NFKC')
    .replace(/^-(?=\d)/, 'minus ')
    .replace(symbols, (symbol) => ` ${spellings.get(symbol) ?? `u${symbol.codePointAt(0)?.toString(16).padStart(4, '0') ?? ''}`} `);
  const found = split(spelled);
  return found.length > 0 ? found : ['empty'];
}

function split(text: string): string[] {
  const parts = text.match(wordParts) ?? [];
  return parts.flatMap((part) => part.split(caseBoundaries)).map((word) => word.toLowerCase());
}

/** The words of a name: those of the named things that it stands in, then its own. Longer names than file systems take are cut. */
export function nameWords(name: Name): readonly string[] {
  const found = known.get(name) ?? cut(name, words);
  known.set(name, found);
  return found;
}

/** The words of the names in documents: all languages make theirs of them, some of them several. */
const known = new WeakMap<Name, readonly string[]>();

/** `nameWords` with every symbol spelled. */
export function spelledNameWords(name: Name): string[] {
  return cut(name, spelledWords);
}

/** In bytes of UTF-8, with one for what joins each word to the next. */
const LONGEST = 200;

const encoder = new TextEncoder();
const room = new Uint8Array(LONGEST);

/** The first words that fit. Of each text only as much is read, so that huge texts cost nothing. */
function cut({ context, source }: Name, wordsOf: (text: string) => string[]): string[] {
  if (context.length === 0 && source.length <= LONGEST && plainWord.test(source)) return [source];
  const kept: string[] = [];
  let left = LONGEST;
  for (const text of [...context, source]) {
    for (const word of wordsOf(text.slice(0, LONGEST))) {
      if (word.length <= left && plainWord.test(word)) {
        kept.push(word);
        left -= word.length + 1;
        continue;
      }
      const { read, written } = encoder.encodeInto(word, room.subarray(0, Math.max(left, 0)));
      if (read > 0) kept.push(word.slice(0, read));
      if (read < word.length) return kept;
      left -= written + 1;
    }
  }
  return kept;
}
