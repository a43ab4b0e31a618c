import { expect, test } from '@jest/globals';
import { unsharedDiagnostics } from '../../../src/generate/unshared.js';
import { memoryHost } from '../../../src/host/memory.js';
import { readApi } from '../../../src/read/index.js';

/** What is told of a document with an operation of each kind. */
async function told(protocol: string, bindings: object, transports: readonly string[]): Promise<readonly string[]> {
  const channel = { address: 'orders', messages: { order: { payload: { type: 'string' } } } };
  const operation = (action: string): object => ({ action, channel: { $ref: '#/channels/orders' }, bindings });
  const document = {
    asyncapi: '3.0.0',
    info: { title: 'Orders', version: '1.0.0' },
    servers: { own: { host: 'localhost', protocol } },
    channels: { orders: channel },
    operations: { take: operation('receive'), bill: operation('receive'), tell: operation('send') },
  };
  const { api } = await readApi('a.json', memoryHost({ 'a.json': JSON.stringify(document) }), () => undefined);
  if (!api) throw new Error('not read');
  return unsharedDiagnostics(api, new Set(transports)).map(({ severity, message, origin }) => `${severity} ${origin.pointer}: ${message}`);
}

const alone =
  'info /operations/take: over kafka every instance of a service gets all messages of take, bill, from when it starts: the document has no groupId there';

test.each<[what: string, protocol: string, bindings: object, transports: readonly string[], told: readonly string[]]>([
  ['without a group', 'kafka-secure', {}, ['kafka'], [alone]],
  ['with one client', 'kafka', { kafka: { clientId: { type: 'string', const: 'c' } } }, ['kafka'], [alone]],
  ['with a group', 'kafka', { kafka: { groupId: { type: 'string', const: 'g' } } }, ['kafka'], []],
  ['without a transport', 'kafka', {}, ['ws'], []],
  ['over a protocol without such a field', 'mqtt', {}, ['mqtt'], []],
])('operations %s', async (_what, protocol, bindings, transports, wanted) => {
  expect(await told(protocol, bindings, transports)).toEqual(wanted);
});
