import { arrow } from './arrow.js';
import { negated, readBinary } from './binary.js';
import { readChain } from './chain.js';
import { accept, isAt, lengthToClose, peek, take, type Cursor } from './cursor.js';
import { concat, type Doc } from './doc.js';
import { readType } from './type.js';
import { Unfamiliar } from './unfamiliar.js';

/** A value, and what of it matters for the layout of what it is part of. */
export interface Expression {
  readonly kind:
    | 'word'
    | 'string'
    | 'number'
    | 'negative'
    | 'boolean'
    | 'template'
    | 'literal'
    | 'member'
    | 'call'
    | 'object'
    | 'array'
    | 'arrow'
    | 'binary'
    | 'unary'
    | 'other';
  readonly doc: Doc;
  /** Of operands and what is between them. */
  readonly operation?: Operation;
  /** A chain of members and calls with next to nothing in which it may be broken. */
  readonly isPoor?: boolean;
  /** How many calls there are in a chain. */
  readonly calls?: number;
  /** How many items an array or an object has. */
  readonly size?: number;
}

/** Operands with operators of one precedence between them. */
export interface Operation {
  readonly operator: string;
  readonly first: Doc;
  /** Each begins with its operator. */
  readonly rest: Doc[];
  /** One of the operands is of the same kind, logical or not. */
  readonly hasLike: boolean;
}

/** More than operands and operators: functions, and what is taken as another type. */
export function readExpression(cursor: Cursor): Expression {
  if (isArrow(cursor)) return arrow(cursor);
  const value = readBinary(cursor, 0);
  if (isAt(cursor, '?')) throw new Unfamiliar();
  if (!accept(cursor, 'as')) return value;
  if (value.kind === 'binary') throw new Unfamiliar();
  return { kind: 'other', doc: concat(value.doc, ' as ', isAt(cursor, 'const') ? take(cursor).text : readType(cursor).doc) };
}

function isArrow(cursor: Cursor): boolean {
  const start = isAt(cursor, 'async') ? 1 : 0;
  if (!isAt(cursor, '(', start)) return false;
  const ahead = start + lengthToClose({ ...cursor, at: cursor.at + start });
  return isAt(cursor, '=>', ahead + 1);
}

const signs: ReadonlySet<string> = new Set(['!', '-', 'typeof', 'await']);

export function readUnary(cursor: Cursor): Expression {
  const { kind: token, text: sign } = peek(cursor);
  if (token === 'string' || !signs.has(sign)) return readChain(cursor);
  take(cursor);
  const value = readUnary(cursor);
  const { kind, doc } = value;
  if (sign !== '-') return { kind: 'unary', doc: concat(sign === '!' ? sign : `${sign} `, negated(value)) };
  if (typeof doc !== 'string' || doc.startsWith('-') || !(kind === 'number' || kind === 'literal')) throw new Unfamiliar();
  return { kind: kind === 'number' ? 'negative' : kind, doc: `-${doc}` };
}
