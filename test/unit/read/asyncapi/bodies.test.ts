import { expect, test } from '@jest/globals';
import type { SchemaUse } from '../../../../src/ir/api.js';
import { familyOf, shapeOf } from '../../../../src/read/asyncapi/bodies.js';
import { schemaGraph } from '../../../../src/read/schemas/index.js';
import { sourceOf } from '../schemas/source.js';

test.each([
  ['application/json', 'json'],
  ['application/vnd.apache.avro+json', 'json'],
  ['Application/CloudEvents+JSON; charset=iso-8859-1', 'json'],
  ['json', 'json'],
  ['text/plain', 'plain'],
  ['text/plain; charset="UTF-8"', 'plain'],
  ['text/plain; charset=iso-8859-1', 'bytes'],
  ['text/csv', 'text'],
  ['application/soap+xml', 'text'],
  ['application/x-www-form-urlencoded', 'text'],
  ['image/svg+xml', 'text'],
  ['image/png', 'bytes'],
  ['multipart/form-data', 'bytes'],
  ['avro/binary', 'bytes'],
  ['application/vnd.apache.avro', 'bytes'],
  ['application/vnd.google.protobuf', 'bytes'],
  ['application/senml+cbor', 'bytes'],
  ['application/vnd.acme.order', undefined],
])('%s is %s', (contentType, family) => expect(familyOf(contentType)).toBe(family));

test.each([
  ['open', {}],
  ['open', true],
  ['text', { type: 'string', pattern: '^a' }],
  ['text', { enum: ['a', 'b'] }],
  ['text', { allOf: [{ type: ['string', 'object'] }, { minLength: 1 }, { not: { const: '' }, type: 'string' }] }],
  ['scalar', { type: ['string', 'null'] }],
  ['scalar', { oneOf: [{ type: 'integer' }, { const: 'off' }] }],
  ['structured', { type: 'array' }],
  ['structured', { properties: { a: true } }],
] as const)('%s: %j', (shape, schema) => {
  const source = sourceOf({ 'schema.json': JSON.stringify(schema) });
  const graph = schemaGraph({ source, report: () => undefined }, { native: true });
  const use = graph.use(source.root, undefined, { source: 'm', context: [], role: 'payload' }) as SchemaUse;
  expect(shapeOf(graph.finish().checks, use)).toBe(shape);
});
