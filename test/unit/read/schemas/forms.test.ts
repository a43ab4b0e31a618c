import { describe, expect, test } from '@jest/globals';
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.js';
import { memoryHost } from '../../../../src/host/memory.js';
import { readApi } from '../../../../src/read/index.js';

/** `code pointer: message (help)` of what is said of a payload in a format that the official schemas do not look into. */
async function said(schema: unknown, schemaFormat = 'application/schema+json;version=draft-2020-12'): Promise<readonly string[]> {
  const payload = { schemaFormat, schema };
  const document = {
    asyncapi: '3.0.0',
    info: { title: 't', version: '1.0.0' },
    channels: { c: { address: 'c', messages: { m: { payload } } } },
  };
  const found: Diagnostic[] = [];
  await readApi('a.json', memoryHost({ 'a.json': JSON.stringify(document) }), (one) => found.push(one));
  const below = '/channels/c/messages/m/payload/schema'.length;
  return found
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, origin, message, help }) => `${code} ${origin.pointer.slice(below)}: ${message} (${help})`);
}

const name = 'Give each entry a name of its own instead of a dash:';

describe('keywords of 2020-12', () => {
  const rows: readonly (readonly [schema: object, want: string])[] = [
    [
      { dependentRequired: ['a'] },
      `/dependentRequired: dependentRequired must be an object of lists of names, not a list (${name} dependentRequired: { NAME: … }.)`,
    ],
    [
      { dependentRequired: { a: 'b' } },
      '/dependentRequired/a: a must be a list of names, not a string (Write a list, also of one: a: [b].)',
    ],
    [{ dependentRequired: { a: [1] } }, "/dependentRequired/a/0: a[0] must be a string, not a number (Put it in quotes: '1'.)"],
    [
      { dependentSchemas: ['a'] },
      `/dependentSchemas: dependentSchemas must be an object of schemas, not a list (${name} dependentSchemas: { NAME: … }.)`,
    ],
    [
      { dependentSchemas: { a: ['b'] } },
      '/dependentSchemas/a: a must be a schema, not a list (Write one schema, without a dash; several that hold together stand under allOf.)',
    ],
    [
      { prefixItems: { type: 'string' } },
      '/prefixItems: prefixItems must be a list of schemas, not an object (Write a list: a dash before each entry.)',
    ],
    [
      { items: [{ type: 'string' }] },
      '/items: items must be a schema, not a list (Write the list as prefixItems; items is for what follows it.)',
    ],
    [
      { unevaluatedProperties: 5 },
      '/unevaluatedProperties: unevaluatedProperties must be a schema, not a number (Write a schema: unevaluatedProperties: { type: integer }.)',
    ],
    [
      { unevaluatedItems: 'false' },
      '/unevaluatedItems: unevaluatedItems must be a schema, not a string (Leave out the quotes: unevaluatedItems: false.)',
    ],
    [{ $defs: ['a'] }, `/$defs: $defs must be an object of schemas, not a list (${name} $defs: { NAME: … }.)`],
    [
      { minContains: '3' },
      '/minContains: minContains must be a whole number of at least 0, not a string (Leave out the quotes: minContains: 3.)',
    ],
    [
      { maxContains: -1 },
      '/maxContains: maxContains must be a whole number of at least 0 (Write a whole number of at least 0, or remove it.)',
    ],
    [
      { exclusiveMinimum: true, minimum: 0 },
      '/exclusiveMinimum: exclusiveMinimum must be a number, not true (Since JSON Schema draft-06 it is the bound itself: write the number here, and leave out minimum.)',
    ],
    [{ allOf: { type: 'string' } }, '/allOf: allOf must be a list of schemas, not an object (Write a list: a dash before each entry.)'],
    [
      { properties: { id: 'uuid' } },
      '/properties/id: id must be a schema, not a string (Write a schema: id: { type: string, format: uuid }.)',
    ],
    [
      { required: true },
      '/required: required must be a list of names, not true (List the names that are required in the object around: required: [NAME].)',
    ],
    [{ uniqueItems: 1 }, '/uniqueItems: uniqueItems must be true or false, not a number (Write uniqueItems: true.)'],
    [{ format: 5 }, "/format: format must be a string, not a number (Put it in quotes: format: '5'.)"],
  ];
  test.each(rows)('%j', async (schema, want) => expect(await said(schema)).toEqual([`schema-invalid ${want}`]));

  test.each([
    ['integr', 'Did you mean integer?'],
    ['datetime', 'Write type: string, format: date-time.'],
    ['whatever', 'Write one of null, boolean, integer, number, string, array, object.'],
  ])('type: %s', async (type, help) =>
    expect(await said({ type: ['string', type] })).toEqual([
      `schema-type-unknown /type/1: ${type} is no type of JSON Schema (${help} Until then any type is accepted.)`,
    ]),
  );
});

test('a keyword that a dialect does not have may say anything, and one that it has is as the dialect says', async () => {
  const foreign = 'dependentRequired is a keyword of JSON Schema 2019-09 and has no effect here';
  expect(await said({ dependentRequired: 5 }, 'application/schema+json;version=draft-06')).toEqual([
    `schema-keyword-foreign /dependentRequired: ${foreign} (Instead, write dependencies; or name the dialect that the schema is written in.)`,
  ]);
  expect(await said({ minimum: 0, exclusiveMinimum: true }, 'application/schema+json;version=draft-04')).toEqual([]);
});

test('null without quotes is the type null', async () => {
  const document =
    'asyncapi: 3.0.0\ninfo: {title: t, version: 1.0.0}\nchannels: {c: {address: c, messages: {m: {payload: {type: [string, null]}}}}}\n';
  const { api } = await readApi('a.yaml', memoryHost({ 'a.yaml': document }), () => undefined);
  expect(api?.messages[0]?.payload?.type).toMatchObject({ nullable: true });
  expect(api?.checks.map(({ type }) => type)).toEqual([['string', 'null']]);
});
