import type { View } from '../pack/contract.js';
import { PackError } from '../pack/pack-error.js';

/** A row of a manifest for one item of the list that it is about, or for the whole View. */
export interface Cell {
  /** The name of the item in templates: its list's, in the singular. */
  readonly name: string;
  readonly value: object | undefined;
  /** Replaces each `{x}` of a text. */
  fill(text: string): string;
}

interface Row {
  readonly each?: string;
  readonly when?: string;
}

/** A file to print. */
export interface Sheet<R> {
  readonly row: R;
  readonly cell: Cell;
}

/**
 * What rows print, in the order of the first row of each list: all of one item before the next one. What a row asks of the View is asked
 * when all of the rows before it are printed.
 */
export function* sheets<R extends Row>(rows: readonly R[], view: View, manifest: string): Generator<Sheet<R>> {
  const lists = new Map<string | R, R[]>();
  for (const row of rows) lists.set(row.each ?? row, [...(lists.get(row.each ?? row) ?? []), row]);
  for (const list of lists.values()) {
    const items = new Map<object | undefined, Sheet<R>[]>();
    for (const row of list)
      for (const cell of cells(row, view, manifest)) items.set(cell.value, [...(items.get(cell.value) ?? []), { row, cell }]);
    for (const item of items.values()) yield* item;
  }
}

/** The cells of a row, without those that its `when` leaves out. `manifest` is named in errors. */
export function cells(row: Row, view: View, manifest: string): readonly Cell[] {
  const items: readonly (object | undefined)[] = row.each === undefined ? [undefined] : listOf(row.each, view, manifest);
  return items
    .filter((item) => row.when === undefined || holds(row.when, item, view, manifest))
    .map((item) => cell(row, item, view, manifest));
}

function cell({ each }: Row, value: object | undefined, view: View, manifest: string): Cell {
  const fill = (text: string): string =>
    text.replace(/\{([^{}]*)\}/g, (_, field: string) => {
      const found = lookUp(field, [value, view.options, view.api]);
      if (typeof found !== 'string')
        throw new PackError(manifest, undefined, `{${field}} is no string field of ${each ?? 'the View'}, its options or its api`);
      return found;
    });
  return { name: each === undefined ? '' : singular(each), value, fill };
}

function listOf(each: string, view: View, manifest: string): readonly object[] {
  const list = lookUp(each, [view]);
  if (!Array.isArray(list)) throw new PackError(manifest, undefined, `each: ${each} is no list of the View`);
  return list as readonly object[];
}

function holds(when: string, item: object | undefined, view: View, manifest: string): boolean {
  const flag = lookUp(when, [item, view.options, view]);
  if (typeof flag !== 'boolean')
    throw new PackError(manifest, undefined, `when: ${when} is no boolean field of the item, the options or the View`);
  return flag;
}

function lookUp(field: string, places: readonly (object | undefined)[]): unknown {
  const holder = places.find((place) => place !== undefined && Object.hasOwn(place, field));
  return holder === undefined ? undefined : Reflect.get(holder, field);
}

/** `files` is `file`; a list whose name has no plural (`security`) gives its own. */
function singular(list: string): string {
  return list.replace(/s$/, '');
}
