/** A text with the places where it may be broken, after Wadler's "A prettier printer". */
export type Doc = string | Parts | Indented | Group | Line | Choice | Fluid | Hug | Fill | Span;

/** How wide a doc is: all of it on one line (infinite where it has to break), and up to the first place where it may break. */
interface Measured {
  readonly flat: number;
  readonly head: number;
  readonly hasLine: boolean;
}

export interface Parts extends Measured {
  readonly kind: 'parts';
  readonly parts: readonly Doc[];
}

/** What is begun on lines of its own is indented. */
export interface Indented extends Measured {
  readonly kind: 'indent';
  readonly doc: Doc;
}

/** On one line, or with a break at each of its own lines. */
export interface Group extends Measured {
  readonly kind: 'group';
  readonly doc: Doc;
  /** How it is broken is not known here. */
  readonly isWhole: boolean;
}

/** On one line; or broken in its last part alone, where what is before that fits; or else as `broken`. */
export interface Hug extends Measured {
  readonly kind: 'hug';
  readonly before: Doc;
  readonly whole: Doc;
  readonly last: Doc;
  readonly broken: Doc;
}

/** A break, or the text in its place. */
export interface Line extends Measured {
  readonly kind: 'line';
  readonly text: string;
  /** An empty line is before it. */
  readonly isApart: boolean;
}

/** What stands in a group that is broken, and in one that is not. */
export interface Choice extends Measured {
  readonly kind: 'choice';
  readonly broken: Doc;
  readonly whole: string;
}

/** After a space where its start fits, and on the next line else. */
export interface Fluid extends Measured {
  readonly kind: 'fluid';
  readonly doc: Doc;
}

/** A text with characters that are wider than one column. */
export interface Span extends Measured {
  readonly kind: 'span';
  readonly text: string;
}

/** Texts divided by commas, as many on each line as fit. */
export interface Fill extends Measured {
  readonly kind: 'fill';
  readonly texts: readonly string[];
}

export const line: Doc = { kind: 'line', text: ' ', isApart: false, flat: 1, head: 0, hasLine: true };
export const softline: Doc = { kind: 'line', text: '', isApart: false, flat: 0, head: 0, hasLine: true };
export const hardline: Doc = { kind: 'line', text: '', isApart: false, flat: Infinity, head: 0, hasLine: true };
export const emptyLine: Doc = { kind: 'line', text: '', isApart: true, flat: Infinity, head: 0, hasLine: true };

export function flatWidth(doc: Doc): number {
  return typeof doc === 'string' ? doc.length : doc.flat;
}

export function headWidth(doc: Doc): number {
  return typeof doc === 'string' ? doc.length : doc.head;
}

export function hasLine(doc: Doc): boolean {
  return typeof doc !== 'string' && doc.hasLine;
}

export function concat(...parts: readonly Doc[]): Doc {
  return sequence(parts);
}

/** As `concat`, for what there may be more of than a call can have arguments. */
export function sequence(parts: readonly Doc[]): Doc {
  let text: string | undefined = '';
  let flat = 0;
  let head = 0;
  let isLined = false;
  for (const part of parts) {
    if (typeof part === 'string') {
      if (text !== undefined) text += part;
      flat += part.length;
      if (!isLined) head += part.length;
    } else {
      text = undefined;
      flat += part.flat;
      if (!isLined) head += part.head;
      isLined ||= part.hasLine;
    }
  }
  return text ?? { kind: 'parts', parts, flat, head, hasLine: isLined };
}

export function indent(...parts: readonly Doc[]): Doc {
  const doc = concat(...parts);
  return typeof doc === 'string' ? doc : { kind: 'indent', doc, flat: doc.flat, head: doc.head, hasLine: doc.hasLine };
}

export function group(...parts: readonly Doc[]): Doc {
  const doc = concat(...parts);
  return typeof doc === 'string' ? doc : grouped(doc, false);
}

/** A group that is laid out elsewhere where it does not fit. */
export function wholeGroup(...parts: readonly Doc[]): Doc {
  return grouped(concat(...parts), true);
}

function grouped(doc: Doc, isWhole: boolean, flat = flatWidth(doc)): Group {
  return { kind: 'group', doc, flat, head: headWidth(doc), hasLine: hasLine(doc), isWhole };
}

/** A group that is always broken. */
export function brokenGroup(...parts: readonly Doc[]): Group {
  return grouped(concat(...parts), false, Infinity);
}

/** `before`, then `last` and `after`; `broken` are all of them where neither way fits. */
export function hug(before: Doc, last: Group, after: string, broken: Doc): Hug {
  const whole = concat(last, after);
  return {
    kind: 'hug',
    before,
    whole,
    last: concat(brokenGroup(last.doc), after),
    broken,
    flat: flatWidth(before) + flatWidth(whole),
    head: headWidth(broken),
    hasLine: true,
  };
}

export function ifBroken(broken: Doc, whole = ''): Doc {
  return { kind: 'choice', broken, whole, flat: whole.length, head: headWidth(broken), hasLine: hasLine(broken) };
}

export function fluid(doc: Doc): Doc {
  return { kind: 'fluid', doc, flat: 1 + flatWidth(doc), head: 0, hasLine: true };
}

export function fill(texts: readonly string[]): Fill {
  const flat = texts.reduce((width, text) => width + text.length + 2, -2);
  return { kind: 'fill', texts, flat, head: (texts[0] ?? '').length + 1, hasLine: true };
}

export function spanning(text: string, width: number): Span {
  return { kind: 'span', text, flat: width, head: width, hasLine: false };
}

export function join(separator: Doc, docs: readonly Doc[]): Doc {
  const parts: Doc[] = [];
  for (const doc of docs) {
    if (parts.length > 0) parts.push(separator);
    parts.push(doc);
  }
  return sequence(parts);
}
