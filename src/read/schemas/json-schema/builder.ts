import { diagnostic } from '../../../diagnostics/diagnostic.js';
import type { JsonTypeName } from '../../../ir/checks.js';
import type { Id, Name } from '../../../ir/described.js';
import type { EnumType, Type, TypeRef } from '../../../ir/types.js';
import { idOf } from '../../document/refs.js';
import { array, prefixLength } from './arrays.js';
import type { Checks } from './checks.js';
import { enumeration } from './enums.js';
import type { FactFinder, Facts } from './facts.js';
import { assertionKeywords } from './keywords.js';
import { hasMembers, objectOrMap } from './objects.js';
import { isNamed } from './places.js';
import { isRef } from './resources.js';
import { scalar } from './scalars.js';
import { keyList, keyOf, keyword, object, subList, type Context, type Schema } from './schema.js';
import { schemaOf, shapeOf, type Shape } from './shape.js';
import { isEverything, within } from './typesets.js';
import { alternatives, ofTypes, shaping, viable } from './unions.js';
import { any, never, plain, type Path, type TypeMaker } from './types.js';

/** A shape that has a declaration. */
export interface Declared {
  readonly id: Id;
  readonly shape: Shape;
  /** How it was reached; more than one way for what has no place of its own. */
  readonly paths: Path[];
  readonly type: Type;
  readonly nullable: boolean;
}

export interface TypeBuilder extends TypeMaker {
  /** Declares a schema whatever its type is: a root, or a component. */
  declare(schema: Schema): TypeRef;
  /** Whether the schema is worth a declaration of its own. */
  deserves(schema: Schema): boolean;
  /** The type of a schema that has no name. */
  inline(schema: Schema): TypeRef;
  readonly declared: ReadonlyMap<string, Declared>;
  readonly branchNames: ReadonlyMap<string, string>;
}

const structured: ReadonlySet<string> = new Set([
  'properties',
  'patternProperties',
  'additionalProperties',
  'required',
  'items',
  'prefixItems',
]);

export function typeBuilder(context: Context, facts: FactFinder, checks: Checks, hints: ReadonlyMap<string, Name>): TypeBuilder {
  const declared = new Map<string, { -readonly [K in keyof Declared]: Declared[K] }>();
  const byId = new Map<Id, string>();
  const branchNames = new Map<string, string>();
  const pending: string[] = [];
  const open = new Set<string>();
  const widened = new Set<string>();
  let busy = false;

  const builder: TypeBuilder = {
    context,
    facts,
    checks,
    declared,
    branchNames,
    nameBranch: (key, name) => void (branchNames.has(key) || branchNames.set(key, name)),
    widen,
    valuesOf,
    use,
    declare(schema) {
      const resolved = context.resources.resolve(schema);
      if (resolved === undefined) return plain(any);
      const ref = reference(shapeOf([resolved]), undefined);
      workOff();
      return ref;
    },
    deserves: (schema) => deserves(facts.of(shapeOf([schema]))),
    inline(schema) {
      const ref = use(shapeOf([schema]), { decl: '', segments: [] });
      workOff();
      return ref;
    },
  };
  return builder;

  function widen(shape: Shape, construct: string): void {
    const place = shape.parts[0]?.place;
    if (place === undefined || widened.has(idOf(place))) return;
    widened.add(idOf(place));
    context.reading.report(diagnostic('schema-unsupported', { construct }, { file: place.file, pointer: place.pointer }));
  }

  /** The enumeration that an anonymous declaration stands for, so that unions can join it. */
  function valuesOf(id: Id): EnumType | undefined {
    const found = declared.get(byId.get(id) ?? '');
    if (found === undefined || isNamedShape(found.shape)) return undefined;
    const known = facts.of(found.shape);
    const type = known.values === undefined ? undefined : enumeration(context, known, notNull(known), true);
    return type?.kind === 'enum' ? type : undefined;
  }

  function use(written: Shape, path: Path): TypeRef {
    const shape = simplify(written);
    const nullable = admitsNull(facts.of(written));
    if (shape.parts.length === 0) return plain(any);
    const known = facts.of(shape);
    const worthy = isNamedShape(shape) || deserves(known) || open.has(shape.key) || declared.has(shape.key);
    if (worthy) return { ...reference(shape, path), nullable };
    open.add(shape.key);
    const type = make(known, path, false);
    open.delete(shape.key);
    if (declared.has(shape.key)) return { ...reference(shape, path), nullable };
    return { type, nullable: nullable && type.kind !== 'any' && type.kind !== 'null' };
  }

  function reference(shape: Shape, path: Path | undefined): TypeRef {
    const known = declared.get(shape.key);
    const nullable = admitsNull(facts.of(shape));
    if (known !== undefined) {
      if (path !== undefined) known.paths.push(path);
      return { type: { kind: 'ref', target: known.id }, nullable };
    }
    const schema = schemaOf(shape);
    const plainId = schema === undefined ? shape.key : idOf(schema.place);
    const id = byId.has(plainId) ? shape.key : plainId;
    byId.set(id, shape.key);
    declared.set(shape.key, { id, shape, paths: path === undefined ? [] : [path], type: any, nullable });
    pending.push(shape.key);
    return { type: { kind: 'ref', target: id }, nullable };
  }

  function workOff(): void {
    if (busy) return;
    busy = true;
    for (let key = pending.shift(); key !== undefined; key = pending.shift()) {
      const decl = declared.get(key);
      if (decl !== undefined) decl.type = body(decl);
    }
    busy = false;
  }

  /** A declaration is an alias where its schema only refers to another one. */
  function body(decl: Declared): Type {
    const target = simplify(decl.shape, decl.shape.key);
    const path: Path = { decl: decl.id, segments: [] };
    if (target.key !== decl.shape.key) return use(target, path).type;
    return make(facts.of(decl.shape), path, isNamedShape(decl.shape));
  }

  function make(known: Facts, path: Path, named: boolean): Type {
    if (known.types.size === 0) return never;
    if (known.values !== undefined) return valuesLeft(known, named);
    const [union] = shaping(builder, known);
    if (union !== undefined) return alternatives(builder, known, union, path);
    const types = typesOf(known);
    const [only] = types;
    if (only === undefined) return { kind: 'null' };
    if (types.length === 1) return ofOneType(known, only, path);
    if (isAnything(known)) return any;
    return ofTypes(builder, known, types, path);
  }

  function valuesLeft(known: Facts, named: boolean): Type {
    const values = notNull(known);
    return values.length === 0 ? { kind: 'null' } : enumeration(context, known, values, named);
  }

  function ofOneType(known: Facts, type: JsonTypeName, path: Path): Type {
    if (type === 'array') return array(builder, known, path);
    if (type === 'object') return objectOrMap(builder, known, path);
    return scalar(context, known, type);
  }

  /** Objects with known keys, unions, enumerations and tuples have declarations; arrays, maps and scalars stay where they are used. */
  function deserves(known: Facts): boolean {
    if (known.types.size === 0) return false;
    if (known.values !== undefined) return valuesLeft(known, false).kind === 'enum';
    if (shaping(builder, known).length > 0) return true;
    const types = typesOf(known);
    if (types.length > 1) return !isAnything(known);
    if (types[0] === 'object') return hasMembers(known);
    return types[0] === 'array' && prefixLength(known) > 0;
  }

  /** Null is part of `any`, and is not said twice. */
  function admitsNull(known: Facts): boolean {
    return known.types.has('null') && !(shaping(builder, known).length === 0 && isAnything(known));
  }

  function isAnything(known: Facts): boolean {
    return isEverything(known.types) && !isStructured(known);
  }

  function isStructured(known: Facts): boolean {
    return known.schemas.some((schema) => [...structured].some((name) => keyword(schema, name) !== undefined));
  }

  function isNamedShape(shape: Shape): boolean {
    const schema = schemaOf(shape);
    return schema !== undefined && isNamed(schema.place, hints);
  }

  /**
   * The same shape without what says nothing: an `allOf` around one reference, a union with one branch left. A name is never lost
   * on the way, but that of the declaration whose body this is.
   */
  function simplify(shape: Shape, self?: string): Shape {
    const seen = new Set<string>();
    let current = resolved(shape);
    while (!seen.has(current.key)) {
      seen.add(current.key);
      const next = isNamedShape(current) && current.key !== self ? undefined : narrower(current);
      if (next === undefined) return current;
      current = resolved(next);
    }
    return current;
  }

  function resolved(shape: Shape): Shape {
    return shapeOf(
      shape.parts.flatMap((part) => context.resources.resolve(part) ?? []),
      shape.chosen,
      shape.only,
    );
  }

  function narrower(shape: Shape): Shape | undefined {
    const known = facts.of(shape);
    for (const union of shaping(builder, known)) {
      const branches = viable(builder, known, union);
      if (branches.length === 1 && branches[0] !== undefined) return branches[0].shape;
    }
    if (shape.only !== undefined) return undefined;
    const own = schemaOf(shape);
    const candidates = [...(own === undefined ? shape.parts : []), ...known.schemas.flatMap((schema) => referred(schema, shape))];
    return candidates
      .map((candidate) => context.resources.resolve(candidate))
      .filter((candidate) => candidate !== undefined)
      .map((candidate) => shapeOf([candidate]))
      .find((candidate) => candidate.key !== shape.key && says(candidate, known));
  }

  function referred(schema: Schema, shape: Shape): readonly Schema[] {
    const beside = context.resources.beside(schema);
    const chosen = (['oneOf', 'anyOf'] as const).flatMap((name) => {
      const index = shape.chosen.get(`${keyOf(schema)}/${name}`);
      return index === undefined ? [] : (subList(schema, name)[index] ?? []);
    });
    return [...(beside === undefined ? [] : [beside]), ...subList(schema, 'allOf').filter(isRef), ...chosen];
  }

  /** Whether one of the schemas of a shape says all that the shape says. */
  function says(candidate: Shape, whole: Facts): boolean {
    const part = facts.of(candidate);
    const inside = new Set(part.schemas.map(keyOf));
    if (part.unions.some(({ id }) => whole.shape.chosen.has(id))) return false;
    return whole.schemas.every((schema) => inside.has(keyOf(schema)) || isImplied(schema, whole.shape, part));
  }

  /** What it applies to the same value (`allOf`, a chosen branch) is a schema of the shape itself, and judged by itself. */
  function isImplied(schema: Schema, whole: Shape, by: Facts): boolean {
    return Object.keys(object(schema) ?? {}).every((name) => {
      if (!assertionKeywords.has(name) || keyword(schema, name) === undefined) return true;
      if (name === 'allOf' || name === '$ref') return true;
      if (name === 'oneOf' || name === 'anyOf') return whole.chosen.has(`${keyOf(schema)}/${name}`);
      if (name === 'type') return within(by.types, facts.ownTypes(schema));
      if (name === 'required') return keyList(keyword(schema, name)).every((key) => by.required.has(key));
      return name === 'additionalProperties' && keyword(schema, name) === true;
    });
  }
}

function notNull(known: Facts): readonly string[] {
  return (known.values ?? []).filter((json) => json.trim() !== 'null');
}

function typesOf(known: Facts): readonly JsonTypeName[] {
  return [...known.types].filter((type) => type !== 'null');
}
