import { parseValue, sortedText, typeName, isNumber, canonicalText, distinctTexts, type Value } from '../../../ir/values.js';
import { isInteger } from '../../../ir/numbers.js';
import type { JsonTypeName } from '../../../ir/checks.js';
import type { JsonText } from '../../../ir/described.js';
import { exactText } from '../../document/exact.js';
import { child } from '../../document/refs.js';
import { keyList, keyOf, keyword, object, sub, subList, typeNameOf, type Context, type Schema } from './schema.js';
import { choose, shapeOf, type Shape } from './shape.js';
import { both, either, everything, single, without, type TypeSet } from './typesets.js';

/** A `oneOf` or `anyOf` of which no branch is chosen. */
export interface Union {
  readonly id: string;
  /** The same in few characters, within one document. */
  readonly key: string;
  readonly mode: 'one' | 'any';
  readonly holder: Schema;
  readonly branches: readonly Schema[];
}

/** A shape taken apart: references followed, `allOf` and chosen branches flattened. */
export interface Facts {
  readonly shape: Shape;
  /** Every schema that holds, bases first. */
  readonly schemas: readonly Schema[];
  readonly unions: readonly Union[];
  /** The chosen branches, as written. */
  readonly branches: readonly Schema[];
  readonly types: TypeSet;
  /** What `const` and `enum` leave, null included. */
  readonly values: readonly JsonText[] | undefined;
  readonly required: ReadonlySet<string>;
}

export interface FactFinder {
  of(shape: Shape): Facts;
  /** What a schema's own `type` allows. */
  ownTypes(schema: Schema): TypeSet;
  /** Whether more alternatives of as many alternatives were looked at than any document has reason to have. */
  isOver(chosen: number): boolean;
}

const deepest = 100;
const mostNested = 20_000;
const mostPaired = 40_000;

export function factFinder(context: Context): FactFinder {
  const known = new Map<string, Facts>();
  const typesKnown = new Map<string, TypeSet>();
  const unionTypes = new Map<string, TypeSet>();
  const unionKeys = new Map<string, string>();
  let depth = 0;
  let nested = 0;
  let paired = 0;

  function of(shape: Shape): Facts {
    const found = known.get(shape.key);
    if (found !== undefined) return found;
    // A reference is what it refers to: many of them to one union have its branches in common.
    const [part] = shape.parts;
    const target = part === undefined || shape.parts.length > 1 ? undefined : context.resources.resolve(part);
    if (part !== undefined && target !== undefined && keyOf(target) !== keyOf(part)) {
      const facts = of(shapeOf([target], shape.chosen, shape.only, shape.alone));
      known.set(shape.key, facts);
      return facts;
    }
    if (shape.chosen.size > 2) nested++;
    if (shape.chosen.size === 2) paired++;
    const { schemas, unions, branches, possible } = flatten(shape);
    const values = valuesOf(schemas);
    let types = possible ? (shape.only === undefined ? everything : new Set([shape.only])) : new Set<JsonTypeName>();
    for (const schema of schemas) types = both(types, ownTypes(schema));
    if (values !== undefined) types = both(types, new Set(values.map((json) => exactType(parseValue(json)))));
    const required = requiredBy(schemas);
    for (const union of unions) types = both(types, branchTypes(union));
    const facts = { shape, schemas, unions, branches, types, required, values: values?.filter((json) => hasType(json, types)) };
    known.set(shape.key, facts);
    return facts;
  }

  function flatten(shape: Shape): { schemas: Schema[]; unions: Union[]; branches: Schema[]; possible: boolean } {
    const result = { schemas: new Array<Schema>(), unions: new Array<Union>(), branches: new Array<Schema>(), possible: true };
    const [only] = shape.parts;
    const alone = only === undefined || shape.parts.length > 1 ? undefined : context.resources.resolve(only);
    if (alone !== undefined && !isComposed(alone)) {
      result.possible = alone.place.value !== false;
      if (object(alone) !== undefined) result.schemas.push(alone);
      return result;
    }
    const visited = new Set<string>();
    const stack: (readonly [schema: Schema, ready: boolean])[] = [...shape.parts].reverse().map((part) => [part, false] as const);
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      const [written, ready] = top;
      if (ready) {
        result.schemas.push(written);
        continue;
      }
      const schema = context.resources.resolve(written);
      if (schema === undefined || visited.has(keyOf(schema))) continue;
      visited.add(keyOf(schema));
      if (schema.place.value === false) result.possible = false;
      if (object(schema) === undefined) continue;
      const bases = [...referredBy(context, schema), ...subList(schema, 'allOf')];
      const branches = unionsOf(schema).flatMap((union) => {
        const choice = shape.chosen.get(union.id);
        if (choice === undefined) result.unions.push(union);
        return choice === undefined ? [] : (union.branches[choice.index] ?? []);
      });
      // One by one: there may be more of them than a call has arguments.
      for (const branch of branches) result.branches.push(branch);
      for (const branch of [...branches].reverse()) stack.push([branch, false]);
      stack.push([schema, true]);
      for (const base of bases.reverse()) stack.push([base, false]);
    }
    return result;
  }

  /** The unions that a schema itself holds. */
  function unionsOf(schema: Schema): readonly Union[] {
    return (['oneOf', 'anyOf'] as const).flatMap((name) => {
      const branches = subList(schema, name);
      if (branches.length === 0) return [];
      const id = `${keyOf(schema)}/${name}`;
      const key = unionKeys.get(id) ?? String(unionKeys.size);
      unionKeys.set(id, key);
      return [{ id, key, mode: name === 'oneOf' ? ('one' as const) : ('any' as const), holder: schema, branches }];
    });
  }

  function ownTypes(schema: Schema): TypeSet {
    const type = keyword(schema, 'type');
    const known = typeof type === 'string' && !schema.dialect.nullable && sub(schema, 'not') === undefined ? single(type) : undefined;
    if (known !== undefined) return known;
    const names = [type ?? []].flat().flatMap((name) => typeNameOf(name) ?? []) as JsonTypeName[];
    let types = type === undefined || names.length === 0 ? everything : either(new Set(names), new Set());
    if (type !== undefined && schema.dialect.nullable && keyword(schema, 'nullable') === true) types = either(types, new Set(['null']));
    const not = sub(schema, 'not');
    return not === undefined ? types : without(types, excluded(not));
  }

  /** The types that `not` takes away as a whole. */
  function excluded(not: Schema): TypeSet {
    const schema = context.resources.resolve(not);
    if (schema?.place.value === true) return everything;
    const keys = Object.keys((schema === undefined ? undefined : object(schema)) ?? { none: 0 });
    if (keys.length === 0) return everything;
    return schema !== undefined && keys.length === 1 && keys[0] === 'type' ? ownTypes(schema) : new Set();
  }

  function valuesOf(schemas: readonly Schema[]): readonly JsonText[] | undefined {
    let values: readonly JsonText[] | undefined;
    for (const schema of schemas) {
      if (keyword(schema, 'const') === undefined && keyword(schema, 'enum') === undefined) continue;
      for (const list of valueLists(context, schema)) {
        const allowed = new Set(list.map((json) => canonicalText(parseValue(json))));
        values = (values ?? distinctTexts(list)).filter((json) => allowed.has(canonicalText(parseValue(json))));
      }
    }
    return values;
  }

  /** Wider than the truth where branches nest deeper than any document has reason to. */
  function branchTypes(union: Union): TypeSet {
    if (depth > deepest) return everything;
    const found = unionTypes.get(union.id);
    if (found !== undefined) return found;
    let types: TypeSet = new Set();
    depth++;
    for (const branch of union.branches) types = either(types, typesOf(branch));
    depth--;
    if (depth === 0) unionTypes.set(union.id, types);
    return types;
  }

  function typesOf(schema: Schema): TypeSet {
    const key = keyOf(schema);
    const found = typesKnown.get(key);
    if (found !== undefined) return found;
    typesKnown.set(key, everything);
    const { types } = of(shapeOf([schema]));
    typesKnown.set(key, types);
    return types;
  }

  return { of, ownTypes, isOver: (chosen) => (chosen > 1 && nested > mostNested) || (chosen > 0 && paired > mostPaired) };
}

const keysKnown = new WeakMap<Facts, ReadonlySet<string>>();

/** The keys of all schemas: what is composed asks for them. */
export function keysIn(facts: Facts): ReadonlySet<string> {
  const keys = keysKnown.get(facts) ?? new Set(facts.schemas.map(keyOf));
  keysKnown.set(facts, keys);
  return keys;
}

const nothing: ReadonlySet<string> = new Set();

function requiredBy(schemas: readonly Schema[]): ReadonlySet<string> {
  const keys = schemas.flatMap((schema) => keyList(keyword(schema, 'required')));
  return keys.length === 0 ? nothing : new Set(keys);
}

/** Whether other schemas hold where this one does. */
export function isComposed(schema: Schema): boolean {
  for (const name in object(schema)) if (composing.has(name)) return true;
  return false;
}

/** What holds where a schema does because it refers to it, in dialects that let other keywords stand beside. */
export function referredBy({ resources }: Context, schema: Schema): readonly Schema[] {
  return [resources.beside(schema), resources.dynamic(schema)].filter((target) => target !== undefined);
}

const composing: ReadonlySet<string> = new Set(['$ref', '$dynamicRef', '$recursiveRef', 'allOf', 'oneOf', 'anyOf']);

const branchShapes = new WeakMap<Shape, Map<string, readonly Shape[]>>();

/** The shapes of a union's branches, each with all that stands beside the union. */
export function branchesOf(shape: Shape, union: Union): readonly Shape[] {
  const known = branchShapes.get(shape) ?? new Map<string, readonly Shape[]>();
  const shapes = known.get(union.id) ?? union.branches.map((_, index) => choose(shape, union.id, { index, key: `${union.key}=${index}` }));
  branchShapes.set(shape, known.set(union.id, shapes));
  return shapes;
}

function valueLists(context: Context, schema: Schema): readonly (readonly JsonText[])[] {
  const constant = keyword(schema, 'const') === undefined ? undefined : child(schema.place, 'const');
  const text = (place: Schema['place']): JsonText => ordered(exactText(context.reading.source, place));
  return [
    ...(constant === undefined ? [] : [[text(constant)]]),
    ...(Array.isArray(keyword(schema, 'enum')) ? [subList(schema, 'enum').map(({ place }) => text(place))] : []),
  ];
}

/** Names and code are made of it: they are the same however its members are ordered. */
function ordered(json: JsonText): JsonText {
  return json.startsWith('{') || json.startsWith('[') ? sortedText(parseValue(json)) : json;
}

export function exactType(value: Value): JsonTypeName {
  return isNumber(value) && isInteger(value.number) ? 'integer' : typeName(value);
}

export function hasType(json: JsonText, types: TypeSet): boolean {
  const type = exactType(parseValue(json));
  return types.has(type) || (type === 'integer' && types.has('number'));
}
