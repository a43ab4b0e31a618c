// Which channel dead letters go to: the document's, where it has one of that address or of that name.
import { describe, expect, test } from '@jest/globals';
import type { Channel } from '../../../../templates/typescript/runtime/channel.js';
import { DeadLetters } from '../../../../templates/typescript/runtime/dead-letters.js';
import { parkingOf as amqp } from '../../../../templates/typescript/runtime/transports/amqp/channel.js';
import { parkingOf as kafka } from '../../../../templates/typescript/runtime/transports/kafka/topology.js';

type Parking = (channel: Channel, documented: readonly Channel[]) => Channel;

/** What comes of a template for messages of `work/{kind}`. */
function meant(template: string, documented: readonly Channel[], protocol: string, parking?: Parking): Channel {
  const transport = { protocol, ...(parking ? { parking } : {}) };
  const origin = { name: 'work', address: ['work/', { param: 'kind' }] };
  return new DeadLetters(transport as never, undefined as never, documented).channelOf(origin, template);
}

describe('dead letters go to', () => {
  test('an address of their own, which keeps the parameters', () => {
    const elsewhere = { name: 'elsewhere', address: ['elsewhere'] };
    expect(meant('{address}/dead', [elsewhere], 'mqtt')).toEqual({
      name: 'work-deadLetter',
      address: ['work/', { param: 'kind' }, '/dead'],
    });
  });

  test('a channel of the document with this address, however its parameters are called', () => {
    const dead = { name: 'dead', address: ['work/', { param: 'what' }, '/dead'], bindings: { kafka: { partitions: 3 } } };
    const found = meant('{address}/dead', [dead, { ...dead, name: 'other' }], 'kafka', kafka);
    expect(found).toEqual({ ...dead, address: ['work/', { param: 'kind' }, '/dead'] });
  });

  test('no channel that is there over other protocols alone', () => {
    const dead = { name: 'dead', address: ['dead'], protocols: ['amqp'] };
    expect([meant('dead', [dead], 'kafka').name, meant('dead', [dead], 'amqp').name]).toEqual(['work-deadLetter', 'dead']);
  });

  test.each<[what: string, parking: Parking, binding: Record<string, object>, made: object]>([
    ['a topic', kafka, { kafka: { topic: 'dead', partitions: 3 } }, { kafka: { topic: 'dead', partitions: 3 } }],
    [
      'a queue',
      amqp,
      { amqp: { exchange: { name: 'graves' }, queue: { name: 'dead', durable: false } } },
      { amqp: { is: 'queue', queue: { name: 'dead', durable: false } } },
    ],
  ])('%s of the document that has this name', (_, parking, binding, made) => {
    const there = { name: 'there', address: ['elsewhere'], bindings: binding };
    expect(meant('dead', [there], Object.keys(binding)[0] ?? '', parking)).toMatchObject({ address: ['dead'], bindings: made });
  });

  test('an exchange of the document, and with it to the queue that has the name of the key', () => {
    const told = { name: 'told', address: ['dead'], bindings: { amqp: { exchange: { name: 'news' } } } };
    const kept = { name: 'kept', address: ['elsewhere'], bindings: { amqp: { is: 'queue', queue: { name: 'dead', durable: false } } } };
    const amqpBinding = { exchange: { name: 'news' }, queue: { name: 'dead', durable: false } };
    expect(meant('dead', [told, kept], 'amqp', amqp).bindings).toEqual({ amqp: amqpBinding });
  });
});
