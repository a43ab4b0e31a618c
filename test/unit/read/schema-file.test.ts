// Files of schemas alone, of which models are made.
import { describe, expect, test } from '@jest/globals';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { memoryHost } from '../../../src/host/memory.js';
import type { Api } from '../../../src/ir/api.js';
import { readApi, type ReadOptions } from '../../../src/read/index.js';

interface Done {
  readonly api: Api | undefined;
  readonly codes: readonly string[];
}

async function read(document: unknown, options: ReadOptions = {}, file = 'shop.schema.json'): Promise<Done> {
  const found: Diagnostic[] = [];
  const host = memoryHost({ [file]: typeof document === 'string' ? document : JSON.stringify(document) });
  const { api } = await readApi(file, host, (one) => found.push(one), { schemaFiles: true, ...options });
  return { api, codes: found.map(({ code }) => code) };
}

/** The declarations, those that are read and written as a whole with a star. */
function names({ api, codes }: Done): readonly string[] {
  expect(codes).toEqual([]);
  return api?.types.map(({ name, visibility }) => `${name.source}${visibility === 'root' ? '*' : ''}`) ?? [];
}

const item = { type: 'object', properties: { id: { type: 'string' } } };

describe('a JSON Schema', () => {
  test('is called by its title, by its file without one, and as it is asked for before all', async () => {
    expect(names(await read({ title: 'An order', ...item }))).toEqual(['An order*']);
    expect(names(await read(item))).toEqual(['shop*']);
    expect(names(await read({ title: 'An order', ...item }, { rootName: 'Order' }))).toEqual(['Order*']);
    expect((await read(item, {}, 'a.yaml')).api?.info).toEqual({ title: 'a', version: '0.0.0', tags: [] });
  });

  test('has what it defines: what it uses, and the rest where all is wanted', async () => {
    const document = { ...item, properties: { one: { $ref: '#/$defs/used' } }, $defs: { used: item, unused: item } };
    expect(names(await read(document))).toEqual(['shop*', 'used']);
    expect(names(await read(document, { allSchemas: true }))).toEqual(['shop*', 'used*', 'unused*']);
  });

  test('that only refers to one of its own is that one', async () => {
    const document = { $ref: '#/definitions/Order', definitions: { Order: item } };
    expect(names(await read(document))).toEqual(['Order*']);
    expect(names(await read(document, { rootName: 'Purchase' }))).toEqual(['Purchase*']);
  });

  test('that refers to one of its own and says more is another one, where what stands beside a $ref counts', async () => {
    const document = { $ref: '#/$defs/Order', required: ['id'], $defs: { Order: item } };
    const names2020 = names(await read({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...document }));
    expect(names2020).toEqual(['shop*']);
    expect(names(await read({ $schema: 'http://json-schema.org/draft-07/schema#', ...document }))).toEqual(['Order*']);
    expect(names(await read({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...document, required: undefined }))).toEqual([
      'Order*',
    ]);
  });

  test('refers from where its $id says that it is, by itself and in a document', async () => {
    const $defs = { line: { $id: 'line', ...item, unevaluatedProperties: false } };
    const order = { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: 'https://example.com/order', $ref: 'line', $defs };
    expect(names(await read(order))).toEqual(['shop*', 'line']);
    const payload = { schemaFormat: 'application/schema+json;version=2020-12', schema: order };
    const channels = { orders: { address: 'orders', messages: { order: { payload } } } };
    const document = { asyncapi: '3.0.0', info: { title: 'Shop', version: '1' }, defaultContentType: 'application/json', channels };
    expect(names(await read(document))).toEqual(['order*', 'line']);
    order.$ref = 'lin';
    expect((await read(order)).codes).toEqual(['undefined-ref']);
    expect((await read(document)).codes).toEqual(['undefined-ref']);
  });

  test('that only defines is what it defines', async () => {
    expect(names(await read({ $schema: 'http://json-schema.org/draft-07/schema#', definitions: { a: item, b: item } }))).toEqual([
      'a*',
      'b*',
    ]);
  });

  test('is read as the draft that it names', async () => {
    const tuple = { type: 'array', prefixItems: [{ type: 'string' }] };
    const kind = async ($schema: string) => (await read({ $schema, ...tuple })).api?.types[0]?.type.kind;
    expect(await kind('https://json-schema.org/draft/2020-12/schema')).toBe('tuple');
    expect(await kind('http://json-schema.org/draft-07/schema#')).toBe('array');
  });

  test('has its faults told, and no code then', async () => {
    const { api, codes } = await read({ ...item, properties: { a: { $ref: '#/definitions/nothing' } } });
    expect([api, codes]).toEqual([undefined, ['undefined-ref']]);
  });
});

describe('OpenAPI', () => {
  const components = { schemas: { Order: item, Line: { type: 'string', nullable: true } } };

  test.each([
    ['a document', { openapi: '3.0.3', info: { title: 'Shop', version: '2.1.0' }, paths: {}, components }],
    ['components alone', { components }],
    ['what came before it', { swagger: '2.0', info: { title: 'Shop', version: '2.1.0' }, definitions: components.schemas }],
  ])('is the schemas of its components: %s', async (_, document) => {
    const done = await read(document);
    expect(names(done)).toEqual(['Order*', 'Line*']);
    expect(done.api?.types[1]?.nullable).toBe(true);
  });

  test('has a title and a version', async () => {
    const { api } = await read({ openapi: '3.1.0', info: { title: 'Shop', version: '2.1.0' }, components });
    expect([api?.info.title, api?.info.version]).toEqual(['Shop', '2.1.0']);
  });

  test('of 3.1 takes types in lists, and nullable for nothing', async () => {
    const { api } = await read({
      openapi: '3.1.0',
      components: { schemas: { a: { type: ['string', 'null'] }, b: { type: 'string', nullable: true } } },
    });
    expect(api?.types.map(({ nullable }) => nullable)).toEqual([true, false]);
  });

  test('without schemas is none', async () => {
    expect((await read({ openapi: '3.1.0', paths: {} })).codes).toEqual(['not-asyncapi']);
  });
});

describe('no file of schemas', () => {
  test.each([[{ asynapi: '3.0.0', info: {}, channels: {} }], [{}], [[]], ['text'], [{ components: { schemas: {} }, info: {} }]])(
    '%j',
    async (document) => {
      expect((await read(document)).codes).toEqual(['not-asyncapi']);
    },
  );

  test('is what says that it is AsyncAPI', async () => {
    const document = { asyncapi: '3.0.0', info: { title: 'a', version: '1' }, type: 'object', components: { schemas: { One: item } } };
    expect((await read(document)).codes).toEqual(['field-unknown']);
  });

  test('is read where none is asked for', async () => {
    expect((await read(item, { schemaFiles: false })).codes).toEqual(['not-asyncapi']);
  });
});
