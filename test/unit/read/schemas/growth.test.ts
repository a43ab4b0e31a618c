import { describe, expect, test } from '@jest/globals';
import { memoryHost } from '../../../../src/host/memory.js';
import { readApi } from '../../../../src/read/index.js';
import { processorClock } from '../../../processor.js';

type Schemas = Readonly<Record<string, object>>;

/** Milliseconds of the processor that no document of this size may take: ten times what a slow machine needs, a tenth of what blows up. */
const patience = 10_000;

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const times = <T>(count: number, make: (index: number) => T): readonly T[] => Array.from({ length: count }, (_, index) => make(index));
const named = (count: number, make: (index: number) => object): Schemas =>
  Object.fromEntries(times(count, (index) => [`S${index}`, make(index)]));
const nested = (levels: number, around: (inner: object) => object): object => {
  let schema: object = { type: 'string' };
  for (let level = 0; level < levels; level++) schema = around(schema);
  return schema;
};
const object = (key: string, value: object = { type: 'string' }): object => ({
  type: 'object',
  required: [key],
  properties: { [key]: value },
});

/** Each level has all keys of those around it. */
const beside = (inner: object, level: number): object => ({
  type: 'object',
  properties: { [`k${level}`]: { type: 'string' } },
  oneOf: [inner, { required: [`k${level}`] }],
});

async function read(payload: object, schemas: Schemas = {}) {
  const codes = new Set<string>();
  const document = {
    asyncapi: '3.0.0',
    info: { title: 't', version: '1' },
    channels: { c: { messages: { m: { contentType: 'application/json', payload } } } },
    components: { schemas },
  };
  const spent = processorClock();
  const { api } = await readApi('a.json', memoryHost({ 'a.json': JSON.stringify(document) }), ({ code }) => codes.add(code));
  return { api, codes: [...codes], spent: spent() };
}

describe('documents that are large are read whole', () => {
  const rows: readonly (readonly [what: string, types: number, payload: object, schemas?: Schemas])[] = [
    [
      '300 bases upon each other',
      300,
      ref('S299'),
      named(300, (n) => ({ allOf: [...(n > 0 ? [ref(`S${n - 1}`)] : []), object(`p${n}`)] })),
    ],
    ['190 objects inside each other', 190, nested(190, (inner) => object('a', inner))],
    ['190 alternatives inside each other', 190, nested(190, (inner) => ({ oneOf: [{ type: 'integer' }, inner] }))],
    ['200 alternatives upon each other, beside keys', 399, ref('S0'), named(200, (n) => beside(n < 199 ? ref(`S${n + 1}`) : {}, n))],
    ['1,000 alternatives with keys of their own', 1_001, { oneOf: times(1_000, (n) => object(`k${n}`)) }],
    ['1,000 alternatives with tags', 1_001, { oneOf: times(1_000, (n) => object('tag', { const: n })) }],
    ['300 alternatives that each reference all of them', 301, ref('A'), { A: { oneOf: times(300, (n) => object(`k${n}`, ref('A'))) } }],
    ['4,000 alternatives that are values', 1, { oneOf: times(4_000, (n) => ({ const: n })) }],
    ['4,000 places of a list', 1, { type: 'array', items: times(4_000, () => ({ type: 'string' })) }],
    ['5,000 properties', 1, { type: 'object', properties: Object.fromEntries(times(5_000, (n) => [`p${n}`, { type: 'string' }])) }],
    ['5,000 objects one after the other', 5_000, ref('S0'), named(5_000, (n) => object('next', n < 4_999 ? ref(`S${n + 1}`) : {}))],
  ];
  test.each(rows.map((row) => [row[0], row] as const))('%s', async (_, [, types, payload, schemas]) => {
    const { api, codes, spent } = await read(payload, schemas);
    expect({ types: api?.types.length, codes }).toEqual({ types, codes: [] });
    expect(spent).toBeLessThan(patience);
  });
});

describe('what multiplies is widened, and said so', () => {
  test('20 unions at once', async () => {
    const { api, codes } = await read({ allOf: times(20, (n) => ({ oneOf: [object(`a${n}`), object(`b${n}`)] })) });
    expect(codes).toEqual(['schema-unsupported']);
    expect(api?.types.length).toBeLessThan(20);
  });

  test('1,000 unions at once', async () => {
    const { codes, spent } = await read({
      allOf: times(1_000, (n) => ({ oneOf: [object(`a${n}`), object(`b${n}`), { type: 'integer' }] })),
    });
    expect(codes).toEqual(['schema-unsupported']);
    expect(spent).toBeLessThan(patience);
  });

  test('a union of 300 unions of itself', async () => {
    const schemas = {
      A: { oneOf: times(300, (n) => ({ oneOf: [ref('B'), object(`a${n}`)] })) },
      B: { oneOf: [ref('A'), { type: 'integer' }] },
    };
    const { codes, spent } = await read(ref('A'), schemas);
    expect(new Set(codes)).toEqual(new Set(['schema-cycle', 'schema-unsupported']));
    expect(spent).toBeLessThan(patience);
  });

  test('400 unions of which each holds one of 400', async () => {
    const schemas = { A: { oneOf: times(400, (n) => object(`a${n}`, { oneOf: [ref('A'), { type: 'null' }] })) } };
    const { codes, spent } = await read(ref('A'), schemas);
    expect(codes).toEqual(['schema-unsupported']);
    expect(spent).toBeLessThan(patience);
  });

  test('schemas that merge into subsets of each other', async () => {
    const next = (n: number): object => (n < 20 ? { a: ref(`S${n + 1}`), b: ref(`S${n + 1}`) } : {});
    const schemas = named(21, (n) => ({
      type: 'object',
      properties: n === 0 ? { a: { allOf: [ref('S0'), ref('S1')] }, b: ref('S0') } : next(n),
    }));
    const { api, codes, spent } = await read({ allOf: [ref('S0')] }, schemas);
    expect(codes).toEqual(['schema-unsupported']);
    expect(api?.types.length).toBeLessThan(10_000);
    expect(spent).toBeLessThan(patience);
  });
});

test.each([
  ['not', (inner: object) => ({ not: inner })],
  ['properties', (inner: object) => ({ properties: { a: inner } })],
  ['allOf', (inner: object) => ({ allOf: [inner] })],
  ['oneOf', (inner: object) => ({ oneOf: [{ type: 'integer' }, inner] })],
])('schemas nested beyond reason are refused: %s', async (_, around) => {
  const { api, codes } = await read(nested(450, around));
  expect({ api, codes }).toEqual({ api: undefined, codes: ['nesting-too-deep'] });
});

test('ten times the schemas take about ten times as long', async () => {
  const tree = (count: number): Schemas =>
    named(count, (n) => ({
      type: 'object',
      properties: { text: { type: 'string' }, left: ref(`S${(2 * n + 1) % count}`), right: ref(`S${(2 * n + 2) % count}`) },
    }));
  await read(ref('S0'), tree(1_000));
  const few = await read(ref('S0'), tree(1_000));
  const many = await read(ref('S0'), tree(10_000));
  expect(many.api?.types.length).toBe(10_000);
  expect(many.spent / few.spent).toBeLessThan(40);
});
