import { at, idOf, members } from '../../document/refs.js';
import { keysIn } from './facts.js';
import { tokensOf } from './places.js';
import { keyOf, keyword, object, schemaAt, subList, type Schema } from './schema.js';
import { shapeOf } from './shape.js';
import type { TypeMaker } from './types.js';

/** A schema and the name by which documents know it. */
export interface Named {
  readonly schema: Schema;
  readonly name: string;
}

/** The named schemas that take over another one by `allOf`, themselves or through others, in the order of the document. */
export type HeirFinder = (base: Schema) => readonly Named[];

/** By the key of what is taken over: who takes it over, of one folder. */
type Index = ReadonlyMap<string, readonly Named[]>;

export function heirFinder(maker: TypeMaker): HeirFinder {
  const { reading } = maker.context;
  const indexes = new Map<string, Index>();
  const known = new Map<string, readonly Named[]>();

  /** Looks beside the schema, and among the components of all documents. */
  return (base) => {
    const found = known.get(keyOf(base));
    if (found !== undefined) return found;
    const beside = base.place.pointer.slice(0, Math.max(0, base.place.pointer.lastIndexOf('/')));
    const folders = [
      ...(isFolder(beside) ? [{ file: base.place.file, pointer: beside }] : []),
      ...[...reading.source.files.keys()].map((file) => ({ file, pointer: components })),
    ];
    const all = folders.flatMap(({ file, pointer }) => index(file, pointer, base).get(keyOf(base)) ?? []);
    const heirs = [...new Map(all.map((heir) => [keyOf(heir.schema), heir])).values()];
    known.set(keyOf(base), heirs);
    return heirs;
  };

  function index(file: string, pointer: string, { dialect }: Schema): Index {
    const id = `${file}#${pointer}~${dialect.name}`;
    const built = indexes.get(id);
    if (built !== undefined) return built;
    const heirs = new Map<string, Named[]>();
    for (const heir of schemasIn(file, pointer, dialect)) {
      const bases = subList(heir.schema, 'allOf').flatMap((entry) => [...keysIn(maker.facts.of(shapeOf([entry])))]);
      for (const base of new Set(bases)) if (base !== keyOf(heir.schema)) append(heirs, base, heir);
    }
    indexes.set(id, heirs);
    return heirs;
  }

  /** What stands there, or is said there to stand elsewhere: then under the name that it has here. */
  function schemasIn(file: string, pointer: string, dialect: Schema['dialect']): readonly Named[] {
    const folder = at(reading, file, pointer);
    const found = new Map<string, Named>();
    for (const [name, place] of folder === undefined ? [] : members(folder)) {
      const written = schemaAt(place, dialect);
      if (keyword(written, 'allOf') === undefined && keyword(written, '$ref') === undefined) continue;
      const schema = maker.context.resources.resolve(written);
      if (schema === undefined || object(schema) === undefined) continue;
      const isSelf = idOf(schema.place) === idOf(place);
      if (isSelf || !found.has(keyOf(schema))) found.set(keyOf(schema), { schema, name: isSelf ? name : nameOf(schema, name) });
    }
    return [...found.values()];
  }
}

const components = '/components/schemas';

function isFolder(pointer: string): boolean {
  return pointer === components || /\/(definitions|\$defs)$/.test(pointer);
}

/** A schema with a name where it stands keeps it. */
function nameOf({ place }: Schema, alias: string): string {
  const folder = place.pointer.slice(0, Math.max(0, place.pointer.lastIndexOf('/')));
  return isFolder(folder) ? (tokensOf(place.pointer).at(-1) ?? alias) : alias;
}

function append(heirs: Map<string, Named[]>, base: string, heir: Named): void {
  const list = heirs.get(base);
  if (list === undefined) heirs.set(base, [heir]);
  else list.push(heir);
}
