import type { JsonText, Origin } from './described.js';

/** Index of a node in `Api.checks`. */
export type CheckId = number;

export type JsonTypeName = 'null' | 'boolean' | 'integer' | 'number' | 'string' | 'array' | 'object';

/**
 * One node of the check graph: a schema, exactly, with each `$ref` already an edge. Keywords keep their JSON Schema names and
 * meaning (draft 2020-12 names where drafts differ: array `items` is `prefixItems`, `additionalItems` is `items`, `dependencies` is split);
 * numbers are source text; keywords that do not apply are absent. Ids of resources and anchors are gone.
 */
export interface Check {
  readonly origin: Origin;
  /** The boolean schemas. */
  readonly bool?: boolean;
  /** The target of a `$ref`; alone on its node except in dialects where siblings count. */
  readonly ref?: CheckId;
  readonly type?: readonly JsonTypeName[];
  readonly const?: JsonText;
  readonly enum?: readonly JsonText[];
  readonly minimum?: JsonText;
  readonly maximum?: JsonText;
  readonly exclusiveMinimum?: JsonText;
  readonly exclusiveMaximum?: JsonText;
  readonly multipleOf?: JsonText;
  /** In Unicode code points. */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** ECMA-262, unanchored. */
  readonly pattern?: string;
  /** Present only where the format is asserted. */
  readonly format?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: true;
  readonly prefixItems?: readonly CheckId[];
  /** For the elements after `prefixItems`. */
  readonly items?: CheckId;
  readonly contains?: CheckId;
  readonly minContains?: number;
  readonly maxContains?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly required?: readonly string[];
  readonly properties?: readonly (readonly [key: string, check: CheckId])[];
  readonly patternProperties?: readonly (readonly [pattern: string, check: CheckId])[];
  readonly additionalProperties?: CheckId;
  readonly propertyNames?: CheckId;
  readonly dependentRequired?: readonly (readonly [key: string, required: readonly string[]])[];
  readonly dependentSchemas?: readonly (readonly [key: string, check: CheckId])[];
  readonly allOf?: readonly CheckId[];
  readonly anyOf?: readonly CheckId[];
  readonly oneOf?: readonly CheckId[];
  readonly not?: CheckId;
  readonly if?: CheckId;
  readonly then?: CheckId;
  readonly else?: CheckId;
  readonly unevaluatedItems?: CheckId;
  readonly unevaluatedProperties?: CheckId;
}
