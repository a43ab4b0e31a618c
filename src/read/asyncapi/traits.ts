// Traits: asyncapi.md 1.3. JSON Merge Patch (RFC 7386), in either order; every member keeps the place where it was written.
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Json } from '../../ir/described.js';
import { isObject } from '../document/object.js';
import { append, tokensOf } from '../document/pointer.js';
import { child, follow, idOf, members, originOf } from '../document/refs.js';
import type { Place, Reading, Source } from '../document/source.js';
import { schemaFormat } from '../schemas/formats.js';
import type { Dialect } from './context.js';
import { items, target, text } from './fields.js';

type Members = ReadonlyMap<string, Place>;

/**
 * An object with its traits merged in: 2.x lets the last trait win over everything, 3.x the object itself.
 * The result stands at the object's own place; its members stand where they were written.
 * @param fixed members that a trait cannot set (`payload` of a message, `action` of an operation)
 */
export function withTraits(reading: Reading, place: Place, order: Dialect['traits'], fixed: readonly string[]): Place {
  const traits = (items(place, 'traits') ?? []).flatMap((item) => {
    // The official schema also accepts a pair of a trait and an object, of which the trait counts.
    const trait = target(reading, (Array.isArray(item.value) ? child(item, '0') : item) ?? item);
    return trait ? [without(trait, ['traits', ...fixed])] : [];
  });
  if (traits.length === 0) return place;
  const own = without(place, ['traits']);
  const layers = order === 'override' ? [own, ...traits] : [...traits, own];
  const merging: Merging = { reading, order, owner: place, within: new Set(), left: { steps: mostSteps } };
  const merged = layers.reduce((base, patch) => merge(merging, place, base, patch), new Map() as Members);
  return mergedPlace(place, merged, own);
}

/** Objects that are merged for one object at most, and how deep: schemas may hold each other many times over. */
const mostSteps = 2_000;
const mostDeep = 100;

/** What merging is about, the object that has the traits, the pairs of objects that are being merged around the one at hand, and the steps that are left. */
interface Merging {
  readonly reading: Reading;
  readonly order: Dialect['traits'];
  readonly owner: Place;
  readonly within: ReadonlySet<string>;
  readonly left: { steps: number };
}

function without(place: Place, keys: readonly string[]): Members {
  return new Map(members(place).filter(([key]) => !keys.includes(key)));
}

/** `at` is where a merged object is said to stand. */
function merge(merging: Merging, at: Place, base: Members, patch: Members): Members {
  const result = new Map(base);
  for (const [key, value] of patch) {
    const under = result.get(key);
    if (value.value === null) result.delete(key);
    else result.set(key, under ? mergeMember(merging, memberPlace(at, key), under, value) : value);
  }
  return result;
}

function mergeMember(merging: Merging, at: Place, under: Place, over: Place): Place {
  const { reading, order, owner, within, left } = merging;
  if (!isObject(under.value) || !isObject(over.value)) return over;
  const base = follow(reading, under);
  const patch = follow(reading, over);
  if (!base || !patch || base.value === patch.value || !isObject(base.value) || !isObject(patch.value)) return over;
  const origin = originOf(order === 'override' ? over : under);
  const member = tokensOf(at.pointer).at(-1) ?? '';
  // Schemas in two formats have nothing to merge.
  if (!isOneFormat(base, patch)) {
    once(reading, diagnostic('trait-format-mismatch', { member }, origin));
    return over;
  }
  const pair = `${idOf(base)} ${idOf(patch)}`;
  if (within.has(pair) || within.size === mostDeep || left.steps === 0) {
    once(reading, diagnostic('trait-endless', { member }, originOf(owner), [{ message: 'from here on only one counts', origin }]));
    return over;
  }
  left.steps--;
  const lower = without(base, []);
  const upper = without(patch, []);
  const inside = { ...merging, within: new Set(within).add(pair) };
  return mergedPlace(at, merge(inside, at, lower, upper), order === 'override' ? lower : upper);
}

const said = new WeakMap<Source, Set<string>>();

/** Traits are merged wherever something looks at the object: what is wrong with them is said once. */
function once({ source, report }: Reading, found: Diagnostic): void {
  const known = said.get(source) ?? new Set<string>();
  said.set(source, known);
  const key = `${found.code} ${idOf({ ...found.origin, value: null })}`;
  if (!known.has(key)) report(found);
  known.add(key);
}

/** A schema that names no format is not merged into one that does: one of them is wrapped. */
function isOneFormat(base: Place, patch: Place): boolean {
  const [one, other] = [text(base, 'schemaFormat'), text(patch, 'schemaFormat')];
  if (one === undefined || other === undefined) return one === other;
  const [left, right] = [schemaFormat(one), schemaFormat(other)];
  return left.format === right.format && left.dialect === right.dialect;
}

function memberPlace(at: Place, key: string): Place {
  return { file: at.file, pointer: append(at.pointer, key), value: null };
}

/** Members of the object itself come first, so that output does not move when a trait does. */
function mergedPlace(at: Place, members: Members, first: Members): Place {
  const keys = [...new Set([...first.keys(), ...members.keys()])];
  const merged = new Map(keys.flatMap((key) => (members.has(key) ? [[key, members.get(key) as Place] as const] : [])));
  const value: Json = Object.fromEntries([...merged].map(([key, member]) => [key, member.value]));
  return { file: at.file, pointer: at.pointer, value, merged };
}
