/**
 * Tells nodes of a graph by the number of their circle: those that reach each other have the same. Where a node leads to is asked when a
 * node is that reaches it. Without recursion: a document may chain thousands of files.
 */
export function circles(next: (node: string) => Iterable<string>): (node: string) => number | undefined {
  const found = new Map<string, number>();
  return (node) => {
    if (!found.has(node)) findFrom(node, next, found);
    return found.get(node);
  };
}

interface Step {
  readonly node: string;
  readonly rest: Iterator<string>;
}

/** Gabow's algorithm: whoever leads back to an open node is in one circle with all that were opened since. */
function findFrom(start: string, next: (node: string) => Iterable<string>, found: Map<string, number>): void {
  const open: string[] = [];
  const places = new Map<string, number>();
  /** Where in `open` the first node of each circle is, as far as is known. */
  const firsts: number[] = [];
  const way: Step[] = [];
  const enter = (node: string): void => {
    places.set(node, open.length);
    firsts.push(open.length);
    open.push(node);
    way.push({ node, rest: next(node)[Symbol.iterator]() });
  };
  const leave = (node: string): void => {
    way.pop();
    const place = places.get(node);
    if (place === undefined || firsts.at(-1) !== place) return;
    firsts.pop();
    const circle = found.size;
    for (const one of open.splice(place)) found.set(one, circle);
  };
  enter(start);
  for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
    const { done, value } = step.rest.next();
    if (done === true) leave(step.node);
    else if (found.has(value)) continue;
    else if (!places.has(value)) enter(value);
    else while ((firsts.at(-1) ?? 0) > (places.get(value) ?? 0)) firsts.pop();
  }
}
