import type { CheckId } from './checks.js';
import type { Described, ExternalDocs, Id, Json, JsonText, Name } from './described.js';

/**
 * What a payload looks like, for ergonomics: every value that its check accepts is representable, so a type may be wider than
 * the schema and is never narrower. Types never decide validity.
 */
export type Type =
  | { readonly kind: 'any' }
  | { readonly kind: 'never' }
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean' }
  | IntegerType
  | NumberType
  | StringType
  | TemporalType
  | BytesType
  | EnumType
  | LiteralType
  | ArrayType
  | TupleType
  | MapType
  | ObjectType
  | UnionType
  | { readonly kind: 'ref'; readonly target: Id };

/** A type at its use site: `null` is folded out of unions and enums onto the place that uses them. */
export interface TypeRef {
  readonly type: Type;
  readonly nullable: boolean;
}

/** `width` is proven by bounds or format, else `big`; `unbounded` is asked for, and holds every integer in every profile. */
export interface IntegerType {
  readonly kind: 'integer';
  readonly width: 'i32' | 'u32' | 'i64' | 'u64' | 'big' | 'unbounded';
  readonly minimum?: JsonText;
  readonly maximum?: JsonText;
}

/** `repr` is `decimal` where that is asked for: it holds every number in every profile. */
export interface NumberType {
  readonly kind: 'number';
  readonly repr: 'f32' | 'f64' | 'decimal';
}

export interface StringType {
  readonly kind: 'string';
  /** The `format` as written; `temporal` and `bytes` have kinds of their own. */
  readonly format?: string;
}

export interface TemporalType {
  readonly kind: 'temporal';
  readonly of: 'instant' | 'date' | 'time' | 'duration';
}

export interface BytesType {
  readonly kind: 'bytes';
  readonly encoding: 'base64' | 'base16' | 'raw';
}

export interface EnumType {
  readonly kind: 'enum';
  readonly base: 'string' | 'integer' | 'number' | 'mixed';
  /** Values outside the list are legal too (`anyOf: [enum, string]`). */
  readonly open: boolean;
  readonly values: readonly EnumValue[];
}

export interface EnumValue {
  readonly json: JsonText;
  /** The words a constant for it is named after: `x-enum-varnames`, else the value's own text. */
  readonly name: Name;
  readonly description?: string;
}

export interface LiteralType {
  readonly kind: 'literal';
  readonly json: JsonText;
}

export interface ArrayType {
  readonly kind: 'array';
  readonly items: TypeRef;
}

/** Prefix elements beyond `minPrefix` may be missing; `rest` is what follows the prefix. */
export interface TupleType {
  readonly kind: 'tuple';
  readonly prefix: readonly TypeRef[];
  readonly minPrefix: number;
  readonly rest: TypeRef | 'closed';
}

export interface MapType {
  readonly kind: 'map';
  /** The check that each key satisfies (`propertyNames`). */
  readonly key?: CheckId;
  readonly value: TypeRef;
}

export interface ObjectType {
  readonly kind: 'object';
  readonly properties: readonly Property[];
  readonly extra: Extra;
  /** Declarations whose every property this one keeps compatibly (`allOf: [$ref]`): documentation and interfaces only. */
  readonly bases: readonly Id[];
}

export interface Property {
  /** The key on the wire. */
  readonly wire: string;
  readonly type: TypeRef;
  readonly presence: 'required' | 'optional';
  /** False where the schema only requires or constrains the key without describing it under `properties`. */
  readonly declared: boolean;
  readonly docs: Docs;
}

/** Members beyond the declared ones. */
export type Extra =
  | { readonly kind: 'closed' }
  | { readonly kind: 'open' }
  | {
      readonly kind: 'typed';
      readonly value: TypeRef;
      readonly patterns: readonly { readonly pattern: string; readonly value: TypeRef }[];
    };

export interface UnionType {
  readonly kind: 'union';
  readonly mode: 'one' | 'any';
  readonly variants: readonly Variant[];
  readonly tag?: UnionTag;
  readonly dispatch: 'tag' | 'jsonType' | 'presence' | 'predicate';
}

export interface Variant {
  readonly type: Type;
  /** The branch's own check, by which an untagged union is told apart. */
  readonly check: CheckId;
  readonly name: Name;
}

/** A property whose value names the branch. */
export interface UnionTag {
  readonly wire: string;
  readonly map: readonly { readonly json: JsonText; readonly variant: number }[];
  /** Of a `discriminator`, whose values decide nothing: what a value says that it is has to hold of it as well. */
  readonly source: 'const' | 'enum' | 'discriminator';
  /**
   * Of schemas that inherit from one with a `discriminator`, the variant that is this one itself: of values that name no other, or one
   * whose check they do not satisfy.
   */
  readonly base?: number;
}

/** What a schema says for readers of code. */
export interface Docs {
  readonly title?: string;
  readonly description?: string;
  readonly examples: readonly JsonText[];
  readonly default?: JsonText;
  readonly deprecated: boolean;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly externalDocs?: ExternalDocs;
  readonly extensions: Readonly<Record<string, Json>>;
}

/** A type that has a name: every component schema, message payload, and each object, union and enum inside them. */
export interface Decl extends Described {
  readonly type: Type;
  /** Null is a legal value of the declared schema itself; a use of the declaration is then nullable as well. */
  readonly nullable: boolean;
  readonly check: CheckId;
  readonly docs: Docs;
  /** `root`: payload or headers of a message, or the root of a schema file. `named`: a component or definition. `anonymous`: inside another one. */
  readonly visibility: 'root' | 'named' | 'anonymous';
  /** The nearest declaration that is not anonymous (itself if it is not): declarations with one owner are printed in one file. */
  readonly owner: Id;
}
