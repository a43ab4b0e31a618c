import type { Id } from '../../../ir/described.js';
import type { EnumType, Type, TypeRef } from '../../../ir/types.js';
import type { Checks } from './checks.js';
import type { FactFinder } from './facts.js';
import type { Context } from './schema.js';
import type { Shape } from './shape.js';

/** How a use of a shape is reached from a declaration: names what has no place of its own. */
export interface Path {
  readonly decl: Id;
  readonly segments: readonly string[];
}

/** What the makers of single kinds of types share. */
export interface TypeMaker {
  readonly context: Context;
  readonly facts: FactFinder;
  readonly checks: Checks;
  /** The type at a place that uses the shape: a reference where the shape deserves a declaration, else the type itself. */
  use(shape: Shape, path: Path): TypeRef;
  /** Names the branch of a union, for all declarations inside it. */
  nameBranch(key: string, name: string): void;
  /** The values of a declaration that is an anonymous enumeration. */
  valuesOf(id: Id): EnumType | undefined;
  /** Says that a construct is not expressed by the type. */
  widen(shape: Shape, construct: string): void;
}

export function below(path: Path, ...segments: readonly string[]): Path {
  return { decl: path.decl, segments: [...path.segments, ...segments] };
}

export const any: Type = { kind: 'any' };
export const never: Type = { kind: 'never' };

export function plain(type: Type): TypeRef {
  return { type, nullable: false };
}
