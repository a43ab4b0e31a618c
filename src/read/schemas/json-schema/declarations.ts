import { diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Id, Name, Origin } from '../../../ir/described.js';
import type { Decl, Type } from '../../../ir/types.js';
import { targets } from '../../../ir/walk.js';
import { nameWords } from '../../../naming/words.js';
import { idOf } from '../../document/refs.js';
import type { Declared, TypeBuilder } from './builder.js';
import { docsOf } from './docs.js';
import { extend, isNamed, item, namedAbove, nameOf } from './places.js';
import { placeOf } from './shape.js';
import { any } from './types.js';

/** What the reader said of the places that messages use. */
export type Hints = ReadonlyMap<Id, Name>;

/** The declarations, named and owned, in the order of their places. */
export function declarations(builder: TypeBuilder, hints: Hints, roots: ReadonlySet<Id>): readonly Decl[] {
  const byId = new Map([...builder.declared.values()].map((decl) => [decl.id, decl]));
  const used = reachable(byId, hints);
  const all = [...byId.values()].filter(({ id }) => used.has(id));
  const cyclic = aliasCycles(byId);
  for (const id of cyclic)
    builder.context.reading.report(
      diagnostic('schema-unsupported', { construct: 'a schema that stands only for itself' }, originOf(byId.get(id))),
    );
  const hinted = separated(all, hints, roots);
  const owners = ownersOf(byId, hints);
  const names = namesOf(byId, hinted, builder.branchNames);
  return all.map((decl) => {
    const origin = originOf(decl);
    const docs = docsOf(builder.context, decl.shape.parts);
    const owner = owners.get(decl.id) ?? decl.id;
    return {
      id: decl.id,
      name: names.get(decl.id) ?? { source: '', context: [] },
      origin,
      ...(docs.title === undefined ? {} : { title: docs.title }),
      ...(docs.description === undefined ? {} : { description: docs.description }),
      deprecated: docs.deprecated,
      tags: [],
      ...(docs.externalDocs === undefined ? {} : { externalDocs: docs.externalDocs }),
      extensions: docs.extensions,
      type: cyclic.has(decl.id) ? any : decl.type,
      nullable: decl.nullable,
      check: checkOf(builder, decl),
      docs,
      visibility: owner === decl.id ? (roots.has(decl.id) ? ('root' as const) : ('named' as const)) : ('anonymous' as const),
      owner,
    };
  });
}

/** Without the enumerations that a union has taken up. */
function reachable(byId: ReadonlyMap<Id, Declared>, hints: Hints): ReadonlySet<Id> {
  const isRoot = ({ shape, paths }: Declared): boolean => {
    const place = placeOf(shape);
    return (place !== undefined && isNamed(place, hints)) || paths.length === 0;
  };
  const pending = [...byId.values()].filter(isRoot).map(({ id }) => id);
  const used = new Set<Id>();
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (used.has(id)) continue;
    used.add(id);
    targets(byId.get(id)?.type ?? any, pending);
  }
  return used;
}

function originOf(decl: Declared | undefined): Origin {
  const place = decl?.shape.parts[0]?.place ?? { file: '', pointer: '' };
  return { file: place.file, pointer: place.pointer };
}

function checkOf(builder: TypeBuilder, decl: Declared): number {
  return builder.checks.ofAll(decl.shape.parts, decl.shape.only, chosenBranches(builder, decl));
}

function chosenBranches(builder: TypeBuilder, { shape }: Declared): Declared['shape']['parts'] {
  return builder.facts.of(shape).branches;
}

/** A payload that is called like a component gives way: `turnOn` becomes `turnOn payload`. */
function separated(all: readonly Declared[], hints: Hints, roots: ReadonlySet<Id>): Hints {
  const spelling = (name: Name): string => nameWords(name).join(' ');
  const components = new Set<string>();
  for (const { shape } of all) {
    const place = placeOf(shape);
    if (place !== undefined && !roots.has(idOf(place)) && isNamed(place, hints)) components.add(spelling(nameOf(place, hints, new Map())));
  }
  return new Map([...hints].map(([id, name]) => [id, roots.has(id) && components.has(spelling(name)) ? extend(name, ['payload']) : name]));
}

/** In the order in which they were reached, so that what a declaration is reached from has its name before it. */
function namesOf(byId: ReadonlyMap<Id, Declared>, hints: Hints, branches: ReadonlyMap<string, string>): ReadonlyMap<Id, Name> {
  const names = new Map<Id, Name>();
  for (const decl of byId.values()) {
    const name = placeOf(decl.shape) === undefined && !decl.shape.alone ? byPath(decl, names) : ownName(decl, hints, branches);
    names.set(decl.id, name ?? nameOf(originOf(decl), hints, branches));
  }
  return names;
}

/** Where a name is that of a family, the schema itself is its base. */
function ownName(decl: Declared, hints: Hints, branches: ReadonlyMap<string, string>): Name {
  const name = nameOf(originOf(decl), hints, branches);
  return decl.shape.alone ? extend(name, ['base']) : name;
}

/** What has no place of its own is called after the shortest way to it. */
function byPath({ paths }: Declared, names: ReadonlyMap<Id, Name>): Name | undefined {
  const found = paths.flatMap(({ decl: parent, segments }) => {
    const above = names.get(parent);
    if (above === undefined) return [];
    const inside = segments.reduce<string[]>((path, segment) => (segment === 'Item' ? item(path) : [...path, segment]), []);
    return [extend(above, inside)];
  });
  return found.sort((a, b) => a.context.length - b.context.length || compare(JSON.stringify(a), JSON.stringify(b)))[0];
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The named declaration around the place; of what has no place, the owner of what it is first reached from. */
function ownersOf(byId: ReadonlyMap<Id, Declared>, hints: Hints): ReadonlyMap<Id, Id> {
  const owners = new Map<Id, Id>();
  for (const decl of byId.values()) {
    const parent =
      placeOf(decl.shape) === undefined && !decl.shape.alone ? decl.paths.find((path) => owners.has(path.decl))?.decl : undefined;
    const inherited = parent === undefined ? undefined : owners.get(parent);
    owners.set(decl.id, inherited ?? ownerByPlace(decl, byId, hints));
  }
  return owners;
}

function ownerByPlace(decl: Declared, byId: ReadonlyMap<Id, Declared>, hints: Hints): Id {
  const place = originOf(decl);
  if (placeOf(decl.shape) !== undefined && isNamed(place, hints)) return decl.id;
  const above = namedAbove(place, hints);
  return byId.get(`${above.file}#${above.pointer}`)?.id ?? decl.id;
}

/** Declarations that lead back to themselves through aliases and unions alone: no language can say them. */
function aliasCycles(byId: ReadonlyMap<Id, Declared>): ReadonlySet<Id> {
  const cyclic = new Set<Id>();
  const done = new Set<Id>();
  for (const start of byId.keys()) {
    const path: Id[] = [];
    const stack: { readonly id: Id; readonly leave: boolean }[] = [{ id: start, leave: false }];
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      if (top.leave) {
        done.add(top.id);
        path.pop();
        continue;
      }
      const at = path.indexOf(top.id);
      if (at >= 0) for (const id of path.slice(at)) cyclic.add(id);
      if (at >= 0 || done.has(top.id)) continue;
      path.push(top.id);
      stack.push({ id: top.id, leave: true }, ...aliased(byId.get(top.id)?.type ?? any).map((id) => ({ id, leave: false })));
    }
  }
  return cyclic;
}

function aliased(type: Type): readonly Id[] {
  if (type.kind === 'ref') return [type.target];
  return type.kind === 'union' ? type.variants.flatMap((variant) => aliased(variant.type)) : [];
}
