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

/** What `Literal[…]` can say: texts, integers, truth values. */
export function literalMember(json: string): string | undefined {
  const text = json.trim();
  if (text.startsWith('"')) {
    const value = JSON.parse(text) as string;
    // Pydantic holds no lone surrogates.
    return /\p{Cs}/u.test(value) ? undefined : quote(value);
  }
  if (/^-?\d/.test(text)) return wholeNumber(text);
  return /^(true|false|null)$/.test(text) ? words[text] : undefined;
}
