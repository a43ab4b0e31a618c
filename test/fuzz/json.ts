import { dump } from 'js-yaml';
import { parseYaml } from '../../src/read/document/yaml.js';
import { textOf, withText, type FuzzDocument } from './document.js';
import type { Random } from './random.js';

/** What a document says, as plain data that may be changed. */
export type Tree = null | boolean | number | string | Tree[] | { [key: string]: Tree };

/** A member of a list or a map: where it can be replaced. */
export interface Slot {
  readonly holder: Tree[] | { [key: string]: Tree };
  readonly key: string;
  readonly pointer: string;
}

/** The root file as data; undefined when it cannot be read. The reader's own bounds hold: aliases may expand to more than there is memory. */
export function treeOf(document: FuzzDocument): Tree | undefined {
  const file = parseYaml(document.root, textOf(document));
  return 'code' in file ? undefined : copy(file.value as Tree);
}

/** As JSON would say it. */
export function copy<T extends Tree>(tree: T): T {
  return JSON.parse(JSON.stringify(tree)) as T;
}

/** The document that says this, as JSON or as YAML. Throws `RangeError` for what is nested very deeply. */
export function withTree(document: FuzzDocument, tree: Tree, random: Random): FuzzDocument {
  if (!random.once(3)) return withText(document, JSON.stringify(tree, null, random.below(3)));
  return withText(document, dump(tree, { noRefs: random.once(2), flowLevel: random.below(6) }));
}

/** Every member of every list and map, in the order of the document; no more than is needed to choose from. */
export function slotsOf(tree: Tree): readonly Slot[] {
  const slots: Slot[] = [];
  const pending: { readonly value: Tree; readonly pointer: string }[] = [{ value: tree, pointer: '' }];
  for (let next = pending.pop(); next !== undefined && slots.length < 20_000; next = pending.pop()) {
    const { value: holder, pointer: above } = next;
    if (typeof holder !== 'object' || holder === null) continue;
    for (const [key, value] of Object.entries(holder)) {
      const pointer = `${above}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      slots.push({ holder, key, pointer });
      pending.push({ value, pointer });
    }
  }
  return slots;
}

/** A slot, rather deep than near the root, and seldom what makes it an AsyncAPI document: there is little to see beyond. */
export function chosen(slots: readonly Slot[], random: Random): Slot {
  const [one, other] = [random.pick(slots), random.pick(slots)];
  const deeper = one.pointer.length < other.pointer.length ? other : one;
  return /^\/(?:asyncapi|info|channels|operations|components)$/.test(deeper.pointer) && !random.once(20) ? chosen(slots, random) : deeper;
}

/** What stands in a slot. */
export function valueOf({ holder, key }: Slot): Tree {
  return (holder as { [key: string]: Tree })[key] ?? null;
}

/** Puts a value into a slot; a key such as `__proto__` is one like any other. */
export function put(holder: Slot['holder'], key: string, value: Tree): void {
  Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true });
}
