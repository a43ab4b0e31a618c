// asyncapi.md section 3: references as edges of a graph. Nothing is inlined, and two ways to one node give one identity.
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Id, Json, Origin } from '../../ir/described.js';
import { nearestKey } from './misspelling.js';
import { append, indexOf, lastToken, tokensOf } from './pointer.js';
import { aimIn, refOf, targetOf } from './reference.js';
import type { Missing, Place, Reading, Source } from './source.js';

/** A bound on the references that one reference leads through: pointers through references through references multiply. */
const mostHops = 20_000;
/** Longer references are not taken for names. */
const longestMeant = 200;

/** Identity of a node: two places are the same when their ids are. */
export function idOf(place: Place): Id {
  return `${place.file}#${place.pointer}`;
}

/** Where a place is, without what it holds. */
export function originOf({ file, pointer }: Origin): Origin {
  return { file, pointer };
}

/** The own member, or the item, that a key names. References are not followed. */
export function child(place: Place, key: string): Place | undefined {
  if (place.merged !== undefined) return place.merged.get(key);
  const value = place.value;
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    const index = indexOf(key);
    return index === undefined || index >= value.length ? undefined : inside(place, key, value[index] as Json);
  }
  return Object.hasOwn(value, key) ? inside(place, key, (value as Readonly<Record<string, Json>>)[key] as Json) : undefined;
}

/** Members of an object or items of an array, in document order. */
export function members(place: Place): readonly (readonly [key: string, place: Place])[] {
  if (place.merged !== undefined) return [...place.merged];
  if (typeof place.value !== 'object' || place.value === null) return [];
  const value = place.value as Readonly<Record<string, Json>>;
  return Object.keys(value).map((key) => [key, inside(place, key, value[key] as Json)]);
}

/** Whether the place holds an object with a `$ref` string. */
export function isReference(place: Place): boolean {
  return refOf(place.value) !== undefined;
}

/**
 * The node that a reference means in the end, through every reference on the way; a place that is no reference is its own target.
 * What leads nowhere is reported, once a place: `undefined-ref`, `ref-cycle`, `ref-remote`, `ref-syntax`.
 */
export function follow(reading: Reading, place: Place): Place | undefined {
  if (!isReference(place)) return place;
  const cache = cacheOf(reading.source);
  const id = idOf(place);
  const known = cache.get(id);
  if (known?.isSaid !== undefined) return known.place;
  const passed = new Set<Id>();
  const result = known?.fault === undefined ? walk(reading.source, place, [], passed) : again(known.fault, place);
  if (!('code' in result)) {
    for (const one of passed) cache.set(one, { place: result, isSaid: true });
    return result;
  }
  // All references of a circle have the one fault, which is reported where it was met first; other faults are said of each.
  const isCircle = result.code === 'ref-cycle';
  const broken = [...passed].at(-1);
  // The reference that fails is to say it in its own words.
  for (const one of passed)
    if (isCircle || one !== broken) cache.set(one, { place: undefined, fault: result, ...(isCircle ? { isSaid: true } : {}) });
  cache.set(id, { place: undefined, fault: result, isSaid: true });
  if (known?.fault === undefined || !isCircle) reading.report(result);
  return undefined;
}

/** The fault of a reference that another one leads to, said of that one. */
function again(fault: Diagnostic, start: Place): Diagnostic {
  const origin = written(start);
  const ref = refOf(start.value);
  const isOfRef = fault.code === 'undefined-ref' || fault.code === 'ref-cycle';
  if (!isOfRef || ref === undefined) return { ...fault, origin };
  const through =
    fault.related.length > 0 || fault.code === 'ref-cycle' ? fault.related : [{ message: 'it leads here', origin: fault.origin }];
  const said = diagnostic(fault.code, { ref }, origin, through);
  return fault.missing === undefined ? said : { ...said, missing: fault.missing };
}

/** Of the references that lead from one to the next, the last that stands in a file that was read; a circle ends where it began. */
export function lastReference(reading: Reading, place: Place): Place {
  const seen = new Set<Id>();
  for (let current = place; ;) {
    seen.add(idOf(current));
    const aim = aimIn(current.value, current.file);
    const next = aim && at(reading, aim.file, aim.pointer);
    if (next === undefined || seen.has(idOf(next))) return current;
    current = next;
  }
}

/** Whether a place is a reference to something that does not exist; it is not reported. */
export function leadsNowhere(reading: Reading, place: Place): boolean {
  if (!isReference(place)) return false;
  const found = walk(reading.source, place, []);
  return 'code' in found && found.code === 'undefined-ref';
}

/** The node at a pointer, through references on the way; undefined when there is none. The node itself may be a reference. */
export function at(reading: Reading, file: string, pointer: string): Place | undefined {
  const root = rootOf(reading.source, file);
  const end = pointer.lastIndexOf('/');
  if (root === undefined || end < 0) return root;
  const holder = holderAt(reading.source, root, pointer.slice(0, end));
  const found = holder && child(holder, lastToken(pointer) ?? '');
  return found ?? tokensOf(pointer).reduce<Place | undefined>((place, token) => place && child(place, token), root);
}

/** What holds places that were asked for, by file and pointer: the next is often beside the last. */
const holders = new WeakMap<Source, Map<string, Map<string, Place>>>();

function holderAt(source: Source, root: Place, pointer: string): Place | undefined {
  const files = holders.get(source) ?? new Map<string, Map<string, Place>>();
  holders.set(source, files);
  const known = files.get(root.file) ?? new Map<string, Place>();
  files.set(root.file, known);
  const found = known.get(pointer) ?? walk(source, root, tokensOf(pointer));
  if ('code' in found) return undefined;
  known.set(pointer, found);
  return found;
}

/** What a reference leads to, or why it leads nowhere. */
interface Known {
  readonly place: Place | undefined;
  readonly fault?: Diagnostic;
  /** Whether there is nothing left to report. */
  readonly isSaid?: true;
}

const caches = new WeakMap<Source, Map<Id, Known>>();

function cacheOf(source: Source): Map<Id, Known> {
  const cache = caches.get(source) ?? new Map<Id, Known>();
  caches.set(source, cache);
  return cache;
}

/**
 * Goes down from a place by tokens, and through every reference that it meets, to a node that is none. What stands beside a `$ref` can
 * be pointed to all the same: the root of many a schema file is `{ $ref: '#/$defs/a', $defs: … }`. `passed` collects the references
 * that lead to where the first one does. A reference is open until a step is made from what it means: to meet it before is a circle.
 */
function walk(source: Source, start: Place, down: readonly string[], passed?: Set<Id>): Place | Diagnostic {
  const cache = cacheOf(source);
  const tokens = [...down].reverse();
  const open: { readonly id: Id; readonly left: number }[] = [];
  const opened = new Set<Id>();
  let current = start;
  let last = start;
  for (let hops = 0; ;) {
    const ahead = tokens.at(-1);
    const ref = ahead !== undefined && child(current, ahead) !== undefined ? undefined : refOf(current.value);
    if (ref !== undefined) {
      const id = idOf(current);
      const known = cache.get(id);
      if (known?.place !== undefined) {
        [current, last] = [known.place, current];
        continue;
      }
      if (known?.fault !== undefined) return again(known.fault, start);
      if (opened.has(id)) return diagnostic('ref-cycle', { ref: refOf(start.value) ?? ref }, written(start));
      const target = targetOf(ref, current.file);
      if (target.kind === 'bad')
        return diagnostic('ref-syntax', { ref, reason: target.reason, nearest: meant(source, ref, current) }, written(start));
      if (++hops > mostHops) return diagnostic('ref-syntax', { ref, reason: `it leads through ${mostHops} references` }, written(start));
      const root = rootOf(source, target.file);
      if (root === undefined) return absent(source, ref, target.file, written(start));
      open.push({ id, left: tokens.length });
      opened.add(id);
      if (tokens.length === 0) passed?.add(id);
      for (const token of tokensOf(target.pointer).reverse()) tokens.push(token);
      [current, last] = [root, current];
      continue;
    }
    const token = tokens.pop();
    if (token === undefined) return current;
    const next = child(current, token) ?? foreign(current, token);
    if (next === undefined) return nothing(source, start, last, current, [token, ...[...tokens].reverse()]);
    for (let top = open.at(-1); top !== undefined && top.left > tokens.length; top = open.at(-1)) {
      cache.set(top.id, { place: current, isSaid: true });
      opened.delete(top.id);
      open.pop();
    }
    if (next === current) return current;
    current = next;
  }
}

/**
 * What a fragment means in files that have no JSON Pointers: the whole text of a file that is read as text, and in an Avro file the
 * type of that name.
 */
function foreign(holder: Place, token: string): Place | undefined {
  if (holder.pointer !== '') return undefined;
  if (typeof holder.value === 'string') return holder;
  if (!/\.avsc$/i.test(holder.file)) return undefined;
  const isNamed = (place: Place): boolean => child(place, 'name')?.value === token;
  return isNamed(holder) ? holder : members(holder).find(([, item]) => isNamed(item))?.[1];
}

/** Where a reference is written: the text that is to be mended. */
function written({ file, pointer, value }: Place): Origin {
  return { file, pointer: refOf(value) === undefined ? pointer : append(pointer, '$ref') };
}

function rootOf(source: Source, file: string): Place | undefined {
  const found = source.files.get(file);
  return found && { file, pointer: '', value: found.value };
}

/**
 * The finding about a reference to a file that was not read; `origin` is where the reference is written, `more` how many others lead to
 * that file.
 */
export function absent(source: Source, ref: string, file: string, origin: Origin, more = 0): Diagnostic {
  const why = source.missing.get(file);
  if (why === undefined) return diagnostic('undefined-ref', { ref }, origin);
  return { ...absence(source, why, { ref, file, more }, origin), missing: file };
}

function absence(
  source: Source,
  why: Missing,
  { ref, file, more }: { ref: string; file: string; more: number },
  origin: Origin,
): Diagnostic {
  switch (why.code) {
    case 'undefined-ref': {
      const nearest = meant(source, ref, origin);
      const found = diagnostic('undefined-ref', { ref, nearest, file, more }, origin);
      return nearest === undefined ? { ...found, help: `${file}: ${why.reason}.` } : found;
    }
    case 'ref-remote':
      return diagnostic('ref-remote', { ref, allowance: why.reason }, origin);
    case 'remote-unreadable':
      return diagnostic('remote-unreadable', { url: file, reason: why.reason, help: why.help, more }, origin);
    case 'remote-changed':
      return diagnostic('remote-changed', { url: file, hash: why.reason, more }, origin);
  }
}

/** What a reference that is no path in its own file means where it lacks `#/`, or is but the name of a component. */
function meant(source: Source, ref: string, { file }: Origin): string | undefined {
  const root = rootOf(source, file);
  const pointer = `/${ref.replace(/^#?\/?/, '')}`;
  if (root === undefined || ref.startsWith('#/') || ref.length > longestMeant) return undefined;
  const found = (path: string): boolean =>
    tokensOf(path).reduce<Place | undefined>((place, key) => place && child(place, key), root) !== undefined;
  if (pointer.lastIndexOf('/') > 0) return found(pointer) ? `#${pointer}` : undefined;
  return component(root, pointer.slice(1));
}

/** A reference to the component of a name, where there is one. */
function component(root: Place, name: string): string | undefined {
  const components = child(root, 'components');
  const home = components === undefined ? undefined : members(components).find(([, map]) => child(map, name) !== undefined);
  return home === undefined ? undefined : `#${append(`/components/${home[0]}`, name)}`;
}

/** The member of that name, or of the nearest one. */
function mended(source: Source, place: Place, token: string): Place | undefined {
  const found = child(place, token);
  const near = found === undefined ? nearestKey(source, place, token) : undefined;
  return near === undefined ? found : child(place, near);
}

/** `last` is the reference whose pointer fails, `holder` the node that has no such member. */
function nothing(source: Source, start: Place, last: Place, holder: Place, [token = '', ...rest]: readonly string[]): Diagnostic {
  const ref = refOf(start.value) ?? refOf(last.value) ?? token;
  if (last !== start)
    return diagnostic('undefined-ref', { ref }, written(start), [{ message: `through ${refOf(last.value) ?? ''}`, origin: written(last) }]);
  const near = nearestKey(source, holder, token);
  const file = holder.file === start.file ? '' : holder.file;
  // With the slip mended, the rest of the way may be there, or have slips of its own.
  const way = near === undefined ? undefined : rest.reduce((place, next) => place && mended(source, place, next), child(holder, near));
  // Schemas come from elsewhere with references to definitions.
  const isHome = start.file === source.root.file && holder.pointer === '' && holder.file === start.file;
  const elsewhere = near === undefined && isHome ? component(holder, rest.at(-1) ?? token) : undefined;
  const nearest = near === undefined ? elsewhere : `${file}#${way?.pointer ?? append(holder.pointer, near)}`;
  return diagnostic('undefined-ref', nearest === undefined ? { ref } : { ref, nearest }, written(start));
}

function inside(place: Place, key: string, value: Json): Place {
  return { file: place.file, pointer: append(place.pointer, key), value };
}
