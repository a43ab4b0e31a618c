/** A template asked the View for a field that it does not have. */
export class UnknownField extends Error {
  constructor(
    readonly field: string,
    /** The place in the document of the item that was asked; empty outside of any. */
    readonly place: string,
    known: readonly string[],
  ) {
    super(`there is no field ${field}${place === '' ? '' : ` (item at ${place})`}; there are ${known.join(', ')}`);
    this.name = 'UnknownField';
  }
}

/**
 * The same data, but an unknown field is an error wherever it is read, in `if` and `for` as well. `place` is handed down from the
 * nearest item that has one.
 */
export function strict<T extends object>(value: T, place = ''): T {
  const here = ownPlace(value) ?? place;
  const members = new Map<PropertyKey, unknown>();
  // The target is a stand-in: a proxy may not hide the members of a frozen object behind other values.
  return new Proxy((Array.isArray(value) ? [] : {}) as T, {
    get(_, key) {
      if (typeof key === 'symbol') return Reflect.get(value, key);
      if (!Object.hasOwn(value, key)) throw new UnknownField(key, here, Object.keys(value).slice(0, 20));
      const known = members.get(key);
      if (known !== undefined) return known;
      const member: unknown = Reflect.get(value, key);
      const guarded = typeof member === 'object' && member !== null ? strict(member, here) : member;
      members.set(key, guarded);
      return guarded;
    },
    has: (_, key) => Object.hasOwn(value, key),
  });
}

function ownPlace(value: object): string | undefined {
  if (!Object.hasOwn(value, 'place')) return undefined;
  const place: unknown = Reflect.get(value, 'place');
  return typeof place === 'string' ? place : undefined;
}
