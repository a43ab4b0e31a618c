// AsyncAPI's schemas are of draft-07, and may be, or lead to, what says by `$schema` that it is of another draft.
import { expect, test } from '@jest/globals';
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.js';
import { memoryHost } from '../../../../src/host/memory.js';
import { evaluate } from '../../../../src/ir/evaluate.js';
import { readApi } from '../../../../src/read/index.js';

const drafts = {
  '07': 'http://json-schema.org/draft-07/schema#',
  2019: 'https://json-schema.org/draft/2019-09/schema',
  2020: 'https://json-schema.org/draft/2020-12/schema',
};

/** A list that begins with a text, in 2020-12; in the others, any list. */
function list(draft: keyof typeof drafts): object {
  return { $schema: drafts[draft], type: 'array', prefixItems: [{ type: 'string' }] };
}

async function accepts(payload: object, json: string, files: Readonly<Record<string, unknown>> = {}): Promise<boolean> {
  const channels = { c: { address: 'c', messages: { m: { payload } } } };
  const document = { asyncapi: '3.0.0', info: { title: 't', version: '1' }, channels, components: { schemas: { list: list(2020) } } };
  const texts = Object.entries({ 'a.json': document, ...files }).map(([path, value]) => [path, JSON.stringify(value)] as const);
  const found: Diagnostic[] = [];
  const { api } = await readApi('a.json', memoryHost(Object.fromEntries(texts)), (one) => found.push(one));
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  return evaluate(api?.checks ?? [], api?.messages[0]?.payload?.check ?? -1, json).length === 0;
}

const rows: readonly (readonly [string, object, boolean, Readonly<Record<string, unknown>>])[] = [
  ['itself', list(2020), false, {}],
  ['of an older draft', list(2019), true, {}],
  ["of AsyncAPI's own", list('07'), true, {}],
  ['a component', { $ref: '#/components/schemas/list' }, false, {}],
  ['another file', { $ref: 'list.json' }, false, { 'list.json': list(2020) }],
  [
    'a part of another file',
    { $ref: 'all.json#/$defs/a' },
    false,
    { 'all.json': { $schema: drafts[2020], $defs: { a: { $ref: '#/$defs/b' }, b: { type: 'array', prefixItems: [{ type: 'string' }] } } } },
  ],
  [
    'a part of another file of an older draft',
    { $ref: 'all.json#/$defs/a' },
    true,
    { 'all.json': { $schema: drafts['07'], $defs: { a: { type: 'array', prefixItems: [{ type: 'string' }] } } } },
  ],
];

test.each(rows)('%s', async (_, payload, isTaken, files) => {
  expect(await accepts(payload, '[1]', files)).toBe(isTaken);
  expect(await accepts(payload, '["a"]', files)).toBe(true);
});

test('deeper down', async () => {
  const payload = { type: 'object', properties: { list: { $ref: '#/components/schemas/list' }, own: list(2020) } };
  expect(await accepts(payload, '{"list":["a"],"own":["a"]}')).toBe(true);
  expect(await accepts(payload, '{"list":[1]}')).toBe(false);
  expect(await accepts(payload, '{"own":[1]}')).toBe(false);
});
