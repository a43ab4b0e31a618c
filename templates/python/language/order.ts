/** Things that mention each other, by name. */
export interface Mentioning {
  readonly name: string;
  /** It has to stand after what it mentions. */
  readonly isEager: boolean;
  readonly mentions: ReadonlySet<string>;
}

/**
 * Things in their order, an eager one after all that it mentions. Of eager ones that go in a circle the first is in `circular`: what it
 * mentions cannot all stand before it.
 */
export function ordered<T extends Mentioning>(
  things: readonly T[],
): { readonly order: readonly T[]; readonly circular: ReadonlySet<string> } {
  const byName = new Map(things.map((thing) => [thing.name, thing]));
  const order = new Set<T>();
  const open = new Set<T>();
  const circular = new Set<string>();
  const place = (thing: T): void => {
    if (order.has(thing)) return;
    open.add(thing);
    if (thing.isEager)
      for (const name of thing.mentions) {
        const other = byName.get(name);
        if (other === undefined || order.has(other)) continue;
        if (open.has(other)) circular.add(thing.name);
        else place(other);
      }
    open.delete(thing);
    order.add(thing);
  };
  things.forEach(place);
  return { order: [...order], circular };
}

/** For each node of a graph the number of its circle: nodes that reach each other have the same. */
export function circles(edges: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, number> {
  const finished = postOrder([...edges.keys()], (node) => edges.get(node) ?? new Set());
  const reversed = new Map<string, Set<string>>();
  for (const [from, targets] of edges) for (const to of targets) reversed.set(to, (reversed.get(to) ?? new Set()).add(from));
  const found = new Map<string, number>();
  for (const root of finished.reverse()) {
    const circle = found.size;
    const pending = [root];
    for (let node = pending.pop(); node !== undefined; node = pending.pop())
      if (!found.has(node)) {
        found.set(node, circle);
        pending.push(...(reversed.get(node) ?? []));
      }
  }
  return found;
}

/** Without recursion: a document may chain thousands of files. */
function postOrder(nodes: readonly string[], next: (node: string) => ReadonlySet<string>): string[] {
  const seen = new Set<string>();
  const done: string[] = [];
  for (const start of nodes) {
    const stack: (readonly [node: string, rest: Iterator<string>])[] = [];
    const enter = (node: string): void => {
      if (seen.has(node)) return;
      seen.add(node);
      stack.push([node, next(node).values()]);
    };
    enter(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const step = top[1].next();
      if (step.done === true) done.push(stack.pop()?.[0] ?? '');
      else enter(step.value);
    }
  }
  return done;
}
