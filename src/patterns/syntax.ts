/** A pattern as ECMA-262 22.2.1 reads it: sets are spelled out, and groups are known by their number. */
export type Node =
  | { readonly kind: 'char'; readonly code: number }
  | { readonly kind: 'set'; readonly negated: boolean; readonly items: readonly SetItem[] }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'boundary'; readonly negated: boolean }
  | { readonly kind: 'group'; readonly captures: boolean; readonly body: Node }
  | { readonly kind: 'look'; readonly behind: boolean; readonly negated: boolean; readonly body: Node }
  /** `certain`: the group has matched whenever the reference is reached. */
  | { readonly kind: 'reference'; readonly group: number; readonly certain: boolean }
  | { readonly kind: 'repeat'; readonly minimum: number; readonly maximum: number; readonly lazy: boolean; readonly body: Node }
  | { readonly kind: 'sequence'; readonly parts: readonly Node[] }
  | { readonly kind: 'choice'; readonly options: readonly Node[] };

/** First and last code point. */
export type Range = readonly [first: number, last: number];

/** A property of Unicode (`L`, `Script=Greek`), or all that do not have it. */
export type SetItem = Range | { readonly property: string; readonly negated: boolean };

export function isRange(item: SetItem): item is Range {
  return Array.isArray(item);
}
