import type { Random } from '../random.js';
import { textOf, withText, type Mutation } from '../document.js';

/** What a parser of YAML or JSON may stumble over. */
const tokens: readonly string[] = [
  ...[
    '&a ',
    '*a',
    '<<: ',
    '? ',
    '- ',
    '!!set ',
    '!<x> ',
    '| ',
    '>-\n',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ',',
    ': ',
    '#',
    '%YAML 1.1\n',
    '---\n',
    '...\n',
  ],
  ...['\t', '\r', '\n', ' ', '\u0000', '\ud800', '\udc00', '\ufeff', '\u0085', '\u2028', '\\', '\\u0000', '\\ud800', '~', '@', '`'],
  ...[
    '1e999',
    '-0',
    '.inf',
    '.nan',
    '0x1F',
    '0o17',
    '1_000',
    '9007199254740993',
    '1e-400',
    'null',
    'true',
    '2001-01-01',
    '__proto__: ',
    '$ref: ',
  ],
  ...['[', '{a: ', '- ', ' '].map((part) => part.repeat(1_500)),
];

/** Text is cut, doubled, moved, and mixed with what is hard to read. */
export const mutateBytes: Mutation = (document, random, others) => {
  let text = textOf(document);
  for (let left = 1 + random.below(2); left > 0; left--) text = mutated(text, random, () => textOf(random.pick(others)));
  return withText(document, text);
};

function mutated(text: string, random: Random, other: () => string): string {
  const [from, to] = stretch(text, random);
  const [before, part, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  switch (random.below(9)) {
    case 0:
      return before + after;
    case 1:
      return before + part + part + after;
    case 2:
      return before + part.repeat(2 + random.below(40)) + after;
    case 3:
      return before + random.pick(tokens) + part + after;
    case 4:
      return before + random.pick(tokens) + after;
    case 5:
      return before + String.fromCharCode(random.once(2) ? random.below(128) : random.below(0x1_0000)) + part + after;
    case 6:
      return before + [...part].reverse().join('') + after;
    case 7: {
      const theirs = other();
      return before + theirs.slice(...stretch(theirs, random)) + after;
    }
    default:
      return moved(text.split('\n'), random);
  }
}

/** A line is put elsewhere, with another indentation. */
function moved(lines: readonly string[], random: Random): string {
  const line = random.pick(lines);
  const at = random.below(lines.length);
  const indented = random.once(2) ? line : ' '.repeat(random.below(8)) + line.trimStart();
  return [...lines.slice(0, at), indented, ...lines.slice(at + random.below(2))].join('\n');
}

/** Mostly a few characters, now and then many. */
function stretch(text: string, random: Random): [number, number] {
  const from = random.below(text.length + 1);
  return [from, Math.min(text.length, from + random.below(random.once(4) ? text.length + 1 : 12))];
}
