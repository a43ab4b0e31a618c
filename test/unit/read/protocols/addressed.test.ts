// Channels without an address whose bindings name where their messages go.
import { describe, expect, test } from '@jest/globals';
import { withServer } from '../../../../src/generate/readings.js';
import { memoryHost } from '../../../../src/host/memory.js';
import type { Api } from '../../../../src/ir/api.js';
import { readApi } from '../../../../src/read/index.js';

const servers = Object.fromEntries(
  ['amqp', 'kafka', 'mqtt', 'jms', 'sqs', 'sns', 'ibmmq', 'anypointmq', 'googlepubsub'].map((protocol) => [
    protocol,
    { host: 'localhost', protocol },
  ]),
);

async function read(on: readonly string[], bindings: object, address: string | null = null): Promise<Api | undefined> {
  const text = JSON.stringify({
    asyncapi: '3.0.0',
    info: { title: 'Addresses', version: '1.0.0' },
    servers: on.length === 0 ? {} : servers,
    channels: {
      asked: { address: 'asked', messages: { m: { payload: {} } } },
      answered: {
        address,
        messages: { m: { payload: {} } },
        bindings,
        ...(on.length > 0 && { servers: on.map((name) => ({ $ref: `#/servers/${name}` })) }),
      },
    },
    operations: { ask: { action: 'send', channel: { $ref: '#/channels/asked' }, reply: { channel: { $ref: '#/channels/answered' } } } },
  });
  return (await readApi('api.json', memoryHost({ 'api.json': text }), () => undefined)).api;
}

function answered(api: Api | undefined): { readonly address: unknown; readonly is: unknown } {
  const channel = api?.channels[1];
  return { address: channel?.address?.parts, is: channel?.bindings['amqp']?.used['is'] };
}

describe('a channel without an address', () => {
  const queue = { queue: { name: 'q' } };
  test.each<[bindings: object, address: string | undefined, is?: string]>([
    [{ kafka: { topic: 't' } }, 't'],
    [{ kafka: { partitions: 2 } }, undefined],
    [{ amqp: queue }, 'q', 'queue'],
    [{ amqp: { is: 'queue', ...queue } }, 'q', 'queue'],
    [{ amqp: { is: 'queue' } }, undefined, 'queue'],
    [{ amqp: { is: 'queue', exchange: { name: 'e', type: 'topic' }, ...queue } }, 'q', 'queue'],
    [{ amqp: { exchange: { type: 'default' }, ...queue } }, 'q', 'queue'],
    [{ amqp: { is: 'routingKey', ...queue } }, undefined, 'routingKey'],
    [{ amqp: { exchange: { name: 'e', type: 'topic' }, ...queue } }, undefined],
    [{ amqp: { exchange: { name: 'e' } } }, undefined],
    [{ amqp: { exchange: { name: 'e', type: 'direct' } } }, undefined],
    [{ amqp: { exchange: { name: 'e', type: 'fanout' }, ...queue } }, 'e'],
    [{ amqp: { exchange: { name: 'e', type: 'headers' } } }, 'e'],
    [{ jms: { destination: 'd' } }, 'd'],
    [{ anypointmq: { destination: 'd' } }, 'd'],
    [{ sqs: { queue: { name: 'q', fifoQueue: false } } }, 'q'],
    [{ sns: { name: 'n' } }, 'n'],
    [{ ibmmq: { destinationType: 'queue', queue: { objectName: 'Q' } } }, 'Q'],
    [{ ibmmq: { destinationType: 'topic', topic: { string: 't', objectName: 'T' } } }, 't'],
    [{ googlepubsub: { topic: 't', bindingVersion: '0.1.0', schemaSettings: { encoding: 'json', name: 's' } } }, 't'],
    [{ mqtt: {} }, undefined],
    [{}, undefined],
  ])('with %j', async (...[bindings, address, is]) => {
    const protocols = Object.keys(bindings);
    const wanted = { address: address === undefined ? undefined : [address], is };
    expect(answered(await read(protocols.length === 0 ? ['kafka'] : protocols, bindings))).toEqual(wanted);
    if (protocols.length > 0) expect(answered(await read([], bindings))).toEqual(wanted);
  });

  test('is named over each of its protocols, or over none', async () => {
    const kafka = { topic: 't' };
    expect(answered(await read(['kafka', 'amqp'], { kafka, amqp: queue }))).toEqual({ address: ['q'], is: 'queue' });
    const some = await read(['kafka', 'amqp', 'mqtt'], { kafka, amqp: queue });
    expect(answered(some)).toEqual({ address: undefined, is: undefined });
    // What is generated for one server has no others.
    expect(some && answered(withServer(some, 'amqp', () => undefined))).toEqual({ address: ['q'], is: 'queue' });
    expect(some && answered(withServer(some, 'mqtt', () => undefined)).address).toBeUndefined();
  });

  test('is another one than a channel with an address', async () => {
    expect(answered(await read(['amqp'], { amqp: queue }, 'a'))).toEqual({ address: ['a'], is: undefined });
  });
});
