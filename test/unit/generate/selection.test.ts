// Models of a part of a document.
import { describe, expect, test } from '@jest/globals';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { generate } from '../../../src/generate.js';
import { selected, type Selection } from '../../../src/generate/selection.js';
import { memoryHost } from '../../../src/host/memory.js';
import { readApi } from '../../../src/read/index.js';
import { filesBelow, importSource } from '../../packs/source.js';

const document = `
asyncapi: 3.0.0
info: { title: Shop, version: 1.0.0 }
defaultContentType: application/json
servers: { main: { host: localhost, protocol: ws } }
channels:
  orders:
    address: orders
    tags: [{ name: sales }]
    bindings: { ws: { query: { type: object, properties: { page: { type: integer } } } } }
    messages:
      placed: { payload: { $ref: '#/components/schemas/Order' } }
      paid: { tags: [{ name: money }], payload: { type: object, properties: { by: { enum: [card, cash] } } } }
  stock:
    address: stock
    messages:
      counted: { payload: { $ref: '#/components/schemas/Item' }, headers: { type: object, properties: { at: { type: string } } } }
operations:
  count: { action: send, channel: { $ref: '#/channels/stock' }, tags: [{ name: money }] }
components:
  schemas:
    Order: { type: object, properties: { lines: { type: array, items: { $ref: '#/components/schemas/Line' } } } }
    Line: { type: object, properties: { item: { $ref: '#/components/schemas/Item' }, of: { type: object, properties: { a: { type: string } } } } }
    Item: { type: object, properties: { id: { type: string }, kind: { enum: [a, b] } } }
    a/b: { type: object, properties: { a: { type: string } } }
`;

async function left(only: string, allSchemas = false): Promise<Record<'channels' | 'messages' | 'types' | 'said', readonly string[]>> {
  const found: Diagnostic[] = [];
  const host = memoryHost({ 'asyncapi.yaml': document });
  const { api } = await readApi('asyncapi.yaml', host, (one) => found.push(one), { allSchemas: true });
  if (api === undefined) throw new Error(JSON.stringify(found));
  const said: string[] = [];
  const selections = only.split(',').map((text) => {
    const [kind = '', name = ''] = text.split(':');
    return { kind, name } as Selection;
  });
  const { channels, messages, types } = selected(api, selections, allSchemas, ({ code, help, option }) =>
    said.push(`${option} ${code}: ${help}`),
  );
  const names = (all: readonly { readonly name: { readonly source: string } }[]): string[] => all.map(({ name }) => name.source);
  return { channels: names(channels), messages: names(messages), types: types.map(({ origin }) => origin.pointer), said };
}

const [line, item] = ['/components/schemas/Line', '/components/schemas/Item'];
const order = ['/components/schemas/Order', line, item, `${line}/properties/of`, `${item}/properties/kind`];

describe('models of a part of a document', () => {
  test('a message has its payload and its headers, and what these need', async () => {
    expect(await left('message:placed')).toEqual({ channels: [], messages: ['placed'], types: order, said: [] });
    const counted = [item, `${item}/properties/kind`, '/channels/stock/messages/counted/headers'];
    expect((await left('message:counted')).types).toEqual(expect.arrayContaining(counted));
  });

  test('a channel has its messages, and the schemas of its bindings', async () => {
    const { channels, messages, types } = await left('channel:orders');
    expect([channels, messages]).toEqual([['orders'], ['placed', 'paid']]);
    expect(types).toContain('/channels/orders/bindings/ws/query');
  });

  test('a tag has the messages that have it, and those of channels and operations that do', async () => {
    expect((await left('tag:sales')).messages).toEqual(['placed', 'paid']);
    expect((await left('tag:money')).messages).toEqual(['paid', 'counted']);
  });

  test('a schema has what it needs', async () => {
    expect(await left('schema:Item')).toEqual({ channels: [], messages: [], types: [item, `${item}/properties/kind`], said: [] });
    expect((await left('schema:a/b')).types).toEqual(['/components/schemas/a~1b']);
  });

  test('several are all of them', async () => {
    expect((await left('message:placed,message:counted')).messages).toEqual(['placed', 'counted']);
  });

  test('the schemas of components may come with it', async () => {
    const { messages, types } = await left('message:paid', true);
    expect(messages).toEqual(['paid']);
    expect(types).toEqual(expect.arrayContaining([...order, '/components/schemas/a~1b']));
  });

  test('what is not there is told with what is', async () => {
    expect((await left('message:place')).said).toEqual(['--only only-undefined: Did you mean --only message:placed?']);
    expect((await left('channel:nowhere')).said).toEqual(['--only only-undefined: There are: orders, stock.']);
  });
});

test('of what is not wanted nothing is told, and what is wanted is as ever', async () => {
  const big = '{ const: 9007199254740993 }';
  const kind = `kind: { type: [string, integer] }, names: { type: object, propertyNames: { maxLength: 3 } }, big: ${big}`;
  const text = document.replace('kind: { enum: [a, b] }', kind).replace('Order: { type', `Order: { not: ${big}, type`);
  const host = memoryHost({ 'asyncapi.yaml': text, ...filesBelow('templates/typescript'), ...filesBelow('templates/java') });
  const made = async (pack: string, ...only: readonly Selection[]): Promise<readonly string[]> => {
    const targets = [{ pack: `templates/${pack}`, out: [pack, ...only.map(({ name }) => name)].join('-') }];
    const { diagnostics } = await generate({ document: 'asyncapi.yaml', sdk: false, targets, only, importPack: importSource }, host);
    return diagnostics.filter(({ code }) => code === 'number-unheld').map(({ origin }) => origin.pointer);
  };
  expect(await made('typescript', { kind: 'message', name: 'paid' })).toEqual([]);
  expect(await made('typescript', { kind: 'schema', name: 'Item' })).toEqual(['/components/schemas/Item/properties/big']);
  expect(await made('typescript', { kind: 'schema', name: 'Order' })).toHaveLength(2);
  await made('java', { kind: 'schema', name: 'Item' });
  await made('java');
  const models = [...host.files.keys()].filter((path) => /^java-Item\/.*\/models\/Item\w*\.java$/.test(path));
  expect(models.length).toBeGreaterThan(2);
  for (const path of models) expect(host.files.get(path)).toBe(host.files.get(path.replace('java-Item', 'java')));
});
