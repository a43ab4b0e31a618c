import type { Expr, Type } from 'asyncwright/pack';
import { isPlainText, quote, quoteRaw, unquote } from './text.js';

/**
 * JSON text as an expression: a text as a string, anything else as a tree. Literals of the document (`const`, values of enums) that are
 * no texts stay JSON, as only their place knows what is to hold them.
 */
export function literal(json: string, { kind }: Type): Expr {
  if (isPlainText(json)) return { text: json, imports: [] };
  if (json.trim().startsWith('"')) return { text: quote(JSON.parse(json) as string), imports: [] };
  return { text: kind === 'literal' ? json.trim() : tree(json), imports: [] };
}

/** A value of JSON, made when the program runs. */
export function tree(json: string): string {
  return `check.JSON(${quoteRaw(json)})`;
}

/** A literal of the document (see `literal`) as JSON. */
export function jsonOf(literal: string): string {
  return literal.startsWith('"') ? JSON.stringify(unquote(literal)) : literal;
}
