// A parameter that is only a part of a segment: wildcards stand for whole ones, and a subscription with less would receive nothing. What
// the reader warns of is what is refused.
import { describe, expect, test } from '@jest/globals';
import type { ConfirmChannel } from 'amqplib';
import type { Json } from '../../../../src/ir/described.js';
import { carriages, type Spoken } from '../../../../src/read/protocols/carriage.js';
import { partial as foreseen } from '../../../../src/read/protocols/partial.js';
import { refusePartial, segmented, type AddressTemplate } from '../../../../templates/typescript/runtime/address.js';
import { amqp } from '../../../../templates/typescript/runtime/transports/amqp/index.js';
import { declareQueue, declareUses, queueOf } from '../../../../templates/typescript/runtime/transports/amqp/topology.js';
import { kafka } from '../../../../templates/typescript/runtime/transports/kafka/index.js';
import { mqtt, mqtt311 } from '../../../../templates/typescript/runtime/transports/mqtt/index.js';

const words = segmented('.', /[*#]/);
const id = { param: 'id' };

const whole: readonly AddressTemplate[] = [[id], ['lights.', id], [id, '.measured'], ['lights.', id, '.', { param: 'kind' }]];
const partial: readonly AddressTemplate[] = [
  ['lights/', id, '/measured'],
  ['orders.cust-', id],
  [id, '-done'],
  ['a.', id, { param: 'b' }],
];

describe('parameters of an address', () => {
  test.each(whole)('%j are whole', (...address) => {
    expect(() => refusePartial({ name: 'c', address }, {}, words)).not.toThrow();
  });

  test.each(partial)('%j are not', (...address) => {
    expect(() => refusePartial({ name: 'c', address }, {}, words)).toThrow('c: the parameter id is not all that stands between two "."');
  });

  test('one that is said needs no wildcard, and spelling makes others whole', () => {
    const channel = { name: 'c', address: ['lights/', id, '/measured'] };
    expect(() => refusePartial(channel, { id: '1' }, words)).not.toThrow();
    const spelled = { ...words, literal: (text: string) => text.replaceAll('/', '.') };
    expect(() => refusePartial(channel, {}, spelled)).not.toThrow();
    expect(() => refusePartial({ name: 'c', address: null }, {}, words)).not.toThrow();
  });
});

/** As the reader has it. */
function templateOf(address: AddressTemplate): { readonly parts: readonly (string | { readonly parameter: string })[] } {
  return { parts: address.map((part) => (typeof part === 'string' ? part : { parameter: part.param })) };
}

function isForeseen(address: AddressTemplate, spoken: Spoken, used: Record<string, Json> = {}): boolean {
  const binding = { version: '0.3.0', used, options: {}, ignored: [] };
  return foreseen({ address: templateOf(address), bindings: { amqp: binding } }, spoken) !== undefined;
}

describe('what the reader warns of is what is refused', () => {
  const templates = [...whole, ...partial, ['lights'], [id, 'on'], ['a', id], ['lights/', id], ['lights/', id, '/on/', { param: 'part' }]];
  const transports = { amqp: amqp('amqp://localhost'), mqtt: mqtt('mqtt://localhost'), 'mqtt 3.1.1': mqtt311('mqtt://localhost') };
  const cases = Object.entries(transports).flatMap(([spoken, { addressing }]) =>
    templates.map((address) => [spoken as Spoken, address, addressing] as const),
  );

  test.each(cases)('over %s: %j', (spoken, address, addressing) => {
    const refused = expect(() => refusePartial({ name: 'c', address }, {}, addressing));
    if (isForeseen(address, spoken)) refused.toThrow('is not all that stands between');
    else refused.not.toThrow();
  });

  test('no other protocol needs whole segments', () => {
    const needing = Object.entries(carriages).filter(([, carriage]) => 'segment' in carriage);
    expect(needing.map(([spoken]) => spoken)).toEqual(Object.keys(transports));
    expect(isForeseen(['a', id], 'kafka')).toBe(false);
    expect(kafka('localhost:9092').addressing.separator).toBe('.');
  });

  const exchanges = ['topic', 'direct', 'fanout', 'headers', 'default', undefined].flatMap((type) =>
    (['queue', 'routingKey', undefined] as const).map((is) => [type, is] as const),
  );

  test.each(exchanges)('over amqp: an exchange of type %s, a channel that is %s', async (type, is) => {
    const binding = { ...(is && { is }), ...(type && { exchange: { name: 'e', type } }), queue: { name: 'q' } };
    const source = { channel: { name: 'c', address: ['lights-', id], bindings: { amqp: binding } }, params: {} };
    const topology = { addressing: words, ensure: 'create' } as const;
    const bound: string[] = [];
    const broker = {
      assertExchange: async () => undefined,
      assertQueue: async () => undefined,
      bindQueue: async (...binding: readonly string[]) => void bound.push(binding.join(' ')),
    } as unknown as ConfirmChannel;
    const declared = declareQueue(broker, source, queueOf(source, undefined, topology), topology).catch((error: unknown) => String(error));
    const isRefused = String(await declared).includes('is not all that stands between');
    expect(isRefused).toBe(isForeseen(source.channel.address, 'amqp', binding));
    // Who says which is not refused before: to connect is not to receive.
    bound.length = 0;
    await declareUses(broker, [{ channel: source.channel, use: 'receive' }], topology);
    await declareQueue(broker, { ...source, params: { id: '7' } }, { name: 'q', kind: 'documented' }, topology);
    if (isRefused) expect(bound).toEqual([`q ${type === undefined ? 'amq.topic' : 'e'} lights-7`]);
  });
});
