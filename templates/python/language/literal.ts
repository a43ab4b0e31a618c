import type { Expr, ImportedName } from 'asyncwright/pack';
import { numberLiteral, wholeNumber, type Profile } from './numbers.js';
import { quote } from './text.js';

const token = /\s*(?:("(?:[^"\\]|\\.)*")|(-?\d[\d.eE+-]*)|(true|false|null)|([{}[\],:]))\s*/g;

const words: Readonly<Record<string, string>> = { true: 'True', false: 'False', null: 'None', ',': ', ', ':': ': ' };

/** JSON text as a Python expression, token by token, so that numbers keep their digits. */
export function literal(json: string, profile: Profile): Expr {
  if (json.startsWith('"')) return { text: quote(JSON.parse(json) as string), imports: [] };
  const imports: ImportedName[] = [];
  const text = json.replace(token, (_, string?: string, digits?: string, word?: string, mark?: string) => {
    if (string !== undefined) return quote(JSON.parse(string) as string);
    if (digits === undefined) return words[word ?? mark ?? ''] ?? mark ?? '';
    const expr = numberLiteral(digits, profile);
    imports.push(...expr.imports);
    return expr.text;
  });
  return { text, imports };
}

/** Beyond it, mypy takes no integer for a literal, and pydantic finds none in a list of several. */
const longestLiteral = 9_223_372_036_854_775_807n;

/** What `Literal[…]` can say: texts, integers of 64 bits, truth values. */
export function literalMember(json: string): string | undefined {
  const text = json.trim();
  if (text.startsWith('"')) {
    const value = JSON.parse(text) as string;
    // Pydantic holds no lone surrogates.
    return /\p{Cs}/u.test(value) ? undefined : quote(value);
  }
  if (/^-?\d/.test(text)) return literalInteger(wholeNumber(text));
  return /^(true|false|null)$/.test(text) ? words[text] : undefined;
}

function literalInteger(digits: string | undefined): string | undefined {
  if (digits === undefined) return undefined;
  const value = BigInt(digits);
  return value <= longestLiteral && value >= -longestLiteral ? digits : undefined;
}
