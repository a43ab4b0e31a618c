// Where a pointer stands in the text. The file's syntax is read again when the first position is asked for, and never before.
import { EVENT_ID, SCALAR_STYLE, type Event, type ScalarEvent } from 'js-yaml';
import { keyName } from './keys.js';
import { indexOf, tokensOf } from './pointer.js';
import type { SourceFile } from './source.js';
import { spotAt, syntax } from './yaml.js';

/** A stretch of a text: `line` and `column` count from 1, `offset` from 0, in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  readonly length: number;
}

interface Span {
  readonly offset: number;
  readonly length: number;
}

interface Node extends Span {
  readonly kind: 'scalar' | 'list' | 'map';
  readonly items: Node[];
  readonly members: Map<string, Step>;
  /** What `<<` merges in; it yields to `members`. */
  readonly merged: Node[];
}

const trees = new WeakMap<SourceFile, Node | undefined>();

/**
 * Where the value at a pointer was written: a scalar itself, anything else by its key. A pointer that leads nowhere is found at the
 * nearest node above it.
 * @param of the member of a map: its value, or its key
 */
export function position(file: SourceFile, pointer: string, of: 'value' | 'key' = 'value'): Position {
  const span = spanOf(rootOf(file), tokensOf(pointer), of);
  return { ...lineOf(file, span.offset), ...span };
}

/** Where the text of a block scalar begins, its indentation included; undefined where the pointer leads to anything else. */
export function blockStart(file: SourceFile, pointer: string): number | undefined {
  let node = rootOf(file);
  for (const token of tokensOf(pointer)) node = node && stepOf(node, token)?.node;
  return node?.kind === 'scalar' && node.length === 0 && node.offset > 0 ? node.offset : undefined;
}

function rootOf(file: SourceFile): Node | undefined {
  if (!trees.has(file)) trees.set(file, typeof file.value === 'string' ? undefined : treeOf(file.plain ?? file.text));
  return trees.get(file);
}

function lineOf(file: SourceFile, offset: number): { line: number; column: number } {
  const { line, column } = spotAt(file.text, offset);
  return { line, column };
}

function spanOf(root: Node | undefined, tokens: readonly string[], of: 'value' | 'key'): Span {
  let node = root;
  let span: Span = root === undefined || root.kind === 'map' ? { offset: firstOf(root), length: 1 } : root;
  for (const token of tokens) {
    const step: Step | undefined = node && stepOf(node, token);
    if (step === undefined) return span;
    node = step.node;
    span = of === 'key' || node.kind !== 'scalar' || node.length === 0 ? step.key : node;
  }
  return span;
}

/** A map begins where its first key does. */
function firstOf(root: Node | undefined): number {
  return root?.members.values().next().value?.key.offset ?? root?.offset ?? 0;
}

/** From a node to what a token leads to; an item of a list is its own key. */
interface Step {
  readonly key: Span;
  readonly node: Node;
}

function stepOf(node: Node, token: string): Step | undefined {
  if (node.kind === 'list') {
    const item = node.items[indexOf(token) ?? -1];
    return item && { node: item, key: item };
  }
  const member = node.members.get(token);
  if (member !== undefined) return member;
  for (const source of node.merged.flatMap((merged) => (merged.kind === 'list' ? merged.items : [merged]))) {
    const found = stepOf(source, token);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Frame {
  readonly node: Node;
  key: { readonly text: string; readonly span: Span; readonly merge: boolean } | undefined;
}

/** The tree of the first document. */
function treeOf(text: string): Node | undefined {
  const anchors = new Map<string, Node>();
  const open: Frame[] = [];
  let root: Node | undefined;
  const add = (node: Node, scalar?: ScalarEvent): void => {
    const frame = open.at(-1);
    if (frame === undefined) root ??= node;
    else if (frame.node.kind === 'list') frame.node.items.push(node);
    else if (frame.key === undefined) frame.key = keyOf(text, node, scalar);
    else {
      if (frame.key.merge) frame.node.merged.push(node);
      else frame.node.members.set(frame.key.text, { key: frame.key.span, node });
      frame.key = undefined;
    }
  };
  const start = (event: Event, node: Node): void => {
    if ('anchorStart' in event && event.anchorStart >= 0) anchors.set(text.slice(event.anchorStart, event.anchorEnd), node);
  };
  for (const event of syntax(text).events) {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        break;
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING: {
        const node = nodeOf(event.type === EVENT_ID.MAPPING ? 'map' : 'list', event.start, 1);
        start(event, node);
        open.push({ node, key: undefined });
        break;
      }
      case EVENT_ID.SCALAR: {
        const node = scalarOf(event);
        start(event, node);
        add(node, event);
        break;
      }
      case EVENT_ID.ALIAS: {
        const node = anchors.get(text.slice(event.anchorStart, event.anchorEnd));
        if (node !== undefined) add(node);
        break;
      }
      case EVENT_ID.POP: {
        const closed = open.pop();
        if (closed !== undefined) add(closed.node);
        break;
      }
      default:
        event satisfies never;
    }
  }
  return root;
}

function nodeOf(kind: Node['kind'], offset: number, length: number): Node {
  return { kind, offset, length, items: [], members: new Map(), merged: [] };
}

/** Quotes belong to a scalar; a block scalar is better shown by its key. */
function scalarOf({ valueStart, valueEnd, style }: ScalarEvent): Node {
  if (valueStart < 0) return nodeOf('scalar', 0, 0);
  if (style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK) return nodeOf('scalar', valueStart, 0);
  const quoted = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
  return quoted ? nodeOf('scalar', valueStart - 1, valueEnd - valueStart + 2) : nodeOf('scalar', valueStart, valueEnd - valueStart);
}

function keyOf(text: string, node: Node, scalar: ScalarEvent | undefined): Frame['key'] {
  const name = scalar === undefined ? '' : keyName(text, scalar);
  return { text: name, span: { offset: node.offset, length: node.length }, merge: scalar?.style === SCALAR_STYLE.PLAIN && name === '<<' };
}
