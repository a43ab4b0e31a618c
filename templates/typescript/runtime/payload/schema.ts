import type { Limit } from "../json/native/json.js";

/** The JSON types, with `integer` for a number without fraction. */
export type JsonType =
  "null" | "boolean" | "integer" | "number" | "string" | "array" | "object";

/** One way in which a value does not satisfy its schema. */
export interface Violation {
  /** JSON pointer to the value; empty for the whole. */
  readonly instance: string;
  /** JSON pointer to the keyword in the document. */
  readonly schema: string;
  readonly keyword: string;
  readonly message: string;
}

/**
 * A schema as data: JSON Schema 2020-12 keywords, with every `$ref` already a link to its target.
 * `false` refuses everything, `true` accepts everything.
 */
export type Schema = boolean | SchemaObject;

export interface SchemaObject {
  /** Where a schema with a name of its own stands in the document, as a JSON pointer. */
  readonly at?: string;
  readonly ref?: () => Schema;
  readonly type?: readonly JsonType[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: Limit;
  readonly maximum?: Limit;
  readonly exclusiveMinimum?: Limit;
  readonly exclusiveMaximum?: Limit;
  readonly multipleOf?: Limit;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: RegExp;
  readonly format?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly prefixItems?: readonly Schema[];
  readonly items?: Schema;
  readonly contains?: Schema;
  readonly minContains?: number;
  readonly maxContains?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly required?: readonly string[];
  readonly properties?: { readonly [key: string]: Schema };
  readonly patternProperties?: readonly (readonly [
    pattern: RegExp,
    schema: Schema,
  ])[];
  readonly additionalProperties?: Schema;
  readonly propertyNames?: Schema;
  readonly dependentRequired?: { readonly [key: string]: readonly string[] };
  readonly dependentSchemas?: { readonly [key: string]: Schema };
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly unevaluatedItems?: Schema;
  readonly unevaluatedProperties?: Schema;
}
