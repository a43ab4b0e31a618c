// Replies that nothing leads back to their requests: left out of what is generated where that is so over every protocol of the operation.
import { expect, test } from '@jest/globals';
import { withServer } from '../../../../src/generate/readings.js';
import { memoryHost } from '../../../../src/host/memory.js';
import type { Api } from '../../../../src/ir/api.js';
import { readApi } from '../../../../src/read/index.js';

const servers = {
  web: { host: 'localhost', protocol: 'ws' },
  old: { host: 'localhost', protocol: 'mqtt', protocolVersion: '3.1.1' },
  bus: { host: 'localhost', protocol: 'kafka' },
  unknown: { host: 'localhost', protocol: 'nats' },
};

/** Where the messages have their correlation id, and the request the address of its reply. */
interface Said {
  readonly id?: string;
  readonly address?: string;
  /** The address of the channel of replies. */
  readonly own?: string;
}

async function read(on: readonly (keyof typeof servers)[], { id, address, own }: Said): Promise<Api | undefined> {
  const message = { payload: { type: 'object' }, ...(id && { correlationId: { location: id } }) };
  const text = JSON.stringify({
    asyncapi: '3.0.0',
    info: { title: 'Replies', version: '1.0.0' },
    servers,
    channels: {
      asked: { address: 'asked', servers: on.map((name) => ({ $ref: `#/servers/${name}` })), messages: { question: message } },
      answered: { address: own ?? null, messages: { answer: message } },
    },
    operations: {
      ask: {
        action: 'send',
        channel: { $ref: '#/channels/asked' },
        reply: { channel: { $ref: '#/channels/answered' }, ...(address && { address: { location: address } }) },
      },
    },
  });
  return (await readApi('a.json', memoryHost({ 'a.json': text }), () => undefined)).api;
}

const unmatched = (api: Api | undefined): string | undefined => api?.operations[0]?.reply?.unmatched;

const ID = { id: '$message.payload#/id' };
const noId = 'the request question has no correlation id in its payload';
const noAddress = 'the reply has no address of its own';

test.each<[(keyof typeof servers)[], Said, string | undefined]>([
  [['web'], {}, `over WebSocket ${noId}`],
  [['web'], { id: '$message.header#/id' }, `over WebSocket ${noId}`],
  [['web'], ID, undefined],
  [['old'], ID, `over MQTT 3.1.1 ${noAddress}`],
  [['old'], { ...ID, own: 'answered' }, undefined],
  [['old'], { own: 'answered' }, `over MQTT 3.1.1 ${noId}`],
  [['old'], { ...ID, address: '$message.payload#/to' }, undefined],
  [['old'], { ...ID, address: '$message.header#/to' }, `over MQTT 3.1.1 ${noAddress}`],
  [['web', 'old'], {}, `over WebSocket ${noId}`],
  [['web', 'old'], ID, undefined],
  [['web', 'bus'], {}, undefined],
  [['web', 'unknown'], {}, undefined],
  [['unknown'], {}, undefined],
])('on %j with %j', async (on, said, want) => {
  expect(unmatched(await read(on, said))).toBe(want);
});

test('one server of several is looked at alone', async () => {
  const api = await read(['web', 'bus'], {});
  const on = (server: string): Api | undefined => api && withServer(api, server, () => undefined);
  expect([unmatched(on('web')), unmatched(on('bus'))]).toEqual([`over WebSocket ${noId}`, undefined]);
});
