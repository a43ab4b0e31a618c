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
  /** By the union (`file#/pointer/oneOf`): the branch that holds. */
  readonly chosen: ReadonlyMap<string, Choice>;
  /** The one JSON type that is looked at, where the schemas allow several. */
  readonly only: JsonTypeName | undefined;
  /** A schema with a `discriminator` without those that inherit from it. */
  readonly alone: boolean;
}

/** One branch of a union. */
export interface Choice {
  readonly index: number;
  /** Says the union and the branch in few characters, within one document: alternatives in alternatives have ever longer pointers. */
  readonly key: string;
}

const none: ReadonlyMap<string, Choice> = new Map();
/** Of this many choices an id says all; what is nested deeper says the last. */
const mostWritten = 16;

export function shapeOf(parts: readonly Schema[], chosen = none, only?: JsonTypeName, alone = false): Shape {
  const unique = parts.length < 2 ? parts : [...new Map(parts.map((part) => [keyOf(part), part])).values()];
  const choices =
    chosen.size === 0
      ? ''
      : [...chosen.values()]
          .map((choice) => `~${choice.key}`)
          .sort()
          .join('');
  const key = `${joined(unique)}${choices}${only === undefined ? '' : `~${only}`}${alone ? '~alone' : ''}`;
  return { key, parts: unique, chosen, only, alone };
}

/** The key of one schema as it is: it is compared a thousand times. */
function joined(parts: readonly Schema[]): string {
  const [first] = parts;
  return first !== undefined && parts.length === 1 ? keyOf(first) : parts.map(keyOf).join('&');
}

/** The same, with one branch of a union chosen. */
export function choose(shape: Shape, union: string, choice: Choice): Shape {
  return shapeOf(shape.parts, new Map(shape.chosen).set(union, choice), shape.only, shape.alone);
}

/** What a shape that has no place of its own is known by outside of the reader, and for longer than it reads one document. */
export function writtenOf({ parts, chosen, only, alone }: Shape): string {
  const choices = [...chosen].map(([union, { index }]) => `~${union}=${index}`);
  const written = choices.length > mostWritten ? [`~${choices.length}`, ...choices.slice(-1)] : choices.sort();
  return `${parts.map(keyOf).join('&')}${written.join('')}${only === undefined ? '' : `~${only}`}${alone ? '~alone' : ''}`;
}

/** The same, seen as one JSON type. */
export function restrict(shape: Shape, only: JsonTypeName): Shape {
  return shapeOf(shape.parts, shape.chosen, only, shape.alone);
}

/** A schema without those that inherit from it. */
export function aloneOf(schema: Schema): Shape {
  return shapeOf([schema], none, undefined, true);
}

/** Whether the shape is one schema that means something else than it does by itself: what leads to it decides what its dynamic references are. */
export function isAway(shape: Shape): boolean {
  const scope = schemaOf(shape)?.scope;
  return scope !== undefined && scope.key !== '';
}

/** Where the shape stands: undefined for what is made of several schemas, and for one that means something else by itself. */
export function placeOf(shape: Shape): Schema['place'] | undefined {
  return isAway(shape) ? undefined : schemaOf(shape)?.place;
}

/** The schema, where the shape is just one. */
export function schemaOf({ parts, chosen, only, alone }: Shape): Schema | undefined {
  return parts.length === 1 && chosen.size === 0 && only === undefined && !alone ? parts[0] : undefined;
}
