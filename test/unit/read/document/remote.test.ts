import { describe, expect, test } from '@jest/globals';
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.js';
import { memoryHost } from '../../../../src/host/memory.js';
import { load } from '../../../../src/read/document/load.js';
import { remoteReader } from '../../../../src/read/document/remote.js';
import { follow, idOf, members } from '../../../../src/read/document/refs.js';
import { parse } from '../../../../src/reader.js';

const root = `
plain: { $ref: 'https://a.example/v1/common.yaml#/Order' }
same: { $ref: 'HTTPS://A.example:443/v1/../v1/common.yaml#/Order' }
chain: { $ref: 'https://a.example/v1/common.yaml#/Alias' }
beside: { $ref: 'https://a.example/v1/common.yaml#/Beside' }
above: { $ref: 'https://a.example/v1/common.yaml#/Above' }
up: { $ref: 'https://a.example/v1/common.yaml#/Rooted' }
text: { $ref: 'https://a.example/v1/order.proto?raw=1' }
other: { $ref: 'https://a.example/v1/common.yaml#/Other' }
local: { $ref: 'https://a.example/v1/common.yaml#/Local' }
drive: { $ref: 'https://a.example/v1/common.yaml#/Drive' }
spaced: { $ref: 'https://a.example/v1/common.yaml#/Spaced' }
secret: { $ref: 'https://a.example/v1/common.yaml#/Secret' }
gone: { $ref: 'https://a.example/v1/gone.yaml' }
broken: { $ref: 'https://a.example/v1/broken.yaml' }
`;
const common = `
Order: { type: object }
Alias: { $ref: '#/Order' }
Beside: { $ref: ./items/item.json }
Above: { $ref: ../../../v2.yaml }
Rooted: { $ref: /rooted.yaml }
Other: { $ref: //b.example/x.yaml }
Local: { $ref: file:///etc/passwd }
Drive: { $ref: 'c:\\secrets.yaml' }
Spaced: { $ref: ' file:///etc/passwd' }
Secret: { $ref: 'https://me:secret@a.example/x.yaml' }
`;
const remote = {
  'https://a.example/v1/common.yaml': common,
  'https://a.example/v1/items/item.json': '{ "type": "string" }',
  'https://a.example/v2.yaml': 'type: integer',
  'https://a.example/rooted.yaml': 'type: boolean',
  'https://a.example/v1/order.proto?raw=1': 'syntax = "proto3";',
  'https://a.example/v1/broken.yaml': 'a: [',
};

async function targets(allowRemote: readonly string[]): Promise<Record<string, string>> {
  const found: Diagnostic[] = [];
  const source = await load('api/root.yaml', memoryHost({ 'api/root.yaml': root }, remote), (one) => found.push(one), { allowRemote });
  if (!source) throw new Error('not read');
  const syntax = found.map(({ code, origin }) => `${code} ${origin.file}`);
  const rows = members(source.root).map(([key, place]): [string, string] => {
    found.length = 0;
    const target = follow({ source, report: (one) => found.push(one) }, place);
    return [key, target ? idOf(target) : found.map(({ code, message, help }) => `${code}: ${message}; ${help}`).join()];
  });
  return { ...Object.fromEntries(rows), syntax: syntax.join() };
}

test('what a remote file references is seen from its URL', async () => {
  expect(await targets(['a.example'])).toEqual({
    plain: 'https://a.example/v1/common.yaml#/Order',
    same: 'https://a.example/v1/common.yaml#/Order',
    chain: 'https://a.example/v1/common.yaml#/Order',
    beside: 'https://a.example/v1/items/item.json#',
    above: 'https://a.example/v2.yaml#',
    up: 'https://a.example/rooted.yaml#',
    text: 'https://a.example/v1/order.proto?raw=1#',
    other:
      'ref-remote: //b.example/x.yaml is on another host, which is not allowed, and was not read; Allow the host with --allow-remote b.example; or copy the target beside the document and reference the copy.',
    local:
      'ref-syntax: file:///etc/passwd is no usable reference: only files beside the document and https URLs can be referenced; Write a file path, a fragment, or both: ./common.yaml#/components/schemas/Order.',
    drive:
      'ref-syntax: c:\\secrets.yaml is no usable reference: a file of another host can reference https URLs only; Write a file path, a fragment, or both: ./common.yaml#/components/schemas/Order.',
    spaced:
      'ref-syntax:  file:///etc/passwd is no usable reference: a file of another host can reference https URLs only; Write a file path, a fragment, or both: ./common.yaml#/components/schemas/Order.',
    secret:
      'ref-syntax: https://…@a.example/x.yaml is no usable reference: a document must not hold a password; Write a file path, a fragment, or both: ./common.yaml#/components/schemas/Order.',
    gone: 'remote-unreadable: https://a.example/v1/gone.yaml cannot be fetched: there is no such file; Check the URL and the connection; or copy the file beside the document and reference the copy.',
    broken: 'undefined-ref: https://a.example/v1/broken.yaml points to nothing; https://a.example/v1/broken.yaml: it cannot be parsed.',
    syntax: 'syntax-error https://a.example/v1/broken.yaml',
  });
});

describe('bounds', () => {
  const request = { allowRemote: ['a.example'] };
  const limits = { files: 2, size: 10, time: 30 };

  test('on the number of files and on their size together', async () => {
    const read = remoteReader(memoryHost({}, { 'https://a.example/1': '123456', 'https://a.example/2': '123456' }), request, limits);
    expect(await read('https://a.example/1')).toMatchObject({ text: '123456' });
    expect(await read('https://a.example/2')).toMatchObject({ reason: 'the remote files of this document are too large together' });
    expect(await read('https://a.example/3')).toMatchObject({ reason: 'the document references more than 2 files of other hosts' });
  });

  test('on their time together', async () => {
    const fetch = (_: string, { signal }: { signal?: AbortSignal }): Promise<string> =>
      new Promise((done) => signal?.addEventListener('abort', () => done('late')));
    expect(await remoteReader({ ...memoryHost(), fetch }, request, limits)('https://a.example/1')).toMatchObject({ text: 'late' });
  });
});

test('the library reads them from a host of its caller', async () => {
  const document = `
asyncapi: 3.0.0
info: { title: T, version: 1.0.0 }
channels: { a: { messages: { m: { $ref: 'https://a.example/m.yaml' } } } }
operations: { o: { action: send, channel: { $ref: '#/channels/a' } } }
`;
  const host = memoryHost({ 'a.yaml': document }, { 'https://a.example/m.yaml': 'contentType: text/plain\nnope: 1' });
  const { api, diagnostics } = await parse('a.yaml', { host, allowRemote: ['a.example'] });
  expect(api?.messages.map(({ origin }) => origin)).toEqual([{ file: 'https://a.example/m.yaml', pointer: '' }]);
  expect(diagnostics.map(({ code, origin }) => `${code} ${origin.file}#${origin.pointer}`)).toEqual([
    'field-unknown https://a.example/m.yaml#/nope',
  ]);
  await expect(parse('a.yaml', { host, allowRemote: ['*'] })).rejects.toThrow('* is no host');
});
