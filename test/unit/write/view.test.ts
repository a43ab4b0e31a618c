import { expect, test } from '@jest/globals';
import type { View } from '../../../src/pack.js';
import { viewFor } from '../../../src/generate.js';
import { memoryHost } from '../../../src/host/memory.js';
import { readApi } from '../../../src/read/index.js';
import { filesBelow, importSource } from '../../packs/source.js';

async function view(document: string, options = {}): Promise<View> {
  const pack = 'test/packs/outside';
  const host = memoryHost({ 'asyncapi.yaml': document, ...filesBelow(pack) });
  const { api } = await readApi('asyncapi.yaml', host, () => undefined);
  const found = api && (await viewFor(api, { pack, options }, host, () => undefined, importSource));
  if (found === undefined) throw new Error('no view');
  return found;
}

const document = (title: string) => `
asyncapi: 3.0.0
info: { title: ${title}, version: 1.0.0 }
channels:
  room:
    address: rooms/{room_id}/talk
    parameters: { room_id: { enum: [hall, attic], default: hall } }
    messages:
      said: { payload: { type: object, properties: { a-b: { type: string }, a_b: { type: string }, aB: { type: string } } } }
      left: { payload: { type: string } }
  answer: { address: null, messages: { ok: { payload: { type: boolean } } } }
operations:
  talk: { action: receive, channel: { $ref: '#/channels/room' } }
  ask:
    action: send
    channel: { $ref: '#/channels/room' }
    messages: [{ $ref: '#/channels/room/messages/left' }]
    reply: { channel: { $ref: '#/channels/answer' }, address: { location: $message.header#/replyTo } }
`;

test.each([
  ['Chat API', {}, 'Chat'],
  ['Chat Service', {}, 'Chat'],
  ['Service', {}, 'Service'],
  ['Chat API', { name: 'talk-room' }, 'TalkRoom'],
])('%s with %j is called %s', async (title, options, want) => {
  expect((await view(document(title), options)).api.className).toBe(want);
});

test('operations, replies, parameters and fields follow the conventions', async () => {
  const { channels, operations, decls } = await view(document('Chat'));
  expect(channels).toMatchObject([
    {
      paramsType: 'RoomParams',
      addressed: true,
      parts: [{ text: '"rooms/"' }, { isParam: true, param: '"roomId"' }, { text: '"/talk"' }],
      params: [{ name: 'roomId', wire: '"room_id"', optional: true, docs: 'Default: "hall"' }],
    },
    { paramsType: '', addressed: false, parts: [] },
  ]);
  const [talk, ask] = operations;
  expect(talk).toMatchObject({
    kind: 'receive',
    many: true,
    payload: 'TalkMessage',
    hasParams: true,
    hasReply: false,
    messages: [{ key: '"said"' }, { key: '"left"' }],
  });
  expect(ask).toMatchObject({
    kind: 'request',
    many: false,
    payload: 'Left',
    hasReply: true,
    reply: { many: false, payload: 'Ok', channel: '' },
  });
  expect(ask?.reply.address).toBe('{"in":"header","path":["replyTo"]}');
  const said = decls.find(({ name }) => name === 'Said');
  expect(said?.kind === 'object' ? said.fields.map(({ name, wire }) => [wire, name]) : said).toEqual([
    ['"a-b"', 'aDashB'],
    ['"a_b"', 'aUnderscoreB'],
    ['"aB"', 'aB'],
  ]);
});

test('is frozen plain data', async () => {
  const built = await view(document('Chat'));
  expect(JSON.parse(JSON.stringify(built))).toEqual(built);
  expect(Object.isFrozen(built.operations[0]?.messages)).toBe(true);
  expect(Object.isFrozen(built.files[0]?.decls[0])).toBe(true);
  expect(Object.isFrozen(built.files[0]?.checks[0]?.steps)).toBe(true);
});
