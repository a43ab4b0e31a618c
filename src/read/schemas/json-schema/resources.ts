import { diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Json } from '../../../ir/described.js';
import type { Place, Reading } from '../../document/source.js';
import { absent, at, child, follow, idOf } from '../../document/refs.js';
import { targetOf } from '../../document/reference.js';
import { asyncapi, dialectOf, type Dialect } from './dialects.js';
import { definitions } from './keywords.js';
import { object, objectIn, schemaAt, subMap, type Schema } from './schema.js';
import { applied, dynamicAnchorOf, scopes } from './scopes.js';

/** Finds the schema that a `$ref` means. */
export interface Resources {
  /** Makes the ids and anchors inside a schema known; to be called before anything inside it is resolved. */
  enter(schema: Schema): Schema;
  /** The schema itself, or the one that its `$ref` leads to in the end. Reports what cannot be found, once. */
  resolve(schema: Schema): Schema | undefined;
  /** Where keywords beside `$ref` count: what the `$ref` adds to them. */
  beside(schema: Schema): Schema | undefined;
  /** What a `$dynamicRef` or `$recursiveRef` adds to a schema. */
  dynamic(schema: Schema): Schema | undefined;
}

interface Found extends Schema {
  readonly base: string;
}

/**
 * Levels of the document down to a schema: some 200 schemas inside each other, more than any language's compiler likes to read.
 * References lead as far as they like.
 */
const deepest = 400;

/** Deep enough that `../` of relative references stays inside. */
const origin = 'file:///0/1/2/3/4/5/6/7/8/9/';

/** JSON Schema "Base URI, Anchors, and Dereferencing"; dialects without ids use the document's own references. */
export function resources(reading: Reading): Resources {
  const files = new Map([...reading.source.files.keys()].map((path) => [uriOf(path), path]));
  const byUri = new Map<string, Found>();
  const known = new Map<string, Found>();
  const dynamicAnchors = new Map<string, Map<string, Found>>();
  const reported = new Set<string>();
  const shallow = new WeakSet<Place>();
  const { within, dynamic } = scopes({ anchors: dynamicAnchors, baseOf, step });

  /** Walks schema positions only: ids in data are data. */
  function scan(root: Schema, rootBase: string): void {
    const pending: Found[] = [{ ...root, base: rootBase }];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (known.has(idOf(next.place))) continue;
      const found = identified(next);
      known.set(idOf(found.place), found);
      pending.push(...inside(found).map((inner) => ({ ...inner, base: found.base })));
    }
  }

  function identified(found: Found): Found {
    const value = object(found);
    const metaschema = value?.['$schema'];
    const dialect = (typeof metaschema === 'string' ? dialectOf(metaschema) : undefined) ?? found.dialect;
    if (value === undefined || (isRef(found) && !dialect.siblings)) return found;
    const id = dialect.ids === 'none' ? undefined : value[dialect.ids];
    const anchor = value['$anchor'];
    let self: Found = { ...schemaAt(found.place, dialect), base: found.base };
    if (typeof id === 'string') {
      const [uri = '', fragment = ''] = absolute(id, found.base).split('#');
      if (fragment === '') self = { ...self, base: uri };
      const address = fragment === '' ? uri : `${uri}#${fragment}`;
      if (!byUri.has(address)) byUri.set(address, self);
    }
    if (typeof anchor === 'string') byUri.set(`${self.base}#${anchor}`, self);
    const dynamic = dynamicAnchorOf(self);
    if (dynamic === undefined) return self;
    if (dynamic !== '') byUri.set(`${self.base}#${dynamic}`, self);
    dynamicAnchors.set(self.base, (dynamicAnchors.get(self.base) ?? new Map<string, Found>()).set(dynamic, self));
    return self;
  }

  function lookup(uri: string, dialect: Dialect): Found | undefined {
    const [base = '', fragment = ''] = split(uri);
    const path = files.get(base);
    if (path !== undefined && !byUri.has(base)) open(path, base, dialect);
    const root = byUri.get(base);
    if (fragment === '') return root;
    if (!fragment.startsWith('/')) return byUri.get(uri);
    return root === undefined ? undefined : inward(root, fragment);
  }

  /** An AsyncAPI document is no schema: its schemas are entered one by one. */
  function open(path: string, base: string, dialect: Dialect): void {
    const place = at(reading, path, '');
    if (place === undefined) return;
    const value = objectIn(place.value);
    const root = schemaAt(place, dialect);
    if (value === undefined || !Object.hasOwn(value, 'asyncapi')) scan(root, base);
    byUri.set(base, known.get(idOf(place)) ?? { ...root, base });
  }

  function inward(root: Found, pointer: string): Found | undefined {
    let found = root;
    for (const token of pointer.slice(1).split('/')) {
      const place = child(found.place, decoded(token).replaceAll('~1', '/').replaceAll('~0', '~'));
      if (place === undefined) return undefined;
      found = known.get(idOf(place)) ?? { ...schemaAt(place, found.dialect), base: found.base };
    }
    return found;
  }

  function baseOf({ place }: Schema): string {
    return known.get(idOf(place))?.base ?? uriOf(place.file);
  }

  function step(schema: Schema, name = '$ref'): Schema | undefined {
    const ref = object(schema)?.[name];
    if (typeof ref !== 'string') return schema;
    // A file that says by `$id` where it is published lies beside the others all the same.
    const beside = (): Found | undefined => lookup(absolute(ref, uriOf(schema.place.file)), schema.dialect);
    const found = lookup(absolute(ref, baseOf(schema)), schema.dialect) ?? (/^\w+:/.test(ref) ? undefined : beside());
    if (found === undefined) {
      miss(schema, ref);
      return undefined;
    }
    if (!known.has(idOf(found.place))) scan(found, found.base);
    return known.get(idOf(found.place)) ?? found;
  }

  /** Said once: the document then has an error, and nothing is made from it. */
  function isTooDeep({ place }: Schema): boolean {
    if (place.pointer.length <= deepest || shallow.has(place)) return false;
    if (place.pointer.split('/').length - 1 <= deepest) {
      shallow.add(place);
      return false;
    }
    if (!reported.has('depth')) reading.report(diagnostic('nesting-too-deep', { limit: deepest }, place));
    reported.add('depth');
    return true;
  }

  function miss(schema: Schema, ref: string): void {
    if (reported.has(idOf(schema.place))) return;
    reported.add(idOf(schema.place));
    const target = targetOf(ref, schema.place.file);
    const file = target.kind === 'bad' ? '' : target.file;
    reading.report(absent(reading.source, ref, file, schema.place));
  }

  function resolve(schema: Schema): Schema | undefined {
    if (schema.dialect.ids === 'none') {
      const place = isRef(schema) ? follow(reading, schema.place) : schema.place;
      if (place === schema.place) return inOwnDialect(schema);
      return place === undefined ? undefined : inOwnDialect(schemaAt(place, schema.dialect));
    }
    const seen = new Set<string>();
    let current: Schema | undefined = schema;
    while (current !== undefined && isRef(current) && !current.dialect.siblings) {
      if (seen.has(idOf(current.place))) {
        reading.report(diagnostic('ref-cycle', { ref: String(object(current)?.['$ref']) }, current.place));
        return undefined;
      }
      seen.add(idOf(current.place));
      current = step(current);
    }
    return current;
  }

  /** Where AsyncAPI leads to a schema of another draft: one that says so by `$schema`, or whose file does. Draft-07 is AsyncAPI's own. */
  function inOwnDialect(schema: Schema): Schema {
    if (schema.dialect !== asyncapi) return schema;
    const { place } = schema;
    const own = otherDraft(place.value);
    const root = own === undefined ? at(reading, place.file, '') : place;
    const dialect = own ?? otherDraft(root?.value);
    if (dialect === undefined || root === undefined) return schema;
    if (!known.has(idOf(root))) scan(schemaAt(root, dialect), uriOf(root.file));
    return known.get(idOf(place)) ?? schemaAt(place, dialect);
  }

  return {
    dynamic,
    enter(schema) {
      if (schema.dialect.ids === 'none') return inOwnDialect(schema);
      scan(schema, uriOf(schema.place.file));
      return known.get(idOf(schema.place)) ?? schema;
    },
    resolve(schema) {
      const found = schema.dialect.siblings ? schema : resolve(schema);
      return found === undefined || isTooDeep(found) ? undefined : within(found, schema.scope);
    },
    beside(schema) {
      const found = isRef(schema) && schema.dialect.siblings ? step(schema) : undefined;
      return found && within(found, schema.scope);
    },
  };
}

/** The draft that a schema names, other than AsyncAPI's own. */
function otherDraft(value: Json | undefined): Dialect | undefined {
  const members = objectIn(value);
  const metaschema = members?.['$schema'];
  if (typeof metaschema !== 'string' || Object.hasOwn(members ?? {}, 'asyncapi')) return undefined;
  const dialect = dialectOf(metaschema);
  return dialect?.draft === asyncapi.draft ? undefined : dialect;
}

export function isRef(schema: Schema): boolean {
  return typeof object(schema)?.['$ref'] === 'string';
}

function inside(schema: Schema): readonly Schema[] {
  const keep = ({ place }: Schema): boolean => objectIn(place.value) !== undefined;
  const defined = definitions.flatMap((name) => subMap(schema, name).map(([, entry]) => entry));
  if (isRef(schema) && !schema.dialect.siblings) return defined.filter(keep);
  return [...defined, ...applied(schema)].filter(keep);
}

function uriOf(path: string): string {
  return /^[a-z][a-z\d+.-]+:/i.test(path) ? path : absolute(encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F'), origin);
}

function absolute(ref: string, base: string): string {
  if (ref.startsWith('#')) return `${base}${ref}`;
  return URL.canParse(ref, base) ? new URL(ref, base).href.replace(/#$/, '') : ref;
}

function split(uri: string): readonly string[] {
  const mark = uri.indexOf('#');
  return mark < 0 ? [uri] : [uri.slice(0, mark), uri.slice(mark + 1)];
}

function decoded(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}
