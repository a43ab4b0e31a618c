import { expect, test } from '@jest/globals';
import { memoryHost } from '../../../../src/host/memory.js';
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.js';
import { readApi } from '../../../../src/read/index.js';

/** What is said of the bindings of a server, a channel, an operation and a message. */
async function said(bindings: object, level: 'server' | 'channel' | 'operation'): Promise<readonly (readonly [string, string])[]> {
  const of = (wanted: string): object => (wanted === level ? { bindings } : {});
  const document = {
    asyncapi: '3.0.0',
    info: { title: 't', version: '1.0.0' },
    servers: { s: { host: 'h', protocol: 'ws', ...of('server') } },
    channels: { c: { address: 'c', ...of('channel') } },
    operations: { o: { action: 'send', channel: { $ref: '#/channels/c' }, ...of('operation') } },
  };
  const found: Diagnostic[] = [];
  await readApi('a.json', memoryHost({ 'a.json': JSON.stringify(document) }), (one) => found.push(one));
  return found.filter(({ code }) => code.startsWith('binding-') && code !== 'binding-ignored').map(({ message, help }) => [message, help]);
}

const left = '; until then the field is left out.';

test.each([
  ['operation', { mqtt: { qos: 3 } }, 'mqtt.qos must be one of 0, 1, 2', `Write one of 0, 1, 2${left}`],
  ['operation', { mqtt: { qos: '1' } }, 'mqtt.qos must be one of 0, 1, 2', `Leave out the quotes: qos: 1${left}`],
  ['operation', { mqtt: { retain: 'True' } }, 'mqtt.retain must be true or false', `Leave out the quotes: retain: true${left}`],
  ['server', { mqtt: { keepAlive: -1 } }, 'mqtt.keepAlive must be an integer of at least 0', `Write an integer of at least 0${left}`],
  ['server', { mqtt: { lastWill: true } }, 'mqtt.lastWill must be an object', `Write its fields below it, indented further${left}`],
  ['operation', { nats: { queue: 7 } }, 'nats.queue must be a string of at most 255 characters', `Put it in quotes: queue: '7'${left}`],
  [
    'operation',
    { nats: { queue: 'q'.repeat(256) } },
    'nats.queue must be a string of at most 255 characters',
    `Shorten it to 255 characters${left}`,
  ],
  ['operation', { amqp: { cc: 'a' } }, 'amqp.cc must be a list', `Write a list, also of one: cc: [a]${left}`],
  [
    'channel',
    { kafka: { topicConfiguration: { 'cleanup.policy': 'compact' } } },
    'kafka.topicConfiguration.cleanup.policy must be a list',
    `Write a list, also of one: cleanup.policy: [compact]${left}`,
  ],
  ['operation', { amqp: { cc: [1] } }, 'amqp.cc.0 must be a string', `Put it in quotes: '1'${left}`],
  ['channel', { ws: { method: 'PSOT' } }, 'ws.method must be GET or POST', `Write method: POST${left}`],
  [
    'channel',
    { ws: { query: { token: 'abc' } } },
    'ws.query must be a schema',
    `Write type: object, and each of its members under properties${left}`,
  ],
  ['channel', { sqs: { queue: { fifoQueue: true } } }, 'sqs.queue must have name', 'Add name: a string.'],
  [
    'server',
    { kafka: { schemaRegistryVendor: 'confluent' } },
    'kafka.schemaRegistryVendor needs schemaRegistryUrl beside it',
    'Add schemaRegistryUrl, or remove schemaRegistryVendor.',
  ],
  [
    'server',
    { mqtt: { bindingVersion: 0.2 } },
    'mqtt.bindingVersion must be a string',
    "Write bindingVersion: '0.2.0'; that is how it is read.",
  ],
  ['server', { kafak: {} }, 'bindings of kafak are not known', 'Did you mean kafka? As they are, they do nothing.'],
] as const)('%s %j: %s', async (level, bindings, message, help) => {
  expect(await said(bindings, level)).toEqual([[message, help]]);
});
