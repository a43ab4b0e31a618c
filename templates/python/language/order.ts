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
