/** Keywords by the form of their value. Shared by all that walks schemas, so that `$ref` in data and in names stays what it is. */
export const single = [
  'not',
  'if',
  'then',
  'else',
  'contains',
  'propertyNames',
  'additionalItems',
  'additionalProperties',
  'unevaluatedItems',
  'unevaluatedProperties',
] as const;
export const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const;
export const maps = ['properties', 'patternProperties', 'dependentSchemas'] as const;
export const definitions = ['definitions', '$defs'] as const;
export const texts = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'] as const;
export const counts = [
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minContains',
  'maxContains',
  'minProperties',
  'maxProperties',
] as const;

/** Every keyword that decides validity; all others are annotations. */
export const assertionKeywords: ReadonlySet<string> = new Set([
  ...single,
  ...lists,
  ...maps,
  ...texts,
  ...counts,
  ...['$ref', 'type', 'const', 'enum', 'pattern', 'uniqueItems', 'items', 'required', 'dependencies', 'dependentRequired'],
]);
