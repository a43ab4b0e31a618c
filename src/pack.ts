/** All that the author of a pack imports: types alone. */
export type * from './write/pack/contract.js';
export type { Check, CheckId, JsonTypeName } from './ir/checks.js';
export type { Id, Json, JsonText, Name } from './ir/described.js';
export type { Override } from './ir/overrides.js';
export type {
  ArrayType,
  BytesType,
  EnumType,
  EnumValue,
  Extra,
  IntegerType,
  LiteralType,
  MapType,
  NumberType,
  ObjectType,
  Property,
  StringType,
  TemporalType,
  TupleType,
  Type,
  TypeRef,
  UnionType,
  Variant,
} from './ir/types.js';
