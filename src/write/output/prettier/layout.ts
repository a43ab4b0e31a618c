import { flatWidth, hasLine, headWidth, type Doc, type Fill, type Fluid, type Group, type Hug } from './doc.js';
import { Unfamiliar } from './unfamiliar.js';

const WIDTH = 80;
const STEP = 2;

interface Layout {
  text: string;
  column: number;
  /** What is still to be printed; the next is the last. */
  readonly docs: Doc[];
  /** How far the lines of each of these are indented. */
  readonly indents: number[];
}

/** The text of a doc: each group is on one line where it fits there with what follows it up to the next possible break. */
export function layOut(doc: Doc): string {
  const layout: Layout = { text: '', column: 0, docs: [doc], indents: [0] };
  for (let next = layout.docs.pop(); next !== undefined; next = layout.docs.pop()) {
    const indent = layout.indents.pop() ?? 0;
    if (typeof next === 'string') put(layout, next);
    else putNode(layout, next, indent);
  }
  return layout.text;
}

function push(layout: Layout, doc: Doc, indent: number): void {
  layout.docs.push(doc);
  layout.indents.push(indent);
}

function put(layout: Layout, text: string, width = text.length): void {
  layout.text += text;
  layout.column += width;
}

function breakLine(layout: Layout, indent: number, isApart = false): void {
  layout.text += (isApart ? '\n\n' : '\n') + ' '.repeat(indent);
  layout.column = indent;
}

function putNode(layout: Layout, doc: Exclude<Doc, string>, indent: number): void {
  switch (doc.kind) {
    case 'parts':
      for (let index = doc.parts.length - 1; index >= 0; index -= 1) push(layout, doc.parts[index] ?? '', indent);
      return;
    case 'indent':
      push(layout, doc.doc, indent + STEP);
      return;
    case 'line':
      return breakLine(layout, indent, doc.isApart);
    case 'span':
      return put(layout, doc.text, doc.flat);
    case 'choice':
      push(layout, doc.broken, indent);
      return;
    case 'group':
      return putGroup(layout, doc, indent);
    case 'fluid':
      return putFluid(layout, doc, indent);
    case 'fill':
      return putFill(layout, doc, indent);
    case 'hug':
      return putHug(layout, doc, indent);
  }
}

function putGroup(layout: Layout, group: Group, indent: number): void {
  if (isFitting(layout, group)) putFlat(layout, group.doc);
  else if (group.isWhole) throw new Unfamiliar();
  else push(layout, group.doc, indent);
}

function putFluid(layout: Layout, { doc }: Fluid, indent: number): void {
  const rest = hasLine(doc) ? 0 : restWidth(layout);
  if (layout.column + 1 + headWidth(doc) + rest <= WIDTH) {
    put(layout, ' ');
    push(layout, doc, indent);
  } else {
    breakLine(layout, indent + STEP);
    push(layout, doc, indent + STEP);
  }
}

function putFill(layout: Layout, { texts }: Fill, indent: number): void {
  for (const [index, text] of texts.entries()) {
    if (layout.column + text.length + (index === 0 ? 1 : 2) > WIDTH) breakLine(layout, indent);
    else if (index > 0) put(layout, ' ');
    put(layout, `${text},`);
  }
}

function putHug(layout: Layout, hug: Hug, indent: number): void {
  const { before, whole, last, broken } = hug;
  if (isFitting(layout, hug)) {
    putFlat(layout, before);
    putFlat(layout, whole);
  } else if (layout.column + flatWidth(before) + headWidth(last) <= WIDTH) {
    putFlat(layout, before);
    push(layout, last, indent);
  } else push(layout, broken, indent);
}

function isFitting(layout: Layout, doc: Doc): boolean {
  return flatWidth(doc) <= WIDTH && layout.column + flatWidth(doc) + restWidth(layout) <= WIDTH;
}

/** How wide what follows is up to the first place where it may break. */
function restWidth({ docs }: Layout): number {
  let width = 0;
  for (let index = docs.length - 1; index >= 0; index -= 1) {
    const doc = docs[index] ?? '';
    width += headWidth(doc);
    if (hasLine(doc)) return width;
  }
  return width;
}

function putFlat(layout: Layout, doc: Doc): void {
  if (typeof doc === 'string') return put(layout, doc);
  switch (doc.kind) {
    case 'parts':
      for (const part of doc.parts) putFlat(layout, part);
      return;
    case 'line':
      return put(layout, doc.text);
    case 'span':
      return put(layout, doc.text, doc.flat);
    case 'choice':
      return put(layout, doc.whole);
    case 'fill':
      return put(layout, doc.texts.join(', '));
    case 'fluid':
      put(layout, ' ');
      return putFlat(layout, doc.doc);
    case 'hug':
      putFlat(layout, doc.before);
      return putFlat(layout, doc.whole);
    case 'indent':
    case 'group':
      return putFlat(layout, doc.doc);
  }
}
