import { functionLiteral } from './function.js';
import { isLiteralType, literalOfType } from './literal.js';
import { elements } from './elements.js';
import { isAtName, name } from './name.js';
import { number } from './number.js';
import { enter, isAt, next, SPACE, take, takes, type Source } from './source.js';
import { isQuote, quoted } from './text.js';
import { type } from './type.js';
import { Unfamiliar } from './unfamiliar.js';

const PAREN = 40;
const F = 102;

/**
 * Reads an expression with the operators that gofmt parts from their operands in any case. `isHead`: a brace begins a block. Whether all of
 * it is in parentheses.
 */
export function expression(source: Source, isHead = false): boolean {
  let inParentheses = operation(source, isHead);
  for (let length = operatorLength(source); length > 0; length = operatorLength(source)) {
    source.at += length;
    operation(source, isHead);
    inParentheses = false;
  }
  return inParentheses;
}

/** Of an operator with the spaces around it; 0 where there is none. */
function operatorLength(source: Source): number {
  if (next(source) !== SPACE) return 0;
  const { text, at } = source;
  switch (text.charCodeAt(at + 1)) {
    case 0x26: // &&
      return text.startsWith(' && ', at) ? 4 : 0;
    case 0x7c: // ||
      return text.startsWith(' || ', at) ? 4 : 0;
    case 0x3d: // ==
      return text.startsWith(' == ', at) ? 4 : 0;
    case 0x21: // !=
      return text.startsWith(' != ', at) ? 4 : 0;
    case 0x3c: // <
      return text.startsWith(' < ', at) ? 3 : text.startsWith(' <= ', at) ? 4 : 0;
    case 0x3e: // >
      return text.startsWith(' > ', at) ? 3 : text.startsWith(' >= ', at) ? 4 : 0;
    default:
      return 0;
  }
}

function operation(source: Source, isHead: boolean): boolean {
  const isSigned = isSign(next(source));
  if (isSigned) source.at += 1;
  return operand(source, isHead) && !isSigned;
}

/** Whether it may stand before an operand, once: `!`, `*`, `&` or `-`. */
function isSign(code: number): boolean {
  return code === 0x21 || code === 0x2a || code === 0x26 || code === 0x2d;
}

/** Reads an operand; whether it is in parentheses. */
function operand(source: Source, isHead: boolean): boolean {
  const code = next(source);
  if (code === PAREN) {
    parenthesised(source);
    return true;
  }
  if (isQuote(code)) quoted(source);
  else if (code === F && isAt(source, 'func(')) functionLiteral(source);
  else if (isLiteralType(source, code)) literalOfType(source);
  else if (isAtName(source)) primary(source, isHead);
  else number(source);
  return false;
}

function parenthesised(source: Source): void {
  const lines = source.lines.length;
  source.at += 1;
  enter(source);
  // One pair of two would go.
  if (expression(source) || source.lines.length > lines) throw new Unfamiliar();
  source.nesting -= 1;
  take(source, ')');
}

/** A name, its members, calls, and a literal of the type that it is. */
function primary(source: Source, isHead: boolean): void {
  name(source);
  let mayBeType = true;
  for (;;) {
    if (takes(source, '.')) name(source);
    else if (takes(source, '(')) {
      elements(source, ')');
      mayBeType = false;
    } else if (mayBeType && takes(source, '[')) {
      type(source);
      take(source, ']');
    } else {
      if (mayBeType && !isHead && takes(source, '{')) elements(source, '}');
      return;
    }
  }
}
