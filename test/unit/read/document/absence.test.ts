import { expect, test } from '@jest/globals';
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.js';
import { memoryHost } from '../../../../src/host/memory.js';
import { readApi } from '../../../../src/read/index.js';

/** What is found in a document with messages that refer to files; `gone.example` is allowed and has nothing, `other.example` is not. */
async function findings(messages: Readonly<Record<string, unknown>>, info: object = {}): Promise<readonly Diagnostic[]> {
  const channels = { a: { address: 'a', messages } };
  const document = { asyncapi: '3.0.0', info: { title: 't', version: '1.0.0', ...info }, defaultContentType: 'x/y', channels };
  const found: Diagnostic[] = [];
  const host = memoryHost({ 'a.json': JSON.stringify(document), 'broken.yaml': 'a: [' });
  await readApi('a.json', host, (one) => found.push(one), { allowRemote: ['gone.example'] });
  return found.filter(({ code }) => code !== 'format-unsupported' && code !== 'schema-format-missing');
}

const shown = ({ code, message, origin, related }: Diagnostic): string =>
  [`${code} ${origin.pointer.replace('/channels/a/messages/', '')}: ${message}`, ...related.map((one) => one.origin.pointer)].join(' > ');

const to = (...refs: readonly string[]): Record<string, unknown> => Object.fromEntries(refs.map(($ref, at) => [`m${at}`, { $ref }]));
const avro = (...refs: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(refs.map(($ref, at) => [`m${at}`, { payload: { schemaFormat: 'application/vnd.apache.avro', schema: { $ref } } }]));

test.each<[what: string, messages: Readonly<Record<string, unknown>>, want: readonly string[]]>([
  ['one reference', to('no.yaml#/a'), ['undefined-ref m0/$ref: no.yaml#/a points to nothing']],
  [
    'two to one file',
    to('no.yaml#/a', './no.yaml#/b'),
    ['undefined-ref m0/$ref: no.yaml#/a points to nothing; one more reference leads to no.yaml > /channels/a/messages/m1/$ref'],
  ],
  [
    'two files',
    to('no.yaml', 'none.yaml'),
    ['undefined-ref m0/$ref: no.yaml points to nothing', 'undefined-ref m1/$ref: none.yaml points to nothing'],
  ],
  [
    'a way through another reference',
    { m0: { $ref: '#/channels/a/messages/m1' }, m1: { $ref: 'no.yaml' } },
    ['undefined-ref m1/$ref: no.yaml points to nothing'],
  ],
  [
    'schemas that would be carried',
    avro('no.avsc', 'no.avsc'),
    [
      'schema-absent m0/payload/schema/$ref: no.avsc points to nothing; one more reference leads to no.avsc; payloads are taken as they come > /channels/a/messages/m1/payload/schema/$ref',
    ],
  ],
  [
    'a file of another host',
    to('https://gone.example/a.yaml#/a', 'https://gone.example/a.yaml#/b'),
    [
      'remote-unreadable m0/$ref: https://gone.example/a.yaml cannot be fetched: there is no such file; one more reference leads to it > /channels/a/messages/m1/$ref',
    ],
  ],
  [
    'a host that is not allowed: each is something else that is unknown',
    to('https://other.example/a.yaml#/a', 'https://other.example/a.yaml#/b'),
    [
      'ref-remote m0/$ref: https://other.example/a.yaml#/a is on another host, which is not allowed, and was not read',
      'ref-remote m1/$ref: https://other.example/a.yaml#/b is on another host, which is not allowed, and was not read',
    ],
  ],
])('%s', async (_, messages, want) => expect((await findings(messages)).map(shown)).toEqual(want));

test('a file that cannot be parsed is one fault of its own and one of the references', async () => {
  const found = await findings(to('broken.yaml#/a', 'broken.yaml#/b'));
  expect(found.map(({ code, help }) => `${code}: ${help}`)).toEqual([
    expect.stringMatching(/^syntax-error/),
    'undefined-ref: broken.yaml: it cannot be parsed.',
  ]);
});

test('what is an error and what is a warning are told apart', async () => {
  const found = await findings(to('no.md', 'no.md'), { description: { $ref: 'no.md' } });
  expect(found.filter(({ code }) => code === 'undefined-ref').map(({ severity }) => severity)).toEqual(['error', 'warning']);
});

test('all references are counted, and some are named', async () => {
  const [found, ...others] = await findings(to(...Array.from({ length: 40 }, (_, at) => `no.yaml#/${at}`)));
  expect(others).toEqual([]);
  expect([found?.message, found?.related.length, found?.missing]).toEqual([
    'no.yaml#/0 points to nothing; 39 more references lead to no.yaml',
    10,
    'no.yaml',
  ]);
});
