/** A pattern as ECMA-262 22.2.1 reads it: sets are spelled out, and groups are known by their number. */
export type Node =
  | { readonly kind: 'char'; readonly code: number }
  | { readonly kind: 'set'; readonly negated: boolean; readonly items: readonly SetItem[] }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'boundary'; readonly negated: boolean }
  /** `number` where it captures. */
  | { readonly kind: 'group'; readonly number?: number; readonly body: Node }
  | { readonly kind: 'look'; readonly behind: boolean; readonly negated: boolean; readonly body: Node }
  | Reference
  | { readonly kind: 'repeat'; readonly minimum: number; readonly maximum: number; readonly lazy: boolean; readonly body: Node }
  | { readonly kind: 'sequence'; readonly parts: readonly Node[] }
  | { readonly kind: 'choice'; readonly options: readonly Node[] };

export interface Reference {
  readonly kind: 'reference';
  readonly group: number;
  /** The group has matched whenever the reference is reached. */
  readonly certain: boolean;
  /** The group may hold what an earlier round of a loop left there, which ECMA-262 forgets and other engines keep. */
  readonly stale: boolean;
  /** The group stands in a lookbehind, and what it holds depends on that being matched from right to left. */
  readonly leftward: boolean;
}

/** First and last code point. */
export type Range = readonly [first: number, last: number];

/** A property of Unicode (`L`, `Script=Greek`), or all that do not have it. */
export type SetItem = Range | { readonly property: string; readonly negated: boolean };

export function isRange(item: SetItem): item is Range {
  return Array.isArray(item);
}
