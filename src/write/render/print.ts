import type { View } from '../pack/contract.js';
import type { LoadedPack } from '../pack/load.js';
import { PackError } from '../pack/pack-error.js';
import { renderer } from './environment.js';
import { cells, sheets, type Cell } from './rows.js';

/** A file that a pack wants to have, its path relative to the output folder. */
export interface Output {
  readonly path: string;
  readonly text: string;
  /** For the user: written when it is not there, never touched again. */
  readonly once: boolean;
  /** Already as the formatter would leave it. */
  readonly formatted: boolean;
  /** The document's place that it is about, `file#pointer`; empty for the document as a whole. */
  readonly place: string;
  /** The template or the file of the pack that it comes from. */
  readonly from: string;
}

/** Prints every file row of a pack over the View, one at a time. Throws `PackError`. */
export function* printFiles(pack: LoadedPack, view: View): Generator<Output> {
  const { render } = renderer(pack.templates, view, pack.pack.language, pack.fileOf);
  for (const { row, cell } of sheets(pack.manifest.files, view, pack.manifestFile)) {
    const template = cell.fill(row.template);
    const text = render(template, cell.value === undefined ? undefined : { name: cell.name, value: cell.value });
    yield {
      path: cell.fill(row.path),
      text,
      once: row.once === true,
      formatted: row.formatted === true,
      place: placeOf(cell),
      from: pack.fileOf(template),
    };
  }
}

/** Copies every copy row of a pack, a file or a folder each. Throws `PackError` where a row finds nothing. */
export async function copyFiles(pack: LoadedPack, view: View): Promise<Output[]> {
  const copies = pack.manifest.copy.flatMap((row) => cells(row, view, pack.manifestFile).map((cell) => ({ row, cell })));
  const outputs = await Promise.all(copies.map(({ row, cell }) => copied(pack, row, cell)));
  return outputs.flat();
}

async function copied(pack: LoadedPack, row: LoadedPack['manifest']['copy'][number], cell: Cell): Promise<Output[]> {
  const from = cell.fill(row.from);
  const to = cell.fill(row.to);
  const sources = pack.files.filter((path) => path === from || path.startsWith(`${from}/`));
  if (sources.length === 0) throw new PackError(pack.manifestFile, undefined, `copy: there is no ${from}`);
  return Promise.all(
    sources.map(async (path) => {
      const source = await pack.read(path);
      const text = rewritten(source, row.rewrite ?? {}, cell);
      // What is rewritten may want its lines broken elsewhere, unless the pack knows better.
      const formatted = row.formatted === true || text === source;
      return { path: to + path.slice(from.length), text, once: false, formatted, place: placeOf(cell), from: `${pack.folder}/${path}` };
    }),
  );
}

function rewritten(text: string, rewrite: Readonly<Record<string, string>>, cell: Cell): string {
  return Object.entries(rewrite).reduce((done, [name, replacement]) => done.replaceAll(name, () => cell.fill(replacement)), text);
}

function placeOf({ value }: Cell): string {
  const place: unknown = value === undefined || !Object.hasOwn(value, 'place') ? '' : Reflect.get(value, 'place');
  return typeof place === 'string' ? place : '';
}
