import type { Expr, ImportedName } from 'asyncwright/pack';
import { constantLiteral, holds, numberLiteralType, type Profile } from './numbers.js';
import { literalKey, quote, typeKey } from './text.js';

/** JSON text as a TypeScript expression. */
export function literal(json: string, profile: Profile): Expr {
  return print(json, literalKey, (text) => constantLiteral(text, profile));
}

/** JSON text as a literal type. Nothing is one with a number that the profile cannot hold. */
export function literalType(json: string, profile: Profile): Expr {
  if (!isHeld(json, profile)) return { text: 'never', imports: [] };
  return print(json, typeKey, (text) => numberLiteralType(text, profile));
}

/** Whether the profile can hold each number of a JSON text. */
export function isHeld(json: string, profile: Profile): boolean {
  return json.startsWith('"') || [...json.matchAll(token)].every(([, , , digits]) => digits === undefined || holds(digits, profile));
}

const token = /\s*(?:("(?:[^"\\]|\\.)*")\s*(:)?|(-?\d[\d.eE+-]*)|(true|false|null|\{\s*\}|[{}[\],]))\s*/g;

/** Token by token, so that numbers keep their digits. */
function print(json: string, key: (text: string) => string, number: (text: string) => Expr): Expr {
  if (json.startsWith('"')) return { text: quote(JSON.parse(json) as string), imports: [] };
  const imports: ImportedName[] = [];
  const text = json.replace(token, (_, string?: string, colon?: string, digits?: string, mark = '') => {
    if (string !== undefined) return colon === undefined ? quote(JSON.parse(string) as string) : `${key(JSON.parse(string) as string)}: `;
    if (digits === undefined) return spaced[mark] ?? mark.replace(/\s/g, '');
    const expr = number(digits);
    imports.push(...expr.imports);
    return expr.text;
  });
  return { text, imports };
}

const spaced: Readonly<Record<string, string>> = { '{': '{ ', '}': ' }', ',': ', ' };
