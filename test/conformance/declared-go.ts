// What a printed Go file declares.
import { encodings } from './encodings.js';

const encoder =
  /^(?<guard>if value\.\S+ != nil \{\n)?encode\.(?<verb>\w+)\([oa], (?:(?<wire>"(?:[^"\\]|\\.)*"), |\d+, )?value\.(?<name>[^\s().,]+)(?:\(\))?, /gm;
const constant = / \{\nreturn ("(?:[^"\\]|\\.)*"|-?\d\S*|true|false)\n\}/g;
const parts = new RegExp(
  [
    /^type .* \{\n[^]*?^\}|^type .*|^const \([^]*?^\)/,
    // Methods, what says that a type is a variant, and functions: all but those that every type has.
    /^func (?:\(\w+ \w+\) (?:encode)?)?\p{Lu}.*?\(.*?(?:\{ return .*|(?<!Known\(\) bool|\) error|\(\[\]byte, error\))(?= \{$))/u,
    /^switch check\.Member.*|^case ".*:\n(?:if .*\n)?return decode\w+/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gmu',
);

/** Types with their constants, and their methods and makers without bodies; behind a member how it is encoded. */
export function goDeclarations(text: string): string {
  const [, ...types] = text.replace(/^ *\/\/.*\n/gm, '').split(/^(?=type )/m);
  return types.map((type) => declaration(type.replace(constant, ' { return $1 }'))).join('\n\n');
}

function declaration(text: string): string {
  const encoded = encodings(text, encoder);
  return (text.match(parts) ?? [])
    .join('\n')
    .replace(/^switch .*(".*").*/gm, '// by $1')
    .replace(/^case (".*):\n(?:if .*\n)?return decode/gm, '// $1 is ')
    .replace(/^(?:func \(\w+ \w+\) )?([^\s(]+).*/gm, (line, name: string) => line + (encoded.get(name) ?? ''));
}
