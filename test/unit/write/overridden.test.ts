// Types that are asked for in place of those that schemas give: what is done, and what is told where it is not.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { generate, type GenerateRequest } from '../../../src/generate.js';
import { memoryHost } from '../../../src/host/memory.js';
import type { Json } from '../../../src/ir/described.js';
import type { Decl } from '../../../src/ir/types.js';
import type { Pack } from '../../../src/write/pack/contract.js';
import { addressed } from '../../../src/write/view/addressed.js';
import { filesBelow, importSource } from '../../packs/source.js';

/** What is printed of a schema in a language, comments left out, and what is told: severity, place or option, and message. */
async function made(schema: object, language: string, types: Record<string, Json>, profile = 'exact', only: GenerateRequest['only'] = []) {
  const pack = `templates/${language}`;
  const host = memoryHost({ 'order.json': JSON.stringify(schema), ...filesBelow(pack) });
  const options = { profile, ...(Object.keys(types).length === 0 ? {} : { types }) };
  const request = { document: 'order.json', sdk: false, only, targets: [{ pack, out: 'out', options }], importPack: importSource };
  const { diagnostics, targets } = await generate(request, host);
  const told = diagnostics.map(({ severity, message, help, ...at }) => {
    const place = 'option' in at ? at.option : at.origin.pointer;
    return `${severity} ${place}: ${message}${help.startsWith('Did') ? ` ${help}` : ''}`;
  });
  const text = (path: string): string => (host.files.get(path) ?? '').replace(/^ *(\/?\*|\/\/).*\n/gm, '');
  return { told, text, isMade: targets.length > 0 };
}

const order = {
  type: 'object',
  required: ['total'],
  properties: {
    total: { type: 'number' },
    count: { type: 'integer', minimum: 1, maximum: 9 },
    'unit.price': { type: ['number', 'null'] },
    state: { enum: ['new', 'paid'] },
    sizes: { anyOf: [{ enum: [1, 2.5] }, { type: 'integer' }] },
    note: { type: 'object', properties: { text: { type: 'string' } } },
    lines: { type: 'array', items: { $ref: '#/$defs/line' } },
  },
  $defs: {
    line: { type: 'object', properties: { item: { type: 'string' } } },
    'gift-line': { allOf: [{ $ref: '#/$defs/line' }, { properties: { for: { type: 'string' } } }] },
  },
};

test('options name types in any spelling, members by their keys, and take what is as wide', async () => {
  const types = { 'order.total': 'decimal', 'Order.unit.price': 'decimal', 'Order.count': 'integer', 'Order.sizes': 'decimal' };
  const { told, text } = await made(order, 'java', { ...types, orderState: 'string', 'order-note': 'any' }, 'native');
  expect(told).toEqual([]);
  expect(text('out/src/main/java/com/example/order/models/Order.java').replace(/\s+/g, ' ')).toContain(
    'public record Order(BigDecimal total, @Nullable BigInteger count, Presence<BigDecimal> unitPrice, @Nullable String state, ' +
      '@Nullable BigDecimal sizes, @Nullable JsonNode note, @Nullable List<Line> lines,',
  );
});

test('without them, types are the schema’s own', async () => {
  const { text } = await made(order, 'java', {}, 'native');
  expect(text('out/src/main/java/com/example/order/models/Order.java').replace(/\s+/g, ' ')).toContain(
    'public record Order(double total, @Nullable Integer count, Presence<Double> unitPrice, @Nullable OrderState state, ' +
      '@Nullable OrderSizes sizes, @Nullable OrderNote note, @Nullable List<Line> lines,',
  );
});

test('what inherits from it keeps its own members', async () => {
  const { told, text } = await made(order, 'java', { Line: 'any' });
  expect(told).toEqual([]);
  expect(text('out/src/main/java/com/example/order/models/Line.java')).toContain('public record Line(JsonNode value)');
  const heir = text('out/src/main/java/com/example/order/models/GiftLine.java').replace(/\s+/g, ' ');
  expect(heir).toContain('record GiftLine( @Nullable String item, @Nullable String for_');
  expect(heir).not.toContain('toLine');
});

const family = (): object => {
  const pet = { type: 'object', discriminator: 'petType', required: ['petType'], properties: { petType: { type: 'string' } } };
  const heir = (of: string) => ({ allOf: [{ $ref: `#/components/schemas/${of}` }, { properties: { name: { type: 'string' } } }] });
  const schemas = { Pet: pet, Cat: heir('Pet'), Dog: heir('Pet') };
  return { asyncapi: '3.0.0', info: { title: 'Order', version: '1' }, defaultContentType: 'application/json', components: { schemas } };
};

test('what is an alternative of it says so all the same', async () => {
  const document = family();
  const cat = async (types: Record<string, string>): Promise<string> =>
    (await made(document, 'go', types, 'native')).text('out/models/cat_models.go');
  expect(await cat({})).toContain('PetTypeOrDefault');
  expect((await cat({ Pet: 'any' })).replace(/AsPetBase[^]*?\n}\n/, '')).toBe((await cat({})).replace(/AsPetBase[^]*?\n}\n/, ''));
});

test('a member that alternatives have is asked of the one that the others have it from', async () => {
  const { told } = await made(family(), 'go', { 'Pet.petType': 'any' });
  const option = 'types.Pet.petType';
  expect(told).toEqual([`error --option ${option}: the option ${option} of go names no member of Pet Did you mean types.PetBase.petType?`]);
  expect((await made(family(), 'go', { 'Pet.name': 'any' })).told[0]).toMatch(/names no member of Pet Did you mean types.Cat.name\?$/);
});

test('types that are not selected may be spoken of', async () => {
  const selected = (types: Record<string, string>) => made(family(), 'go', types, 'exact', [{ kind: 'schema', name: 'Cat' }]);
  expect((await selected({ Dog: 'any', 'Dog.name': 'any' })).told).toEqual([]);
  expect((await selected({ Dig: 'any' })).told).toHaveLength(1);
});

test.each([
  [{ Ordr: 'any' }, 'types.Ordr of typescript names no type Did you mean types.Order?'],
  [{ 'Order.totl': 'decimal' }, 'types.Order.totl of typescript names no member of Order Did you mean types.Order.total?'],
  [{ 'Order.quite.else': 'any' }, 'types.Order.quite.else of typescript names no member of Order'],
  [{ 'OrderState.new': 'any' }, 'types.OrderState.new of typescript names no member of OrderState'],
  [{ 'Order.total': 'integer' }, 'types.Order.total of typescript does not hold all that the schema allows'],
  [{ Order: 'string' }, 'types.Order of typescript does not hold all that the schema allows'],
  [{ 'Order.lines': 'string' }, 'types.Order.lines of typescript does not hold all that the schema allows'],
  [{ OrderSizes: 'integer' }, 'types.OrderSizes of typescript does not hold all that the schema allows'],
  [{ OrderState: 'decimal' }, 'types.OrderState of typescript does not hold all that the schema allows'],
  [{ Order: { total: 'decimal' } }, 'types.Order of typescript is a map, and is to be a word Did you mean types.Order.total?'],
  [{ Order: 'strng' }, 'types.Order of typescript must be one of any, string, integer, decimal Did you mean string?'],
])('%j is refused', async (types, says) => {
  const { told, isMade } = await made(order, 'typescript', types);
  expect(told).toEqual([`error --option ${Object.keys(types)[0]?.replace(/^/, 'types.')}: the option ${says}`]);
  expect(isMade).toBe(false);
});

test.each([
  ['typescript', 'decimal', 'any, string'],
  ['typescript', 'integer', 'any, string'],
  ['python', 'decimal', 'any, string, integer'],
])('%s reads no number as %s in the profile native', async (language, word, offered) => {
  const { told } = await made(order, language, { 'Order.count': word }, 'native');
  const option = 'types.Order.count';
  const reason = `is not among what ${language} offers with these options: ${offered}`;
  expect(told).toEqual([`error --option ${option}: the option ${option} of ${language} ${reason}`]);
});

const asking = {
  title: 'Order',
  type: 'object',
  properties: {
    total: { type: 'number', 'x-go-type': 'decimal' },
    tree: { 'x-go-type': 'any', type: 'array', items: { $ref: '#/properties/tree' } },
    price: { type: 'number', 'x-go-type': 'integer' },
    state: { type: 'string', 'x-go-type': 'strng', 'x-java-type': 'java.lang.String', 'x-python-type': 7, 'x-rust-type': 'String' },
    beside: { $ref: '#/definitions/size', 'x-go-type': 'decimal' },
  },
  definitions: { size: { type: 'number', description: 'How large it is.', 'x-go-type': 'decimal' } },
  $schema: 'http://json-schema.org/draft-07/schema#',
};
const ignored = [
  'warning /properties/state/x-go-type: x-go-type: strng is none of any, string, integer, decimal; the type is the schema’s own Did you mean string?',
  'warning /properties/state/x-java-type: x-java-type: java.lang.String is none of any, string, integer, decimal; the type is the schema’s own',
  'warning /properties/state/x-python-type: x-python-type: 7 is none of any, string, integer, decimal; the type is the schema’s own',
  'warning /properties/beside/x-go-type: x-go-type: decimal stands beside a $ref, which says all; the type is the schema’s own',
].map((line) => line.replaceAll('’', "'"));

test('a schema asks a language for a type, and what it does not get is told', async () => {
  const { told, text } = await made(asking, 'go', {}, 'native');
  const narrow =
    "warning /properties/price/x-go-type: x-go-type: integer does not hold all that the schema allows; the type is the schema's own";
  expect([...told].sort()).toEqual([...ignored, narrow].sort());
  const fields = [...text('out/models/order_models.go').matchAll(/^\t([A-Z]\w+) +(\S+)$/gm)].map(([, name, type]) => `${name} ${type}`);
  expect(fields.slice(0, 5)).toEqual(['Total *json.Number', 'Tree json.RawMessage', 'Price *float64', 'State *string', 'Beside *Size']);
  expect(text('out/models/size_models.go')).toContain('type Size json.Number');
});

test('a language that is asked for nothing has the types that it would have, without names for them', async () => {
  const { told, text } = await made(asking, 'typescript', {});
  expect([...told].sort()).toEqual([...ignored].sort());
  const models = text('out/src/gen/models/order.ts');
  expect(models.slice(models.indexOf('export interface'))).toBe(`export interface Order {
  total?: JsonNumber;
  tree?: OrderTree;
  price?: JsonNumber;
  state?: string;
  beside?: Size;
}

export const Order = codec("Order", isOrder, orderSchema);

export type OrderTree = OrderTree[];
`);
});

const everywhere = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Everywhere',
  type: 'object',
  properties: {
    pair: {
      prefixItems: [{ type: 'number', 'x-java-type': 'decimal' }],
      items: { type: 'integer', 'x-java-type': 'integer' },
      type: 'array',
    },
    wrapped: { allOf: [{ $ref: '#/$defs/note' }], 'x-java-type': 'any' },
    nothing: { type: ['object', 'null'], properties: { text: { type: 'string' } }, 'x-java-type': 'any' },
    size: { $ref: '#/$defs/size', 'x-java-type': 'decimal' },
    state: { enum: ['new', 'paid', null] },
    kept: { enum: ['new', 'paid'], 'x-go-type': 'string' },
    open: { anyOf: [{ enum: [1, 2] }, { type: 'number' }] },
    loose: { type: ['number', 'null'] },
  },
  additionalProperties: { type: 'number', 'x-java-type': 'decimal' },
  $defs: { note: { type: 'object', properties: { text: { type: 'string' } } }, size: { enum: [1, 2, null] } },
};

test('a type that was chosen stands wherever types stand, and null beside it but where it is one of its values', async () => {
  const types = { 'Everywhere.loose': 'any', EverywhereState: 'string', Size: 'any', 'Everywhere.open': 'decimal' };
  const { told, text } = await made(everywhere, 'java', types, 'native');
  expect(told).toEqual([]);
  const models = 'out/src/main/java/com/example/everywhere/models';
  expect(text(`${models}/Everywhere.java`).replace(/\s+/g, ' ')).toContain(
    'public record Everywhere(@Nullable EverywherePair pair, @Nullable JsonNode wrapped, @Nullable JsonNode nothing, ' +
      'Presence<BigDecimal> size, Presence<String> state, @Nullable EverywhereKept kept, @Nullable BigDecimal open, ' +
      '@Nullable JsonNode loose, Map<String, BigDecimal> additionalProperties)',
  );
  expect(text(`${models}/EverywherePair.java`).replace(/\s+/g, ' ')).toContain('(@Nullable BigDecimal item1, List<BigInteger> rest)');
  expect(text(`${models}/Size.java`)).toContain('record Size(JsonNode value)');
});

test('anything is null as it is', async () => {
  const nullable = { type: ['object', 'null'], properties: { text: { type: 'string' } } };
  const schema = { title: 'Note', type: 'object', properties: { own: { ...nullable, 'x-typescript-type': 'any' }, other: nullable } };
  const { text } = await made(schema, 'typescript', { 'Note.other': 'any' });
  expect(text('out/src/gen/models/note.ts')).toContain('{\n  own?: unknown;\n  other?: unknown;\n}');
});

test('a name that code has is meant before one that is spoken like it', () => {
  const decl = (id: string, source: string): Decl => ({ id, name: { source, context: [] }, type: { kind: 'any' } }) as unknown as Decl;
  const decls = [decl('a', 'order-id'), decl('b', 'OrderID')];
  const names = new Map([
    ['a', 'OrderId2'],
    ['b', 'OrderId'],
  ]);
  expect(addressed('OrderId', decls, names)).toMatchObject({ id: 'b' });
  expect(addressed('order-id', decls, names)).toMatchObject({ id: 'a' });
});

test('parameters of addresses are texts, whatever their schemas ask for', async () => {
  const schema = { type: 'string', 'x-typescript-type': 'any' };
  const channels = { 'lamps/{id}': { parameters: { id: { schema } }, publish: { message: { payload: { type: 'object' } } } } };
  const document = { asyncapi: '2.6.0', info: { title: 'Lamps', version: '1' }, defaultContentType: 'application/json', channels };
  const { told, text } = await made(document, 'typescript', {});
  expect(told).toEqual([]);
  expect(text('out/src/gen/models/index.ts').match(/\.\/[\w-]+\.js/g)).toEqual(['./receive-lamps-id-message.js']);
});

test('an option wins over the schema', async () => {
  const { told, text } = await made({ title: 'Size', type: 'number', 'x-go-type': 'decimal' }, 'go', { Size: 'any' }, 'native');
  expect(told).toEqual([]);
  expect(text('out/models/size_models.go')).toContain('type Size json.RawMessage');
});

test.each(['typescript', 'python', 'java', 'go'])('the README of %s has the words that the language offers', async (language) => {
  const { default: pack } = (await importSource(`templates/${language}`)) as { readonly default: Pack };
  const offered = pack.languageFor?.({ profile: 'exact' }, (text) => ({ text, backtracks: false })).overrides;
  const [, section = ''] = /## Types of your own choice\n([^]*?)\n## /.exec(readFileSync(`templates/${language}/README.md`, 'utf8')) ?? [];
  expect([...section.matchAll(/^\| `(\w+)`/gm)].map(([, word]) => word)).toEqual(offered);
});
