import type { JsonTypeName } from '../../../ir/checks.js';
import { keyOf, type Schema } from './schema.js';

/**
 * All of some schemas at once: what a type is made for. A property that two branches of an `allOf` describe has the shape of both;
 * a branch of a `oneOf` has the shape of what stands beside the `oneOf`, with that branch chosen.
 */
export interface Shape {
  /** Equal for equal shapes. */
  readonly key: string;
  readonly parts: readonly Schema[];
  /** By the union (`file#/pointer/oneOf`): the index of the branch that holds. */
  readonly chosen: ReadonlyMap<string, number>;
  /** The one JSON type that is looked at, where the schemas allow several. */
  readonly only: JsonTypeName | undefined;
}

const none: ReadonlyMap<string, number> = new Map();

export function shapeOf(parts: readonly Schema[], chosen = none, only?: JsonTypeName): Shape {
  const unique = new Map(parts.map((part) => [keyOf(part), part]));
  const choices = [...chosen].map(([union, branch]) => `~${union}=${branch}`).sort();
  const key = `${[...unique.keys()].join('&')}${choices.join('')}${only === undefined ? '' : `~${only}`}`;
  return { key, parts: [...unique.values()], chosen, only };
}

/** The same, with one branch of a union chosen. */
export function choose(shape: Shape, union: string, branch: number): Shape {
  return shapeOf(shape.parts, new Map(shape.chosen).set(union, branch), shape.only);
}

/** The same, seen as one JSON type. */
export function restrict(shape: Shape, only: JsonTypeName): Shape {
  return shapeOf(shape.parts, shape.chosen, only);
}

/** The schema, where the shape is just one. */
export function schemaOf(shape: Shape): Schema | undefined {
  return shape.parts.length === 1 && shape.chosen.size === 0 && shape.only === undefined ? shape.parts[0] : undefined;
}
