import nunjucks from 'nunjucks';
import type { View } from '../pack/contract.js';

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

/** How templates come to their data. */
export interface Fields {
  /** `holder.key`, as compiled templates ask for it. What is not there is an error wherever it is read, in `if` and `for` as well. */
  member(holder: unknown, key: PropertyKey): unknown;
  /** Where Nunjucks looks last for a name: the fields of the View. */
  readonly globals: object;
}

const { memberLookup } = (nunjucks as unknown as { runtime: { memberLookup(holder: unknown, key: PropertyKey): unknown } }).runtime;

export function fieldsOf(view: View): Fields {
  const member: Fields['member'] = (holder, key) => {
    if (typeof holder !== 'object' || holder === null) return memberLookup(holder, key);
    if (Object.hasOwn(holder, key)) return (holder as Readonly<Record<PropertyKey, unknown>>)[key];
    throw new UnknownField(String(key), placeIn(view, holder) ?? '', Object.keys(holder).slice(0, 20));
  };
  return { member, globals: new Proxy({}, { has: () => true, get: (_, key) => member(view, key) }) };
}

/** The place of the nearest item that has one, on the way from a value to an object in it. */
function placeIn(value: unknown, wanted: object, place = '', seen = new Set<object>()): string | undefined {
  if (typeof value !== 'object' || value === null || seen.has(value)) return undefined;
  seen.add(value);
  const here = ownPlace(value) ?? place;
  if (value === wanted) return here;
  for (const member of Object.values(value)) {
    const found = placeIn(member, wanted, here, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

function ownPlace(value: object): string | undefined {
  if (!Object.hasOwn(value, 'place')) return undefined;
  const place: unknown = Reflect.get(value, 'place');
  return typeof place === 'string' ? place : undefined;
}
