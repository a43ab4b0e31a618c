// ECMA-262 22.2.2: what a reference finds depends on the order of matching, which is from right to left inside a lookbehind.
import type { Node, Reference } from './syntax.js';
import { widthOf } from './width.js';

type Groups = ReadonlySet<number>;

/** What is known of the groups when a place is reached. */
interface Known {
  /** Those that have matched. */
  readonly certain: Groups;
  /** Those that may have. */
  readonly possible: Groups;
  /** Those that may hold what an earlier round of a loop left. */
  readonly stale: Groups;
}

/** How a part is matched. */
interface Course {
  readonly leftward: boolean;
  /** The groups whose text depends on the direction of a lookbehind. */
  readonly loose: Groups;
}

const none: Groups = new Set();

/** The same pattern, with what is known of each reference; one to a group that cannot have matched by then matches the empty text. */
export function settled(node: Node): Node {
  const known = { certain: none, possible: none, stale: none };
  return walk(node, known, { leftward: false, loose: looseGroups(node) })[0];
}

function walk(node: Node, known: Known, course: Course): readonly [Node, Known] {
  switch (node.kind) {
    case 'reference':
      return [reference(node, known, course), known];
    case 'group': {
      const [body, after] = walk(node.body, known, course);
      if (node.number === undefined) return [{ ...node, body }, after];
      const own = new Set([node.number]);
      return [
        { ...node, body },
        { certain: either(after.certain, own), possible: either(after.possible, own), stale: after.stale },
      ];
    }
    case 'look': {
      const [body, after] = walk(node.body, known, { ...course, leftward: node.behind });
      // What did not match has captured nothing.
      return [{ ...node, body }, node.negated ? known : after];
    }
    case 'repeat':
      return repeat(node, known, course);
    case 'sequence':
      return sequence(node.parts, known, course);
    case 'choice': {
      const all = node.options.map((option) => walk(option, known, course));
      const ends = all.map(([, after]) => after);
      const certain = ends.map((end) => end.certain).reduce((left, right) => new Set([...left].filter((group) => right.has(group))));
      const possible = ends.map((end) => end.possible).reduce(either);
      return [
        { ...node, options: all.map(([option]) => option) },
        { certain, possible, stale: ends.map((end) => end.stale).reduce(either) },
      ];
    }
    default:
      return [node, known];
  }
}

function reference(node: Reference, { certain, possible, stale }: Known, { loose }: Course): Node {
  const { group } = node;
  if (!possible.has(group)) return { kind: 'sequence', parts: [] };
  return { ...node, certain: certain.has(group), stale: !certain.has(group) && stale.has(group), leftward: loose.has(group) };
}

/** Each round begins with the groups inside it forgotten. */
function repeat(node: Node & { readonly kind: 'repeat' }, known: Known, course: Course): readonly [Node, Known] {
  const own = groupsIn(node.body);
  const kept = node.maximum > 1 ? own : none;
  const start = { certain: without(known.certain, own), possible: without(known.possible, own), stale: either(known.stale, kept) };
  const [body, after] = walk(node.body, start, course);
  return [
    { ...node, body },
    {
      certain: node.minimum > 0 ? after.certain : start.certain,
      possible: either(known.possible, after.possible),
      stale: either(known.stale, without(after.stale, after.certain)),
    },
  ];
}

function sequence(parts: readonly Node[], known: Known, course: Course): readonly [Node, Known] {
  const ordered = course.leftward ? [...parts].reverse() : parts;
  const made: Node[] = [];
  let now = known;
  for (const part of ordered) {
    const [one, after] = walk(part, now, course);
    made.push(one);
    now = after;
  }
  return [{ kind: 'sequence', parts: course.leftward ? made.reverse() : made }, now];
}

/** In a lookbehind whose parts have one length each, a group has one place, unless it is repeated: whatever the direction. */
function looseGroups(node: Node): Groups {
  switch (node.kind) {
    case 'look':
      if (!node.behind) return looseGroups(node.body);
      return widthOf(node.body) === undefined ? groupsIn(node.body) : repeatedGroups(node.body);
    default:
      return inside(node).map(looseGroups).reduce(either, none);
  }
}

function repeatedGroups(node: Node): Groups {
  if (node.kind === 'repeat' && node.maximum > 1) return groupsIn(node.body);
  return inside(node).map(repeatedGroups).reduce(either, none);
}

function groupsIn(node: Node): Groups {
  const own = node.kind === 'group' && node.number !== undefined ? new Set([node.number]) : none;
  return inside(node).map(groupsIn).reduce(either, own);
}

function inside(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'group':
    case 'look':
    case 'repeat':
      return [node.body];
    case 'sequence':
      return node.parts;
    case 'choice':
      return node.options;
    default:
      return [];
  }
}

function either(left: Groups, right: Groups): Groups {
  if (left.size === 0) return right;
  return right.size === 0 ? left : new Set([...left, ...right]);
}

function without(left: Groups, right: Groups): Groups {
  return new Set([...left].filter((group) => !right.has(group)));
}
