// YAML 1.2.2 section 7.1. An alias costs one character and stands for as much as its anchor holds: what all of them expand to is
// bounded before anything is built, so that everything after may walk the value as a tree.
import { EVENT_ID, type Event } from 'js-yaml';

/** What the aliases of one file may expand to, and how deep. */
export interface Limits {
  readonly depth: number;
  /** Nodes that aliases add to those that are written. */
  readonly expansion: number;
}

/** Why the aliases are refused, and where. */
export interface AliasFault {
  readonly offset: number;
  readonly kind: 'cycle' | 'expansion' | 'depth';
  readonly anchor: string;
}

interface Extent {
  nodes: number;
  depth: number;
}

/** The first alias that contains itself, or that makes the expanded document too large or too deep. */
export function aliasFault(events: readonly Event[], text: string, limits: Limits): AliasFault | undefined {
  if (!text.includes('*') || !events.some(({ type }) => type === EVENT_ID.ALIAS)) return undefined;
  const anchors = new Map<string, Extent | 'open'>();
  const open: (Extent & { anchor: string | undefined })[] = [];
  let expansion = 0;
  const add = (nodes: number, depth: number): void => {
    const parent = open.at(-1);
    if (parent === undefined) return;
    parent.nodes += nodes;
    parent.depth = Math.max(parent.depth, depth + 1);
  };
  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        anchors.clear();
        open.push({ nodes: 0, depth: 0, anchor: undefined });
        break;
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING: {
        const anchor = anchorOf(event, text);
        if (anchor !== undefined) anchors.set(anchor, 'open');
        open.push({ nodes: 1, depth: 1, anchor });
        break;
      }
      case EVENT_ID.SCALAR: {
        const anchor = anchorOf(event, text);
        if (anchor !== undefined) anchors.set(anchor, { nodes: 1, depth: 1 });
        add(1, 1);
        break;
      }
      case EVENT_ID.ALIAS: {
        const anchor = text.slice(event.anchorStart, event.anchorEnd);
        const extent = anchors.get(anchor);
        const offset = event.anchorStart - 1;
        if (extent === undefined) break;
        if (extent === 'open') return { offset, kind: 'cycle', anchor };
        expansion += extent.nodes;
        if (expansion > limits.expansion) return { offset, kind: 'expansion', anchor };
        if (open.length + extent.depth > limits.depth) return { offset, kind: 'depth', anchor };
        add(extent.nodes, extent.depth);
        break;
      }
      case EVENT_ID.POP: {
        const closed = open.pop();
        if (closed?.anchor !== undefined) anchors.set(closed.anchor, { nodes: closed.nodes, depth: closed.depth });
        if (closed !== undefined) add(closed.nodes, closed.depth);
        break;
      }
      default:
        event satisfies never;
    }
  }
  return undefined;
}

function anchorOf(event: { anchorStart: number; anchorEnd: number }, text: string): string | undefined {
  return event.anchorStart < 0 ? undefined : text.slice(event.anchorStart, event.anchorEnd);
}
