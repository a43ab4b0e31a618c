/**
 * What differs between the dialects of JSON Schema, as data. AsyncAPI "Schema Object": a superset of draft-07 in which `$id` is data
 * and keywords beside `$ref` have no effect (2.3 on: Reference Object rules).
 */
export interface Dialect {
  readonly name: string;
  /** `SchemaUse.format`: the media type without suffix and version. */
  readonly format: string;
  /** The year or number of the draft whose keywords apply: 4, 6, 7, 2019, 2020. */
  readonly draft: number;
  /** The keyword that gives a resource its URI; `none`: there are no resources, references are plain JSON References. */
  readonly ids: 'none' | 'id' | '$id';
  /** Keywords beside `$ref` count. */
  readonly siblings: boolean;
  /** `nullable: true` adds `null` to `type`. */
  readonly nullable: boolean;
}

const schema = 'application/schema';

export const asyncapi: Dialect = {
  name: 'asyncapi',
  format: 'application/vnd.aai.asyncapi',
  draft: 7,
  ids: 'none',
  siblings: false,
  nullable: false,
};
export const openapi30: Dialect = {
  name: 'openapi-3.0',
  format: 'application/vnd.oai.openapi',
  draft: 4,
  ids: 'none',
  siblings: false,
  nullable: true,
};
export const openapi31: Dialect = {
  name: 'openapi-3.1',
  format: 'application/vnd.oai.openapi',
  draft: 2020,
  ids: '$id',
  siblings: true,
  nullable: false,
};
export const draft04: Dialect = { name: 'draft-04', format: schema, draft: 4, ids: 'id', siblings: false, nullable: false };
export const draft06: Dialect = { name: 'draft-06', format: schema, draft: 6, ids: '$id', siblings: false, nullable: false };
export const draft07: Dialect = { name: 'draft-07', format: schema, draft: 7, ids: '$id', siblings: false, nullable: false };
export const draft2019: Dialect = { name: '2019-09', format: schema, draft: 2019, ids: '$id', siblings: true, nullable: false };
export const draft2020: Dialect = { name: '2020-12', format: schema, draft: 2020, ids: '$id', siblings: true, nullable: false };

/** By what `$schema` says, without scheme and trailing `#`. */
const metaschemas: ReadonlyMap<string, Dialect> = new Map([
  ['json-schema.org/draft-04/schema', draft04],
  ['json-schema.org/draft-06/schema', draft06],
  ['json-schema.org/draft-07/schema', draft07],
  ['json-schema.org/draft/2019-09/schema', draft2019],
  ['json-schema.org/draft/2020-12/schema', draft2020],
]);

/** The dialect that a resource names by `$schema`; undefined for an unknown one. */
export function dialectOf(metaschema: string): Dialect | undefined {
  return metaschemas.get(metaschema.replace(/^https?:\/\//, '').replace(/#$/, ''));
}

/** First and last draft of the keywords that not all drafts have. */
const lifetimes: ReadonlyMap<string, { readonly first: number; readonly last: number }> = new Map([
  ['const', { first: 6, last: 9999 }],
  ['contains', { first: 6, last: 9999 }],
  ['propertyNames', { first: 6, last: 9999 }],
  ['if', { first: 7, last: 9999 }],
  ['then', { first: 7, last: 9999 }],
  ['else', { first: 7, last: 9999 }],
  ['dependencies', { first: 4, last: 7 }],
  ['additionalItems', { first: 4, last: 2019 }],
  ['dependentRequired', { first: 2019, last: 9999 }],
  ['dependentSchemas', { first: 2019, last: 9999 }],
  ['minContains', { first: 2019, last: 9999 }],
  ['maxContains', { first: 2019, last: 9999 }],
  ['unevaluatedItems', { first: 2019, last: 9999 }],
  ['unevaluatedProperties', { first: 2019, last: 9999 }],
  ['prefixItems', { first: 2020, last: 9999 }],
  ['$recursiveRef', { first: 2019, last: 2019 }],
  ['$recursiveAnchor', { first: 2019, last: 2019 }],
  ['$dynamicRef', { first: 2020, last: 9999 }],
  ['$dynamicAnchor', { first: 2020, last: 9999 }],
]);

/** Whether the dialect knows the keyword; one that it does not know is an annotation. */
export function knows(dialect: Dialect, keyword: string): boolean {
  const lifetime = lifetimes.get(keyword);
  return lifetime === undefined || (lifetime.first <= dialect.draft && dialect.draft <= lifetime.last);
}
