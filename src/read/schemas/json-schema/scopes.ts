// JSON Schema 2020-12 "Dynamic References with `$dynamicRef`", 2019-09 "Recursive References with `$recursiveRef`".
import { idOf } from '../../document/refs.js';
import { lists, maps, single } from './keywords.js';
import { keyOf, keyword, object, schemaAt, sub, subList, subMap, type Schema, type Scope } from './schema.js';

/** Knows what dynamic references lead to. */
export interface Scopes {
  /** A schema as it is where something with a scope leads to it: of two resources with the same anchor, the outer one's counts. */
  within(schema: Schema, outer: Scope | undefined): Schema;
  /** What a `$dynamicRef` or `$recursiveRef` leads to. */
  dynamic(schema: Schema): Schema | undefined;
}

/** What is known of the documents: anchors by the resource that has them and by name, the resource of a schema, and what keywords refer to. */
export interface Resourced {
  readonly anchors: ReadonlyMap<string, ReadonlyMap<string, Schema>>;
  baseOf(schema: Schema): string;
  step(schema: Schema, keyword: string): Schema | undefined;
}

export function scopes({ anchors, baseOf, step }: Resourced): Scopes {
  const known = new Map<string, readonly string[]>();

  function within(schema: Schema, outer: Scope | undefined): Schema {
    const own = anchors.size === 0 ? undefined : anchors.get(baseOf(schema));
    if (own === undefined && outer === undefined) return schema;
    const bound = new Map<string, Schema>();
    let key = '';
    for (const name of asked(schema)) {
      const meant = outer?.anchors.get(name) ?? own?.get(name);
      if (meant === undefined) continue;
      bound.set(name, meant);
      const usual = own?.get(name);
      if (usual === undefined || keyOf(usual) !== keyOf(meant)) key += ` ${name}=${keyOf(meant)}`;
    }
    return schemaAt(schema.place, schema.dialect, bound.size === 0 ? undefined : { key, anchors: bound });
  }

  /** The anchor that a schema asks for by name, and what it leads to where no resource around it has that. */
  function asking(schema: Schema): { readonly anchor: string | undefined; readonly target: Schema } | undefined {
    const name = dynamicReferences.find((one) => typeof keyword(schema, one) === 'string');
    const target = name === undefined ? undefined : step(schema, name);
    if (name === undefined || target === undefined) return undefined;
    const anchor = dynamicAnchorOf(target);
    const isMeant = anchor === '' || anchor === String(keyword(schema, name)).split('#')[1];
    return { anchor: isMeant ? anchor : undefined, target };
  }

  function dynamic(schema: Schema): Schema | undefined {
    const found = asking(schema);
    if (found === undefined) return undefined;
    const meant = found.anchor === undefined ? undefined : schema.scope?.anchors.get(found.anchor);
    return within(meant ?? found.target, schema.scope);
  }

  /** The anchors that a schema, or whatever it may lead to, asks for: what is bound beyond them makes no difference. */
  function asked(schema: Schema): readonly string[] {
    const found = known.get(idOf(schema.place));
    if (found !== undefined) return found;
    const names = new Set<string>();
    const seen = new Set<string>();
    const pending = [schema];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (seen.has(idOf(next.place))) continue;
      seen.add(idOf(next.place));
      const { anchor, target } = asking(next) ?? {};
      if (anchor !== undefined) names.add(anchor);
      const meant = anchor === undefined ? [] : [...anchors.values()].flatMap((own) => own.get(anchor) ?? []);
      const refers = typeof object(next)?.['$ref'] === 'string' ? step(next, '$ref') : undefined;
      for (const other of [...applied(next), ...meant, target, refers]) if (other !== undefined) pending.push(other);
    }
    const sorted = [...names].sort();
    known.set(idOf(schema.place), sorted);
    return sorted;
  }

  return { within, dynamic };
}

/** 2020-12 and 2019-09. */
const dynamicReferences = ['$dynamicRef', '$recursiveRef'] as const;

/** The anchor of `$recursiveAnchor` has no name. */
export function dynamicAnchorOf(schema: Schema): string | undefined {
  if (keyword(schema, '$recursiveAnchor') === true) return '';
  const anchor = keyword(schema, '$dynamicAnchor');
  return typeof anchor === 'string' ? anchor : undefined;
}

/** The schemas inside one that are applied to its values, or to parts of them. */
export function applied(schema: Schema): readonly Schema[] {
  const entries = [
    ...single.map((name) => sub(schema, name)),
    ...lists.flatMap((name) => subList(schema, name)),
    ...maps.flatMap((name) => subMap(schema, name).map(([, entry]) => entry)),
    ...subMap(schema, 'dependencies').map(([, entry]) => entry),
    ...subList(schema, 'items'),
    sub(schema, 'items'),
  ];
  return entries.filter((entry) => entry !== undefined);
}
