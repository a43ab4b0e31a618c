import { discriminatorOf } from './discriminators.js';
import { familyOf } from './families.js';
import { keyOf, keyList, keyword, object, subList, type Schema } from './schema.js';
import { isComposed, keysIn, referredBy, type Facts } from './facts.js';
import { assertionKeywords } from './keywords.js';
import { isRef } from './resources.js';
import { isAway, schemaOf, shapeOf, type Shape } from './shape.js';
import { shaping, viable } from './shaping.js';
import { within } from './typesets.js';
import type { TypeMaker } from './types.js';

/** Finds the plainest shape that says the same as another; `isNamed` shapes keep their names. */
export type Simplify = (shape: Shape, self?: string) => Shape;

export function simplifier(maker: TypeMaker, isNamed: (shape: Shape) => boolean): Simplify {
  const { context, facts } = maker;
  const narrow = new Map<string, { readonly shape: Shape | undefined }>();
  return simplify;

  /**
   * The same shape without what says nothing: an `allOf` around one reference, a union with one branch left. A name is never lost
   * on the way, but that of the declaration whose body this is.
   */
  function simplify(shape: Shape, self?: string): Shape {
    let seen: Set<string> | undefined;
    for (let current = resolved(shape); ;) {
      const next = isNamed(current) && current.key !== self ? undefined : narrowed(current);
      if (next === undefined || seen?.has(current.key) === true) return current;
      seen = (seen ?? new Set()).add(current.key);
      current = resolved(next);
    }
  }

  function resolved(shape: Shape): Shape {
    const parts = shape.parts.map((part) => context.resources.resolve(part));
    if (parts.every((part, index) => part?.key === shape.parts[index]?.key)) return shape;
    return shapeOf(
      parts.filter((part) => part !== undefined),
      shape.chosen,
      shape.only,
      shape.alone,
    );
  }

  function narrowed(shape: Shape): Shape | undefined {
    if (isPlain(shape)) return undefined;
    const found = narrow.get(shape.key) ?? { shape: narrower(shape) };
    narrow.set(shape.key, found);
    return found.shape;
  }

  /** One schema that is made of no others says itself what it says. */
  function isPlain(shape: Shape): boolean {
    const own = schemaOf(shape);
    return own !== undefined && !isComposed(own) && discriminatorOf(own) === undefined;
  }

  function narrower(shape: Shape): Shape | undefined {
    const known = facts.of(shape);
    if (shape.alone || isOfFamily(shape, known)) return undefined;
    for (const union of shaping(maker, known)) {
      const branches = viable(maker, known, union);
      if (branches.length === 1 && branches[0] !== undefined) return branches[0].shape;
    }
    if (shape.only !== undefined) return undefined;
    const own = schemaOf(shape);
    const written = [...(own === undefined ? shape.parts : []), ...known.schemas.flatMap((one) => referred(one, shape))];
    const candidates = written.flatMap((schema) => context.resources.resolve(schema) ?? []).map((target) => shapeOf([target]));
    const says = (candidate: Shape): boolean => candidate.key !== shape.key && saysAll(candidate, known);
    // One that means something else by itself has no name.
    return candidates.find((candidate) => !isAway(candidate) && says(candidate)) ?? candidates.find(says);
  }

  /** One that adds nothing to what it inherits is a type of its own all the same: the discriminator tells it apart. */
  function isOfFamily(shape: Shape, { schemas }: Facts): boolean {
    const own = schemaOf(shape);
    if (own === undefined) return false;
    return schemas.some((schema) => {
      const family = discriminatorOf(schema) === undefined ? undefined : familyOf(maker, shapeOf([schema]));
      return family !== undefined && (keyOf(schema) === keyOf(own) || family.descendants.has(keyOf(own)));
    });
  }

  function referred(schema: Schema, shape: Shape): readonly Schema[] {
    const chosen = (['oneOf', 'anyOf'] as const).flatMap((name) => {
      const index = shape.chosen.get(`${keyOf(schema)}/${name}`)?.index;
      return index === undefined ? [] : (subList(schema, name)[index] ?? []);
    });
    return [...referredBy(context, schema), ...subList(schema, 'allOf').filter(isRef), ...chosen];
  }

  /** Whether one of the schemas of a shape says all that the shape says. */
  function saysAll(candidate: Shape, whole: Facts): boolean {
    const part = facts.of(candidate);
    if (part.unions.some(({ id }) => whole.shape.chosen.has(id))) return false;
    // A part that nothing satisfies (`false`) has no keywords.
    if (whole.types.size === 0 && part.types.size > 0) return false;
    // From the outermost schema down, since bases are the least likely to say what the candidate does not.
    const keys = keysIn(part);
    return whole.schemas.findLast((schema) => !keys.has(keyOf(schema)) && !isImplied(schema, whole.shape, part)) === undefined;
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
