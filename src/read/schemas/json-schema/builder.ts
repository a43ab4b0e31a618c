import { diagnostic } from '../../../diagnostics/diagnostic.js';
import type { JsonTypeName } from '../../../ir/checks.js';
import type { Id, Name } from '../../../ir/described.js';
import { asksForType } from '../../../ir/overrides.js';
import type { EnumType, Type, TypeRef } from '../../../ir/types.js';
import { idOf } from '../../document/refs.js';
import { array, prefixLength } from './arrays.js';
import type { Checks } from './checks.js';
import { enumeration } from './enums.js';
import type { FactFinder, Facts } from './facts.js';
import { familyOf, familyType } from './families.js';
import { hasMembers, objectOrMap } from './objects.js';
import { givenName } from './docs.js';
import { isNamed } from './places.js';
import { scalar } from './scalars.js';
import { keyword, object, type Context, type Schema } from './schema.js';
import { isAway, placeOf, schemaOf, shapeOf, writtenOf, type Shape } from './shape.js';
import { isEverything } from './typesets.js';
import { shaping } from './shaping.js';
import { simplifier } from './simplify.js';
import { alternatives, ofTypes } from './unions.js';
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
  readonly declared: ReadonlyMap<string, Declared>;
  readonly branchNames: ReadonlyMap<string, string>;
}

/** Schemas that are added to others to form new shapes, in a document. */
const mostMerged = 10_000;
/** Types inside types that have no names; deeper ones get declarations, so that the stack holds. */
const deepest = 100;

const structured = ['properties', 'patternProperties', 'additionalProperties', 'required', 'items', 'prefixItems'];

export function typeBuilder(context: Context, facts: FactFinder, checks: Checks, hints: Map<Id, Name>): TypeBuilder {
  const declared = new Map<string, { -readonly [K in keyof Declared]: Declared[K] }>();
  const byId = new Map<Id, string>();
  const branchNames = new Map<string, string>();
  const pending: string[] = [];
  const open = new Set<string>();
  const widened = new Set<string>();
  const merged = new Set<string>();
  let mergedParts = 0;
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
  };
  const simplify = simplifier(builder, (shape) => isNamedShape(shape) || isOverridden(shape));
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
    const before = facts.of(written);
    const nullable = admitsNull(before);
    if (shape.parts.length === 0) return plain(any);
    if (isTooMany(shape)) return plain(any);
    const known = shape === written ? before : facts.of(shape);
    const own = isNamedShape(shape) || isOverridden(shape) || deserves(known);
    const worthy = own || open.has(shape.key) || open.size >= deepest || declared.has(shape.key);
    if (worthy) return { ...reference(shape, path), nullable };
    open.add(shape.key);
    const type = make(known, path, false);
    open.delete(shape.key);
    if (declared.has(shape.key)) return { ...reference(shape, path), nullable };
    return { type, nullable: nullable && type.kind !== 'any' && type.kind !== 'null' };
  }

  /** Schemas that merge each other's members can have as many shapes as there are subsets of them. */
  function isTooMany(shape: Shape): boolean {
    if (shape.parts.length < 2 || merged.has(shape.key)) return false;
    mergedParts += shape.parts.length - 1;
    if (mergedParts > mostMerged) {
      widen(shape, `more than ${mostMerged} combinations of schemas`);
      return true;
    }
    merged.add(shape.key);
    return false;
  }

  function reference(shape: Shape, path: Path | undefined): TypeRef {
    const known = declared.get(shape.key);
    const nullable = admitsNull(facts.of(shape));
    if (known !== undefined) {
      if (path !== undefined) known.paths.push(path);
      return { type: { kind: 'ref', target: known.id }, nullable };
    }
    const place = placeOf(shape);
    const id = unique(place === undefined ? writtenOf(shape) : idOf(place), shape);
    byId.set(id, shape.key);
    declared.set(shape.key, { id, shape, paths: path === undefined ? [] : [path], type: any, nullable });
    pending.push(shape.key);
    return { type: { kind: 'ref', target: id }, nullable };
  }

  function unique(id: Id, shape: Shape): Id {
    if (!byId.has(id)) return id;
    const written = writtenOf(shape);
    return byId.has(written) ? `${written}~${byId.size}` : written;
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

  /** A declaration is an alias where its schema only refers to another one that has a name. */
  function body(decl: Declared): Type {
    const target = simplify(decl.shape, decl.shape.key);
    const path: Path = { decl: decl.id, segments: [] };
    if (target.key !== decl.shape.key && !isAway(target)) return use(target, path).type;
    return make(facts.of(decl.shape), path, isNamedShape(decl.shape));
  }

  function make(known: Facts, path: Path, named: boolean): Type {
    if (known.types.size === 0) return never;
    if (known.values !== undefined) return valuesLeft(known, named);
    const family = familyOf(builder, known.shape);
    if (family !== undefined) return familyType(builder, family, path);
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

  /** Null is part of `any`, and all of what is nothing else: it is not said twice. */
  function admitsNull(known: Facts): boolean {
    return known.types.has('null') && known.types.size > 1 && !(shaping(builder, known).length === 0 && isAnything(known));
  }

  function isAnything(known: Facts): boolean {
    return known.values === undefined && isEverything(known.types) && !isStructured(known);
  }

  function isStructured(known: Facts): boolean {
    return known.schemas.some((schema) => structured.some((name) => keyword(schema, name) !== undefined));
  }

  /** Languages know by its declaration what a schema asks of them. */
  function isOverridden(shape: Shape): boolean {
    const schema = schemaOf(shape);
    return schema !== undefined && asksForType(object(schema) ?? {});
  }

  /** A name that stands in the schema itself becomes known here, where each shape comes by. */
  function isNamedShape(shape: Shape): boolean {
    const schema = schemaOf(shape);
    if (schema === undefined || isAway(shape)) return false;
    const name = givenName(schema);
    if (name !== undefined) hints.set(idOf(schema.place), name);
    return isNamed(schema.place, hints);
  }
}

function notNull(known: Facts): readonly string[] {
  return (known.values ?? []).filter((json) => json.trim() !== 'null');
}

function typesOf(known: Facts): readonly JsonTypeName[] {
  const types = [...known.types];
  return known.types.has('null') ? types.filter((type) => type !== 'null') : types;
}
