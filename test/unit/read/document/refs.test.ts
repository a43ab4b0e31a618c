import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../../../src/ir/described.js';
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.js';
import { memoryHost } from '../../../../src/host/memory.js';
import { load } from '../../../../src/read/document/load.js';
import { at, child, follow, idOf, members } from '../../../../src/read/document/refs.js';
import type { Reading } from '../../../../src/read/document/source.js';

const files = {
  'api/root.yaml': `
components:
  schemas:
    Order: {type: object, properties: {id: {type: string}}}
    Alias: {$ref: '#/components/schemas/Order'}
    Chain: {$ref: '#/components/schemas/Alias'}
    'a/b~c d{e}': {type: integer}
    Cycle: {$ref: '#/components/schemas/Cycle2'}
    Cycle2: {$ref: '#/components/schemas/Cycle'}
    Grow: {$ref: '#/components/schemas/Grow/x'}
    default: {$ref: named.yaml}
channels: {$ref: 'sub/channels.yaml#/all'}
list: [{$ref: '#/list/1'}, {a: 1}]
beside: {$ref: 'node.json#/$defs/leaf'}
data: {examples: [{$ref: never.yaml}], default: {$ref: never.yaml}, x-y: {$ref: never.yaml}}
proto: {$ref: ./order.proto}
`,
  'api/named.yaml': 'type: string',
  'api/sub/channels.yaml': `
all:
  up: {$ref: ../root.yaml#/components/schemas/Chain}
  own: {$ref: '#/all/up'}
  above: {$ref: '../../common.json#/x'}
  odd name: {$ref: './odd%20name.yml'}
  gone: {$ref: gone.yaml#/x}
  broken: {$ref: broken.yaml}
  remote: {$ref: https://example.com/a.yaml}
  any: {$ref: //example.com:8443/a.yaml}
`,
  'api/sub/odd name.yml': 'here: true',
  'api/sub/broken.yaml': 'a: [',
  'api/node.json':
    '{"$ref": "#/$defs/node", "$defs": {"node": {"properties": {"leaf": {"$ref": "#/$defs/leaf"}}}, "leaf": {"type": "string"}}}',
  'common.json': '{"x": {"y": 1}}',
  'api/order.proto': 'syntax = "proto3";',
};

async function reading(): Promise<Reading & { found: Diagnostic[] }> {
  const found: Diagnostic[] = [];
  const source = await load('api/root.yaml', memoryHost(files), (diagnostic) => found.push(diagnostic));
  if (!source) throw new Error('not read');
  return { source, report: (diagnostic) => found.push(diagnostic), found };
}

async function target(ref: string): Promise<string> {
  const { found, ...read } = await reading();
  found.length = 0;
  const place = { file: 'root.yaml', pointer: '/asked', value: { $ref: ref } };
  const result = follow(read, place);
  follow(read, place);
  const reported = found.map(({ code, help, origin }) => `${code} ${origin.file}#${origin.pointer} ${help}`);
  return [...(result ? [idOf(result)] : []), ...reported].join('; ');
}

describe('a reference leads to', () => {
  const rows: readonly (readonly [ref: string, want: string | RegExp])[] = [
    ['#/components/schemas/Order', 'root.yaml#/components/schemas/Order'],
    ['#/components/schemas/Chain', 'root.yaml#/components/schemas/Order'],
    ['#/components/schemas/Chain/properties/id', 'root.yaml#/components/schemas/Order/properties/id'],
    ['./root.yaml#/components/schemas/Order', 'root.yaml#/components/schemas/Order'],
    ['#/components/schemas/a~1b~0c%20d%7Be%7D', 'root.yaml#/components/schemas/a~1b~0c d{e}'],
    ['#/components/schemas/a~1b~0c d{e}', 'root.yaml#/components/schemas/a~1b~0c d{e}'],
    ['#/channels/up', 'root.yaml#/components/schemas/Order'],
    ['#/channels/own/properties', 'root.yaml#/components/schemas/Order/properties'],
    ['#/channels/above/y', '../common.json#/x/y'],
    ['sub\\odd%20name.yml', 'sub/odd name.yml#'],
    ['./sub/../sub//channels.yaml#/all/up', 'root.yaml#/components/schemas/Order'],
    ['#/channels/odd name/here', 'sub/odd name.yml#/here'],
    ['#/list/0/a', 'root.yaml#/list/1/a'],
    ['#/components/schemas/default', 'named.yaml#'],
    ['order.proto', 'order.proto#'],
    ['node.json', 'node.json#/$defs/node'],
    ['node.json#/$defs/leaf', 'node.json#/$defs/leaf'],
    ['node.json#/properties/leaf', 'node.json#/$defs/leaf'],
    ['#/beside', 'node.json#/$defs/leaf'],
    ['#', 'root.yaml#'],
    ['#/components/schemas/Ordr', 'undefined-ref root.yaml#/asked/$ref Did you mean #/components/schemas/Order?'],
    ['#/components/schemas/toString', /^undefined-ref/],
    ['#/list/01', /^undefined-ref/],
    ['#/channels/gone', 'undefined-ref root.yaml#/asked/$ref sub/gone.yaml: no such file.'],
    ['#/channels/broken', 'undefined-ref root.yaml#/asked/$ref sub/broken.yaml: it cannot be parsed.'],
    ['#/components/schemas/Cycle', /^ref-cycle root.yaml#\/asked\/\$ref [^;]*$/],
    ['#/components/schemas/Grow', /^ref-cycle/],
    ['#/channels/remote', /^ref-remote root.yaml#\/asked\/\$ref Allow the host with --allow-remote example.com;/],
    ['#/channels/any', /^ref-remote root.yaml#\/asked\/\$ref Allow the host with --allow-remote example.com:8443;/],
    ['https://me:secret@example.com/a.yaml', /^ref-syntax [^;]*$/],
    ['#Order', /^ref-syntax/],
    ['file:///etc/passwd', /^ref-syntax/],
    ['/etc/passwd', /^ref-syntax/],
    ['#/a%zz', /^ref-syntax/],
    ['', /^ref-syntax/],
  ];
  test.each(rows)('%s', async (ref, want) => {
    if (typeof want === 'string') expect(await target(ref)).toBe(want);
    else expect(await target(ref)).toMatch(want);
  });
});

test('only what is referenced outside of data is read', async () => {
  const { source, found } = await reading();
  expect([...source.files.keys()].sort()).toEqual([
    '../common.json',
    'named.yaml',
    'node.json',
    'order.proto',
    'root.yaml',
    'sub/channels.yaml',
    'sub/odd name.yml',
  ]);
  expect([...source.missing]).toEqual([
    ['sub/gone.yaml', { code: 'undefined-ref', reason: 'no such file' }],
    ['sub/broken.yaml', { code: 'undefined-ref', reason: 'it cannot be parsed' }],
    ['https://example.com/a.yaml', { code: 'ref-remote', reason: 'example.com' }],
    ['https://example.com:8443/a.yaml', { code: 'ref-remote', reason: 'example.com:8443' }],
  ]);
  expect(found.map(({ code, origin }) => `${code} ${origin.file}`)).toEqual(['syntax-error sub/broken.yaml']);
});

test('at gives the reference itself, through the references above it', async () => {
  const read = await reading();
  expect(at(read, 'root.yaml', '/channels/own')?.value).toEqual({ $ref: '#/all/up' });
  expect(at(read, 'node.json', '/$defs/node/properties/leaf')?.value).toEqual({ $ref: '#/$defs/leaf' });
  expect(at(read, 'nowhere.yaml', '')).toBeUndefined();
});

test('own members only', () => {
  const place = { file: 'a', pointer: '', value: JSON.parse('{"__proto__": 1, "b/c": 2}') };
  expect(child(place, 'toString')).toBeUndefined();
  expect(child(place, '__proto__')?.value).toBe(1);
  expect(members(place).map(([key, { pointer }]) => [key, pointer])).toEqual([
    ['__proto__', '/__proto__'],
    ['b/c', '/b~1c'],
  ]);
});

/** Follows every member of a file; what each leads to, or the codes that are reported for it. */
function followed(value: Record<string, Json>): readonly string[] {
  const root = { file: 'a', pointer: '', value };
  const file = { path: 'a', text: '', value, numbers: new WeakMap() };
  const found: Diagnostic[] = [];
  const read = { source: { root, files: new Map([['a', file]]), missing: new Map() }, report: (one: Diagnostic) => found.push(one) };
  return members(root).map(([, place]) => {
    found.length = 0;
    const target = follow(read, place);
    return target === undefined ? found.map(({ code, message }) => `${code} ${message}`).join() : idOf(target);
  });
}
const chain = (length: number, end: (n: number) => Json): Record<string, Json> =>
  Object.fromEntries(Array.from({ length }, (_, n) => [`s${n}`, n === length - 1 ? end(n) : { $ref: `#/s${n + 1}` }]));

describe('thousands of references', () => {
  const length = 10_000;

  test('in a chain lead to its end', () => {
    expect(new Set(followed(chain(length, () => 1)))).toEqual(new Set([`a#/s${length - 1}`]));
  });

  test('in a chain that leads nowhere are each reported', () => {
    const found = followed(chain(length, () => ({ $ref: '#/nowhere' })));
    expect(found[0]).toBe('undefined-ref #/s1 points to nothing');
    expect(found[length - 2]).toBe(`undefined-ref #/s${length - 1} points to nothing`);
    expect(found[length - 1]).toBe('undefined-ref #/nowhere points to nothing');
  });

  test('in a circle have one fault', () => {
    expect(new Set(followed(chain(length, () => ({ $ref: '#/s0' }))))).toEqual(new Set(['ref-cycle #/s1 refers only to itself', '']));
  });

  test('through each other, twice a step, cost no more than there are', () => {
    const twice = Object.fromEntries(
      Array.from({ length }, (_, n) => [`t${n}`, { a: { $ref: `#/t${n - 1}/b` }, b: { $ref: `#/t${n - 1}/a` } }]),
    );
    const ends = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`e${n}`, { $ref: `#/t${n * 200}/a` }]));
    expect(followed({ ...twice, t0: { a: { a: 1 }, b: { b: 2 } }, ...ends }).slice(length, length + 2)).toEqual(['a#/t0/a', 'a#/t0/a']);
  });

  test('that need themselves to be found are circles', () => {
    expect(
      followed({ a: { $ref: '#/a/x' }, b: { $ref: '#/c/y' }, c: { $ref: '#/b/z' }, d: { $ref: '#/e' }, e: { f: { $ref: '#/d/f' } } }),
    ).toEqual([
      'ref-cycle #/a/x refers only to itself',
      'ref-cycle #/c/y refers only to itself',
      'ref-cycle #/b/z refers only to itself',
      'a#/e',
      'a#/e',
    ]);
  });
});

test('the reference that fails says what was meant; those that lead to it name it', () => {
  const value = { a: { $ref: '#/part/b' }, part: { b: { $ref: '#/part/c' }, c: { $ref: '#/part/thing' }, things: 1 } };
  const found: Diagnostic[] = [];
  const file = { path: 'a.yaml', text: '', value, numbers: new WeakMap() };
  const root = { file: 'a.yaml', pointer: '', value };
  const source = { root, files: new Map([['a.yaml', file]]), missing: new Map() };
  const own: Reading = { source, report: (one) => found.push(one) };
  for (const pointer of ['/a', '/part/b', '/part/c']) {
    const place = at(own, 'a.yaml', pointer);
    if (place) follow(own, place);
  }
  const through = 'Define the target, or correct the reference. < through #/part/thing at /part/c/$ref';
  expect(
    found.map(({ help, related }) => [help, ...related.map(({ message, origin }) => `${message} at ${origin.pointer}`)].join(' < ')),
  ).toEqual([through, through, 'Did you mean #/part/things?']);
});
