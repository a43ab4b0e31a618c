import { parsePattern } from './parse.js';
import { printPattern } from './print.js';
import { spellings } from './spellings.js';
import type { Node } from './syntax.js';
import { Unspeakable } from './unspeakable.js';

/** The regular expressions of an engine: ECMA-262's own, RE2's (Go), `java.util.regex`, Python's `re`. */
export type Dialect = 'ecma' | 're2' | 'java' | 'python';

/** A pattern in a dialect, to be searched for (not anchored). */
export interface Translated {
  readonly text: string;
  /** RE2 cannot match it: it needs lookaround or a backreference, or counts further than RE2 does. The text is for a backtracking engine then. */
  readonly backtracks: boolean;
}

/** Says in a dialect what an ECMA-262 pattern says; a pattern that ECMA-262 does not take stays as it is. Undefined where the dialect has no words for it. */
export function translate(pattern: string, dialect: Dialect): Translated | undefined {
  if (dialect === 'ecma') return { text: pattern, backtracks: false };
  const node = parsed(pattern);
  const backtracks = needsBacktracking(node);
  try {
    return { text: printPattern(node, spellings[dialect === 're2' && backtracks ? 'backtracking' : dialect]), backtracks };
  } catch (error) {
    if (error instanceof Unspeakable) return undefined;
    throw error;
  }
}

function parsed(pattern: string): Node {
  try {
    new RegExp(pattern, 'u');
    return parsePattern(pattern, true);
  } catch {
    return parsePattern(pattern, false);
  }
}

/** RE2 counts no further. */
const LONGEST_COUNT = 1000;

function needsBacktracking(node: Node, factor = 1): boolean {
  switch (node.kind) {
    case 'look':
    case 'reference':
      return true;
    case 'group':
      return needsBacktracking(node.body, factor);
    case 'repeat': {
      const count = Number.isFinite(node.maximum) ? node.maximum : node.minimum;
      return count * factor > LONGEST_COUNT || needsBacktracking(node.body, factor * Math.max(1, count));
    }
    case 'sequence':
      return node.parts.some((part) => needsBacktracking(part, factor));
    case 'choice':
      return node.options.some((part) => needsBacktracking(part, factor));
    default:
      return false;
  }
}
