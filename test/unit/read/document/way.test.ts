import { expect, test } from '@jest/globals';
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.js';
import { memoryHost } from '../../../../src/host/memory.js';
import { readApi } from '../../../../src/read/index.js';

const head = 'asyncapi: 3.0.0\ninfo: { title: T, version: 1.0.0 }\ndefaultContentType: application/json\n';

test('what is found in another file says by which references one gets there, the nearest first', async () => {
  const found: Diagnostic[] = [];
  const host = memoryHost({
    'api.yaml': `${head}channels: { a: { address: a, messages: { m: { $ref: sub/m.yaml } } } }\n`,
    'sub/m.yaml': 'payload: { $ref: deep.yaml#/s }\n',
    'sub/deep.yaml': 's: { type: object, requried: [a] }\n',
  });
  await readApi('api.yaml', host, (one) => found.push(one));
  const places = found.map(({ code, related }) => [code, ...related.map(({ origin }) => `${origin.file}#${origin.pointer}`)]);
  expect(places).toEqual([['schema-keyword-unknown', 'sub/m.yaml#/payload/$ref', 'api.yaml#/channels/a/messages/m/$ref']]);
});

test('what is found in the document itself says nothing of the kind', async () => {
  const found: Diagnostic[] = [];
  const host = memoryHost({ 'api.yaml': `${head}channels: {}\ncomponents: { schemas: { s: { requried: [a] } } }\n` });
  await readApi('api.yaml', host, (one) => found.push(one));
  expect(found.map(({ related }) => related)).toEqual([[]]);
});
