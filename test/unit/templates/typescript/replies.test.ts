// Where replies go: the address that a request carries where the document says, and requests whose replies nothing would lead back.
import { describe, expect, test } from '@jest/globals';
import { Application } from '../../../../templates/typescript/runtime/application.js';
import type { Message, Operation, Place } from '../../../../templates/typescript/runtime/descriptor.js';
import { AddressError } from '../../../../templates/typescript/runtime/errors.js';
import { readPlace, writePlace } from '../../../../templates/typescript/runtime/place.js';
import { amqp } from '../../../../templates/typescript/runtime/transports/amqp/index.js';
import { kafka } from '../../../../templates/typescript/runtime/transports/kafka/index.js';
import { memory, MemoryBus } from '../../../../templates/typescript/runtime/transports/memory.js';
import { mqtt, mqtt311 } from '../../../../templates/typescript/runtime/transports/mqtt/index.js';
import { until } from '../../../transports/until.js';

const id: Place = { in: 'payload', path: ['id'] };
const message = (name: string): Message => ({ name, contentType: 'application/json', correlation: id });
const questions = { name: 'questions', address: ['questions'] };
const answers = { name: 'answers', address: ['answers/', { param: 'who' }] };

function asking(address?: Place, channel?: typeof answers): Operation {
  const reply = { messages: [message('answer')], ...(address && { address }), ...(channel && { channel }) };
  return { name: 'ask', channel: questions, messages: [message('question')], reply };
}

const inHeader: Place = { in: 'header', path: ['replyTo'] };
const inPayload: Place = { in: 'payload', path: ['back', 'to'] };

describe('a place', () => {
  test.each<[Place, object]>([
    [inHeader, { payload: { a: 1 }, headers: { b: '2', replyTo: 'here' } }],
    [inPayload, { payload: { a: 1, back: { to: 'here' } }, headers: { b: '2' } }],
    [
      { in: 'payload', path: ['__proto__'] },
      { payload: { a: 1, ['__proto__']: 'here' }, headers: { b: '2' } },
    ],
    [
      { in: 'header', path: ['back', 'to'] },
      { payload: { a: 1 }, headers: { b: '2', back: { to: 'here' } } },
    ],
    [
      { in: 'payload', path: [] },
      { payload: 'here', headers: { b: '2' } },
    ],
  ])('%j gets a text', (place, want) => {
    const parts = { payload: { a: 1 }, headers: { b: '2' } };
    const written = writePlace(place, parts, 'here');
    expect(JSON.stringify(written)).toBe(JSON.stringify(want));
    expect(readPlace(place, written)).toBe('here');
    expect(readPlace(place, parts)).not.toBe('here');
  });

  test('is left alone where there is no object to have it', () => {
    const parts = { payload: ['a'], headers: {} };
    expect(writePlace(inPayload, parts, 'here')).toEqual(parts);
    expect(writePlace({ in: 'header', path: [] }, parts, 'here')).toEqual(parts);
    expect(readPlace(id, { payload: 'id', headers: {} })).toBeUndefined();
  });

  test('in a header that is no text is read from its JSON', () => {
    const of = (back: string) => readPlace({ in: 'header', path: ['back', 'to'] }, { payload: {}, headers: { back } });
    expect(of('{"to":"here"}')).toBe('here');
    expect(of('{"to":')).toBeUndefined();
  });
});

/** One answers on a bus and another asks there, while a third watches. */
async function talk(
  operation: Operation,
  ask: (asker: Application<never>, handled: readonly unknown[]) => unknown,
): Promise<{ seen: unknown[]; errors: Error[]; got: unknown }> {
  const bus = new MemoryBus();
  const seen: unknown[] = [];
  const errors: Error[] = [];
  const [service, asker] = [{ onError: (error: Error) => errors.push(error) }, {}].map(
    (options) => new Application(memory(bus), options),
  ) as [Application<never>, Application<never>];
  await Promise.all([service.connect([]), asker.connect([])]);
  try {
    await service.answer(operation, {}, (payload, { headers }) => {
      seen.push({ payload, headers });
      return { id: 'of the service', sum: 3 };
    });
    const got = await Promise.resolve(ask(asker, seen)).catch((error: unknown) => error);
    return { seen, errors, got };
  } finally {
    await Promise.all([service.drain(), asker.close()]);
  }
}

describe('a request', () => {
  const uuid = expect.stringMatching(/^[\da-f-]{36}$/);

  test.each<[string, Operation, object]>([
    ['header', asking(inHeader), { payload: { id: 'q', back: { a: 1 } }, headers: { replyTo: uuid } }],
    ['payload', asking(inPayload), { payload: { id: 'q', back: { a: 1, to: uuid } }, headers: {} }],
    ['header, with a channel', asking(inHeader, answers), { payload: { id: 'q', back: { a: 1 } }, headers: { replyTo: 'answers/me' } }],
  ])('says in its %s where its reply goes', async (_where, operation, carried) => {
    const params = { who: 'me' };
    const { seen, got } = await talk(operation, (asker) => asker.request(operation, params, { id: 'q', back: { a: 1 } }));
    expect(seen).toEqual([carried]);
    expect(got).toEqual({ id: 'of the service', sum: 3 });
  });

  test('that is no place to answer to is not handled, and not tried again', async () => {
    const bare: Operation = { ...asking(inPayload) };
    const { reply: _reply, ...sent } = bare;
    const { seen, errors } = await talk(bare, async (asker, handled) => {
      await asker.send(sent, {}, { id: 'q', back: { to: 7 } });
      await asker.send(sent, {}, { id: 'q', back: { to: 'gone' } });
      await until(() => handled.length > 0, 'what can be answered is handled');
    });
    expect(seen).toEqual([{ payload: { id: 'q', back: { to: 'gone' } }, headers: {} }]);
    expect(errors.map(({ name, message: text }) => `${name}: ${text}`)).toEqual([
      'DecodeError: ask: the request cannot be answered: number is no address',
    ]);
  });
});

test("where the protocol's own address is none, a request is given up at once", async () => {
  const inner = memory();
  const operation = asking();
  const { reply: _reply, ...sent } = operation;
  const respond = async (): Promise<void> => {
    throw new AddressError('no topic');
  };
  const transport: typeof inner = {
    ...{ protocol: 'memory', capabilities: inner.capabilities, addressing: inner.addressing },
    connect: (session) => inner.connect(session),
    publish: (outbound, limit) => inner.publish(outbound, limit),
    consume: (request, deliver) => inner.consume(request, (inbound) => deliver({ ...inbound, respond })),
    close: () => inner.close(),
  };
  const errors: string[] = [];
  const service = new Application(transport, { onError: ({ name, message: text }) => void errors.push(`${name}: ${text}`) });
  await service.connect([]);
  let handled = 0;
  await service.answer(operation, {}, () => ({ handled: (handled += 1) }));
  await service.send(sent, {}, { id: 'q' });
  await until(() => errors.length > 0, 'it is given up');
  await service.drain();
  expect(errors).toEqual(['DecodeError: ask: the request cannot be answered: no topic']);
  expect(handled).toBe(1);
});

test('an answer goes to an address of the channel of replies by that channel', async () => {
  const bus = new MemoryBus();
  const operation = asking(inHeader, answers);
  const { reply: _reply, ...sent } = operation;
  const [service, asker] = [new Application(memory(bus)), new Application(memory(bus))];
  await Promise.all([service.connect([]), asker.connect([])]);
  await service.answer(operation, {}, () => ({ sum: 3 }));
  const heard: unknown[] = [];
  const stream = asker.stream({ name: 'heard', channel: answers, messages: [message('answer')] }, {});
  await stream.each((received) => void heard.push(received));
  await asker.send(sent, {}, { id: 'q' }, { headers: { replyTo: 'answers/them' } } as never);
  await until(() => heard.length > 0, 'there is an answer');
  await Promise.all([asker.drain(), service.drain()]);
  expect(heard).toMatchObject([{ payload: { id: 'q', sum: 3 }, params: { who: 'them' } }]);
});

describe('where nothing can be sent', () => {
  const long = 'ü'.repeat(40_000);
  test.each<[string, { wayTo?(address: string): unknown }, string[]]>([
    ['AMQP', amqp('amqp://localhost'), ['', 'x'.repeat(256), 'ü'.repeat(128)]],
    ['Kafka', kafka('localhost'), ['', '.', '..', 'a b', 'a/b', 'x'.repeat(250), '__consumer_offsets']],
    ['MQTT 5', mqtt('mqtt://localhost'), ['', '#', 'a/+', 'a\0', long, '$SYS/broker']],
    ['MQTT 3.1.1', mqtt311('mqtt://localhost'), ['a/#']],
  ])('%s says so at once', (_protocol, transport, addresses) => {
    for (const address of addresses) expect(() => transport.wayTo?.(address)).toThrow(expect.objectContaining({ name: 'AddressError' }));
    expect(transport.wayTo?.('replies-1.x_y')).toBeInstanceOf(Function);
  });
});
