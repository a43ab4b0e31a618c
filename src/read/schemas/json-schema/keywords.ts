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

/** Those that say nothing when they are 0, unlike `minContains`. */
export const idleAtNone: ReadonlySet<string> = new Set(['minLength', 'minItems', 'minProperties']);

/** Every keyword that decides validity; all others are annotations. */
export const assertionKeywords: ReadonlySet<string> = new Set([
  ...single,
  ...lists,
  ...maps,
  ...texts,
  ...counts,
  ...['$ref', 'type', 'const', 'enum', 'pattern', 'uniqueItems', 'items', 'required', 'dependencies', 'dependentRequired'],
]);

/** What describes a schema or the values that it stands for. */
export const annotationKeywords: ReadonlySet<string> = new Set([
  ...[
    'title',
    'description',
    'default',
    'examples',
    'deprecated',
    'readOnly',
    'writeOnly',
    'format',
    'contentEncoding',
    'contentMediaType',
  ],
  ...['discriminator', 'externalDocs', ...definitions],
]);

/** Keywords that decide validity in other dialects and have no effect in draft-07 and in AsyncAPI's: whose they are, and what to write instead. */
export const dialectKeywords: ReadonlyMap<string, { readonly dialect: string; readonly instead: string }> = new Map([
  ['nullable', { dialect: 'OpenAPI 3.0', instead: "add 'null' to type: [string, 'null']" }],
  ['prefixItems', { dialect: 'JSON Schema 2020-12', instead: 'write the list as items, and what follows it as additionalItems' }],
  ['dependentRequired', { dialect: 'JSON Schema 2019-09', instead: 'write dependencies' }],
  ['dependentSchemas', { dialect: 'JSON Schema 2019-09', instead: 'write dependencies' }],
  ['minContains', { dialect: 'JSON Schema 2019-09', instead: 'leave it out' }],
  ['maxContains', { dialect: 'JSON Schema 2019-09', instead: 'leave it out' }],
  ['unevaluatedProperties', { dialect: 'JSON Schema 2019-09', instead: 'write additionalProperties' }],
  ['unevaluatedItems', { dialect: 'JSON Schema 2019-09', instead: 'write additionalItems' }],
]);
