// OpenAPI 3.0.3 and 3.1 "Schema Object": where they differ from the JSON Schema that they build on.
import { describe, expect, test } from '@jest/globals';
import { evaluate } from '../../../../src/ir/evaluate.js';
import type { Json } from '../../../../src/ir/described.js';
import { memoryHost } from '../../../../src/host/memory.js';
import { parse } from '../../../../src/reader.js';

/** The values of those given that a schema accepts, and what was found. */
async function accepted(version: string, schema: Json, values: readonly Json[]) {
  const payload = {
    schemaFormat: `application/vnd.oai.openapi;version=${version}`,
    schema: { $ref: 'openapi.json#/components/schemas/S' },
  };
  const document = {
    asyncapi: '3.0.0',
    info: { title: 'T', version: '1' },
    defaultContentType: 'application/json',
    channels: { c: { address: 'c', messages: { m: { payload } } } },
    operations: { o: { action: 'send', channel: { $ref: '#/channels/c' } } },
  };
  const animal = { type: 'object', properties: { kind: { type: 'string' } }, required: ['kind'] };
  const openapi = { components: { schemas: { S: schema, Cat: animal, Dog: { ...animal, title: 'Dog' } } } };
  const host = memoryHost({ 'asyncapi.json': JSON.stringify(document), 'openapi.json': JSON.stringify(openapi) });
  const { api, diagnostics } = await parse('asyncapi.json', { host });
  const use = api?.messages[0]?.payload;
  const found = diagnostics.map(({ code }) => code);
  if (!api || !use) return { found };
  return { found, accepts: values.filter((value) => evaluate(api.checks, use.check, JSON.stringify(value)).length === 0), api };
}

describe('what is accepted', () => {
  const rows: readonly (readonly [what: string, version: string, schema: Json, values: readonly Json[], accepts: readonly Json[]])[] = [
    ['nullable adds null to the type', '3.0.0', { type: 'string', nullable: true }, [null, 'a', 1], [null, 'a']],
    ['nullable: false is the default', '3.0.0', { type: 'string', nullable: false }, [null, 'a'], ['a']],
    [
      'nullable beside an enum needs null there',
      '3.0.3',
      { type: 'string', nullable: true, enum: ['a', null] },
      [null, 'a', 'b'],
      [null, 'a'],
    ],
    ['nullable in 3.1 is no keyword', '3.1.0', { type: 'string', nullable: true }, [null, 'a'], ['a']],
    ['a list of types in 3.1', '3.1.0', { type: ['string', 'null'] }, [null, 'a', 1], [null, 'a']],
    ['exclusiveMinimum is a flag in 3.0', '3.0.0', { type: 'number', minimum: 1, exclusiveMinimum: true }, [1, 2], [2]],
    ['exclusiveMaximum is a flag in 3.0', '3.0.0', { type: 'number', maximum: 1, exclusiveMaximum: true }, [0, 1], [0]],
    ['a flag that is false', '3.0.0', { type: 'number', minimum: 1, exclusiveMinimum: false }, [0, 1], [1]],
    ['exclusiveMinimum is a number in 3.1', '3.1.0', { type: 'number', exclusiveMinimum: 1 }, [1, 2], [2]],
    ['const is no keyword of 3.0', '3.0.0', { const: 1 }, [1, 2], [1, 2]],
    ['const in 3.1', '3.1.0', { const: 1 }, [1, 2], [1]],
    [
      'keywords beside $ref have no effect in 3.0',
      '3.0.0',
      { $ref: '#/components/schemas/Cat', maxProperties: 1 },
      [{ kind: 'a', b: 1 }],
      [{ kind: 'a', b: 1 }],
    ],
    [
      'keywords beside $ref count in 3.1',
      '3.1.0',
      { $ref: '#/components/schemas/Cat', maxProperties: 1 },
      [{ kind: 'a', b: 1 }, { kind: 'a' }],
      [{ kind: 'a' }],
    ],
    [
      'xml, example and externalDocs say nothing',
      '3.0.0',
      { type: 'string', xml: { name: 'a' }, example: 1, externalDocs: { url: 'https://a.example' } },
      ['a', 1],
      ['a'],
    ],
    [
      'a property is called nullable',
      '3.0.0',
      { type: 'object', properties: { nullable: { type: 'boolean' } } },
      [{ nullable: true }, null],
      [{ nullable: true }],
    ],
  ];
  test.each(rows)('%s', async (_, version, schema, values, accepts) => {
    expect((await accepted(version, schema, values)).accepts).toEqual(accepts);
  });
});

test('a discriminator is an object, whose mapping names what is not called by its schema', async () => {
  const oneOf = ['Cat', 'Dog'].map((name) => ({ $ref: `#/components/schemas/${name}` }));
  const discriminator = { propertyName: 'kind', mapping: { tom: '#/components/schemas/Cat', rex: 'Dog' } };
  const { found, api } = await accepted('3.0.0', { oneOf, discriminator }, []);
  expect(found).toEqual([]);
  expect(api?.types[0]?.type).toMatchObject({
    kind: 'union',
    dispatch: 'tag',
    tag: {
      wire: 'kind',
      map: [
        { json: '"tom"', variant: 0 },
        { json: '"Cat"', variant: 0 },
        { json: '"rex"', variant: 1 },
        { json: '"Dog"', variant: 1 },
      ],
    },
  });
});
