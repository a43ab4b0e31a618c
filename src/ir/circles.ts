import type { Check, CheckId } from './checks.js';
import { sameValue } from './same-value.js';

/**
 * Circles of checks that are asked about one value without end (JSON Schema core, section 9.4.1): each is a part of the one before by a
 * keyword that is about the same value, and the first is a part of the last.
 */
export function circles(checks: readonly Check[]): readonly (readonly CheckId[])[] {
  const found: (readonly CheckId[])[] = [];
  const done = new Set<CheckId>();
  for (const start of checks.keys()) if (!done.has(start)) found.push(...circlesFrom(start, checks, done));
  return found;
}

/** Not by calls: a document may nest deeper than the stack. */
function circlesFrom(start: CheckId, checks: readonly Check[], done: Set<CheckId>): readonly (readonly CheckId[])[] {
  const found: (readonly CheckId[])[] = [];
  const path = [start];
  const onPath = new Set(path);
  const left = [sameValue(checks[start]).reverse()];
  for (let parts = left.at(-1); parts !== undefined; parts = left.at(-1)) {
    const part = parts.pop();
    if (part === undefined) {
      left.pop();
      const id = path.pop() as CheckId;
      onPath.delete(id);
      done.add(id);
    } else if (onPath.has(part)) found.push(path.slice(path.indexOf(part)));
    else if (!done.has(part)) {
      path.push(part);
      onPath.add(part);
      left.push(sameValue(checks[part]).reverse());
    }
  }
  return found;
}
