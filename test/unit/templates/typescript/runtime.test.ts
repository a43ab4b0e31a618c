// What the runtime does on its own; what it does over a transport is held by test/contract.
import { describe, expect, test } from '@jest/globals';
import type { ConfirmChannel, ConsumeMessage } from 'amqplib';
import { buildAddress, parseAddress, segmented } from '../../../../templates/typescript/runtime/address.js';
import { AddressError, UnsafeNumberError } from '../../../../templates/typescript/runtime/errors.js';
import type { Schema } from '../../../../templates/typescript/runtime/payload/index.js';
import { Application } from '../../../../templates/typescript/runtime/application.js';
import { memory, memoryCapabilities } from '../../../../templates/typescript/runtime/transports/memory.js';
import { readJson as readExactly } from '../../../../templates/typescript/runtime/json/exact/read-json.js';
import { readJson } from '../../../../templates/typescript/runtime/json/native/json.js';
import { Lanes } from '../../../../templates/typescript/runtime/lanes.js';
import { isUnique } from '../../../../templates/typescript/runtime/payload/check.js';
import { isDate, isDateTime, isTime } from '../../../../templates/typescript/runtime/payload/formats.js';
import { Acknowledgements } from '../../../../templates/typescript/runtime/transports/amqp/acknowledgements.js';
import { OffsetWindow } from '../../../../templates/typescript/runtime/transports/kafka/window.js';
import { Abort, Deadline, defer, Pauses } from '../../../../templates/typescript/runtime/time.js';
import { Strangers } from '../../../../templates/typescript/runtime/strangers.js';
import { AllUnsettled, Unsettled } from '../../../../templates/typescript/runtime/unsettled.js';
import { utf8 } from '../../../../templates/typescript/runtime/utf8.js';
import { processorClock } from '../../../processor.js';

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('JSON', () => {
  test.each([
    ...['123456789012345', '9007199254740991', '0.12345678901234567890', '[1,"12345678901234567890"]', '"1e999"', '1.5e3', '1E2'],
    ...['1e21', '10000000000000000', '{"a1e5":"2e-3 b"}', '0.001e20', '-0.001E20', '-10000000000000000.00'],
  ])('reads %s', (json) => {
    expect(readJson(json)).toEqual(JSON.parse(json));
  });

  test.each(Array.from({ length: 34 }, (_, at) => at))('finds a number that cannot be held after %d other characters', (at) => {
    const before = `${'x'.repeat(at)}`;
    expect(() => readJson(`["${before}",9007199254740993]`)).toThrow('9007199254740993');
    expect(() => readJson(`["${before}",12345678,9007199254740993]`)).toThrow('9007199254740993');
    expect(readJson(`["${before}",900719925474099,1]`)).toEqual([before, 900719925474099, 1]);
  });

  test.each(['1e400', '-1E400', '1e-400', '123e456', '-0.9007199254740993e16'])('refuses %s', (json) => {
    expect(() => readJson(`{"n":${json}}`)).toThrow(json);
  });
});

describe.each([
  ['native', readJson],
  ['exact', readExactly],
])('long JSON, profile %s', (_, read) => {
  test.each([
    ['a text', 'x'.repeat(20_000_000)],
    ['escapes', '\n'.repeat(20_000_000)],
    ['backslashes', '\\'.repeat(1_000_001)],
    ['quotes', '"'.repeat(1_000_000)],
    ['no text', ''],
  ])('%s beside numbers to look at', (__, text) => {
    const value = { [text.slice(0, 9)]: text, n: [1500, 10_000_000_000_000_000, text.slice(0, 9), 2] };
    const json = JSON.stringify(value).replace('1500', '1.5e3');
    expect(JSON.stringify(read(json)) === JSON.stringify(value)).toBe(true);
  });

  test('digits', () => {
    const since = processorClock();
    const wide = `12345678901234567000.${'0'.repeat(500_000)}`;
    for (const json of [`${wide}1`, '9'.repeat(500_000), `0.${'0'.repeat(500_000)}1`])
      try {
        read(`[${json}]`);
      } catch (error) {
        expect(error).toBeInstanceOf(UnsafeNumberError);
      }
    expect(String(read(`[${wide}]`))).toBe('12345678901234567000');
    expect(since()).toBeLessThan(10_000);
  });
});

describe('UTF-8', () => {
  test.each(['', 'a', 'ü', '€', '😀', '\ud800', 'x'.repeat(5_000), '€'.repeat(5_461), '€'.repeat(5_462), 'x'.repeat(100_000)])(
    'as the platform encodes it',
    (text) => {
      expect(Buffer.from(utf8(text)).equals(Buffer.from(text))).toBe(true);
    },
  );

  test('no text overwrites another', () => {
    const texts = Array.from({ length: 500 }, (_, at) => `${at}ü`.repeat(1 + (at % 90)));
    const encoded = texts.map(utf8);
    expect(encoded.map((bytes) => Buffer.from(bytes).toString())).toEqual(texts);
  });
});

describe('items', () => {
  const many = Array.from({ length: 20 }, (_, at) => at);
  test.each<[unknown[], boolean]>([
    [[], true],
    [[1, '1', true, null, [1], { a: 1 }], true],
    [[1, 2, 1], false],
    [
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
      false,
    ],
    [[...many, 'x'], true],
    [[...many, 7], false],
    [[...many, { a: [1] }, { a: [1] }], false],
    [[...many, { a: [1] }, { a: [2] }], true],
  ])('%j', (items, wanted) => {
    expect(isUnique(items)).toBe(wanted);
  });
});

test.each<[string, boolean]>([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2024-04-31', false],
  ['2024-01-31', true],
  ['2024-00-01', false],
])('date %s', (text, wanted) => expect(isDate(text)).toBe(wanted));

test.each<[string, boolean]>([
  ['23:59:60Z', true],
  ['22:59:60Z', false],
  ['00:29:60+00:30', true],
  ['12:00:59.123-07:00', true],
  ['12:00:61Z', false],
  ['24:00:00Z', false],
])('time %s', (text, wanted) => expect(isTime(text)).toBe(wanted));

test.each<[string, boolean]>([
  ['2024-05-06T07:08:09Z', true],
  ['2024-02-29t07:08:09.5+01:00', true],
  ['2024-01-31T23:59:60Z', true],
  ['2023-02-29T07:08:09Z', false],
  ['2024-05-06T07:08:60Z', false],
  ['2024-05-06T24:00:00Z', false],
  ['2024-05-06 07:08:09Z', false],
  ['2024-05-06T07:08:09', false],
  ['2024-05-00T07:08:09Z', false],
  ['2024-05-06T07:08:09Z\n', false],
])('date and time %j', (text, wanted) => expect(isDateTime(text)).toBe(wanted));

test('an address is spelled and read back by its template, whatever the protocol', () => {
  const template = ['a/', { param: 'x' }, '/b'];
  const slashes = segmented('/', /[#+*]/);
  const shouted = { ...slashes, literal: (text: string) => text.toUpperCase() };
  expect(buildAddress(template, { x: '1' }, slashes)).toBe('a/1/b');
  expect(buildAddress(template, { x: '1' }, shouted)).toBe('A/1/B');
  expect(parseAddress(template, 'A/2/B', shouted)).toEqual({ x: '2' });
  expect(parseAddress(template, 'A/2/B', slashes)).toBeUndefined();
});

describe('a parameter with a schema', () => {
  const rows: readonly (readonly [name: string, schema: Schema, good: readonly string[], bad: readonly string[]])[] = [
    ['of text', { type: ['string'], minLength: 2, maxLength: 3, pattern: /^[a-z]+$/u }, ['ab', 'abc'], ['a', 'abcd', 'A1']],
    [
      'of integers',
      { type: ['integer'], minimum: 1, maximum: 9 },
      ['1', '9', '3.0', '5e0'],
      ['0', '10', '1.5', '', 'x', '01', ' 1', '0x1', 'true'],
    ],
    ['of numbers listed', { type: ['number'], enum: [1, 2.5] }, ['1', '2.5', '1.0'], ['2', 'one']],
    ['of booleans', { type: ['boolean'] }, ['true', 'false'], ['yes', '1', 'True']],
    ['of integers beyond the safe ones', { type: ['integer'], minimum: 0 }, ['1234567890123456789'], ['-1234567890123456789']],
    ['with a constant', { const: 'on' }, ['on'], ['off']],
    ['of several', { anyOf: [{ type: ['integer'] }, { type: ['string'], pattern: /^x/u }] }, ['1', 'xy'], ['y', '1.5']],
    ['with a format', { type: ['string'], format: 'uuid' }, ['123e4567-e89b-12d3-a456-426614174000'], ['123']],
    ['with a limit that strings do not have', { minimum: 5 }, ['1', 'a'], []],
  ];
  const built = (schema: Schema, value: string): string => buildAddress(['a/', { param: 'x', schema }], { x: value }, percent);
  const percent = { separator: '/', literal: (text: string) => text, encode: encodeURIComponent, decode: decodeURIComponent };

  test.each(rows)('%s', (_, schema, good, bad) => {
    for (const value of good) {
      expect(built(schema, value)).toBe(`a/${encodeURIComponent(value)}`);
      expect(parseAddress(['a/', { param: 'x', schema }], built(schema, value), percent)).toEqual({ x: value });
    }
    for (const value of bad) {
      expect(() => built(schema, value)).toThrow(AddressError);
      expect(parseAddress(['a/', { param: 'x', schema }], `a/${encodeURIComponent(value)}`, percent)).toBeUndefined();
    }
  });

  test('is refused with what is wrong', () => {
    expect(() => built({ type: ['integer'], minimum: 1 }, '0')).toThrow('"x" must be at least 1, not "0"');
    expect(() => built({ type: ['string'], format: 'uuid' }, '1')).toThrow('"x" must be a uuid, not "1"');
    expect(() => built({ type: ['integer'], minimum: 1 }, 'no')).toThrow('"x" must be integer, not "no"');
  });
});

describe('lanes', () => {
  test('one at a time in a lane, in order, and no more than there are places', async () => {
    const lanes = new Lanes(2);
    const gates = Array.from({ length: 5 }, () => defer<unknown>());
    const begun: number[] = [];
    const lane = ['a', 'a', 'b', undefined, 'a'];
    gates.forEach(({ promise }, at) => {
      lanes.run(lane[at], (ended) => {
        begun.push(at);
        void promise.then(ended);
      });
    });
    await turn();
    expect(begun).toEqual([0, 2]);
    gates[2]?.resolve(0);
    await turn();
    expect(begun).toEqual([0, 2, 3]);
    gates[3]?.resolve(0);
    gates[0]?.resolve(0);
    await turn();
    expect(begun).toEqual([0, 2, 3, 1]);
    gates[1]?.resolve(0);
    await turn();
    expect(begun).toEqual([0, 2, 3, 1, 4]);
    gates[4]?.resolve(0);
    await turn();
    lanes.run('a', () => begun.push(5));
    await turn();
    expect(begun.at(-1)).toBe(5);
  });
});

test('pauses end all at once, and there is none afterwards', async () => {
  const pauses = new Pauses();
  const long = Array.from({ length: 20 }, () => pauses.pause(3_600_000));
  await pauses.pause(1);
  expect(pauses.isOver).toBe(false);
  pauses.end();
  await Promise.all([...long, pauses.pause(3_600_000)]);
  expect(pauses.isOver).toBe(true);
});

test('a reply that nobody waits for is stale when it has come for long enough', async () => {
  const strangers = new Strangers();
  const reply = { messageId: 'm', correlationId: 'c' };
  expect(strangers.isStale(reply, 0)).toBe(false);
  expect(strangers.isStale(reply, 3_600_000)).toBe(false);
  // Known by what it answers, not by its own id, which a foreign one may not have.
  expect(strangers.isStale({ ...reply, messageId: 'n' }, 0)).toBe(true);
  expect(strangers.isStale(reply, 0)).toBe(false);
});

describe('a limit', () => {
  test('makes its signal when it is asked for, aborted if it is', () => {
    const early = new Abort();
    const seen: boolean[] = [];
    early.signal.addEventListener('abort', () => seen.push(early.aborted));
    early.abort();
    expect(seen).toEqual([true]);
    expect(early.signal).toBe(early.signal);
    const late = new Abort();
    late.abort();
    expect(late.signal.aborted).toBe(true);
  });

  test('ends work that is not over, by time or with the caller, once', async () => {
    const late = () => new Error('late');
    const never = new Promise<void>(() => undefined);
    const short = new Deadline(1);
    await expect(short.bound(never, late)).rejects.toThrow('late');
    await expect(short.bound(Promise.resolve(1), late)).rejects.toThrow('late');
    const caller = new AbortController();
    const long = new Deadline(60_000, caller.signal);
    await expect(long.bound(Promise.resolve(1), late)).resolves.toBe(1);
    const cut = long.bound(never, late);
    caller.abort();
    await expect(cut).rejects.toThrow('late');
    long.end();
    const gone = new Deadline(60_000, caller.signal);
    expect(gone.aborted).toBe(true);
    gone.end();
  });
});

test('a service that cannot receive is closed', async () => {
  const closed: string[] = [];
  const transport = {
    ...{ protocol: 'memory', capabilities: memoryCapabilities, addressing: segmented('/', /\//u) },
    connect: async () => undefined,
    publish: async () => undefined,
    consume: () => Promise.reject(new Error('refused')),
    close: async () => void closed.push('transport'),
  };
  const application = new Application(transport as never);
  const channel = { name: 'a', address: 'a', parameters: {} };
  const operations = { take: { name: 'take', channel, messages: [] } };
  await expect(application.serve([], operations as never, { take: () => undefined }, {})).rejects.toThrow('refused');
  expect([closed, application.health().status]).toEqual([['transport'], 'closed']);
});

describe('an operation that the document has over another protocol', () => {
  const channel = (name: string, protocols?: string[]) => ({ name, address: [name], ...(protocols ? { protocols } : {}) });
  const message = { name: 'm', contentType: 'application/json' };
  const operation = (name: string, protocols?: string[]) => ({ name, channel: channel(name, protocols), messages: [message] });
  const both = { here: operation('here', ['kafka', 'ws']), there: operation('there', ['mqtt', 'ws']), anywhere: operation('anywhere') };
  const uses = Object.values(both).map((each) => ({ channel: each.channel, use: 'receive' as const }));

  /** A transport that keeps a record of the channels it is asked for, and an application over it. */
  const over = (protocol: string) => {
    const asked: string[] = [];
    const note = (how: string, names: readonly { channel: { name: string } }[]) =>
      void asked.push(`${how} ${names.map((each) => each.channel.name).join(' ')}`);
    const transport = {
      ...{ protocol, capabilities: { ...memoryCapabilities, reply: 'none' }, addressing: segmented('/', /\//u) },
      connect: async (session: { uses: typeof uses; onState: (state: string) => void }) => {
        note('connect', session.uses);
        session.onState('connected');
      },
      publish: async (sent: { channel: { name: string } }) => note('publish', [sent]),
      consume: async ({ sources, deadLetters = [] }: { sources: typeof uses; deadLetters?: { name: string }[] }) => {
        note('consume', [...sources, ...deadLetters.map((each) => ({ channel: each }))]);
        return { stop: async () => undefined, close: async () => undefined };
      },
      close: async () => undefined,
    };
    return { asked, application: new Application(transport as never) };
  };

  test('is left alone by a service, its handler with it', async () => {
    const { asked, application } = over('kafka');
    const idle = { here: () => undefined, anywhere: () => undefined };
    await application.serve(uses, both, idle, {}, { deadLetter: '{address}.dlq' } as never);
    expect(asked).toEqual(['connect here anywhere', 'consume here anywhere here-deadLetter anywhere-deadLetter']);
    await application.close();
  });

  test('leaves a service with nothing else connected', async () => {
    const { asked, application } = over('kafka');
    await application.serve(uses.slice(1, 2), { there: both.there }, {}, {});
    expect([asked, application.health().status]).toEqual([['connect '], 'ready']);
    await application.close();
  });

  test.each<[how: string, call: (application: Application<never>) => PromiseLike<unknown>]>([
    ['sent', (application) => application.send(both.there, {}, {})],
    ['asked', (application) => application.request(both.there, {}, {})],
    ['answered', (application) => application.answer(both.there, {}, () => undefined)],
    ['received by a handler', (application) => application.stream(both.there, {}).each(() => undefined)],
    ['iterated', (application) => application.stream(both.there, {})[Symbol.asyncIterator]().next()],
  ])('is refused where it is %s', async (_, call) => {
    const { asked, application } = over('kafka');
    await application.connect([]);
    await expect(call(application as never)).rejects.toMatchObject({
      message: 'there: the document has it over mqtt and ws, not over kafka',
      ...{ operation: 'there', channel: 'there' },
    });
    expect(asked).toEqual(['connect ']);
    await application.close();
  });

  test.each(['mqtt', 'ws', 'memory'])('is there over %s', async (protocol) => {
    const { asked, application } = over(protocol);
    await application.connect(uses.slice(1, 2));
    await application.send(both.there, {}, {});
    expect(asked).toEqual(['connect there', 'publish there']);
    await application.close();
  });
});

test('a request takes as long as the application says, unless it says so itself', async () => {
  const application = new Application(memory(), { send: { timeoutMs: 1 } });
  await application.connect([]);
  const channel = { name: 'a', address: ['a'], parameters: {} };
  const operation = { name: 'ask', channel, messages: [{ name: 'question' }], reply: { messages: [] } };
  const ask = (options?: object) => application.request(operation as never, {}, {}, options).then();
  await expect(ask()).rejects.toThrow('no reply within 1 ms');
  await expect(ask({ timeoutMs: 2 })).rejects.toThrow('no reply within 2 ms');
  await application.close();
});

test('what has no outcome is known until it has one', async () => {
  const all = new AllUnsettled();
  const [one, two, three] = [1, 2, 3].map(() => new Unsettled({} as never)) as [Unsettled<never>, Unsettled<never>, Unsettled<never>];
  for (const each of [one, two, three]) all.add(each as never);
  all.delete(one as never);
  all.delete(one as never);
  expect(new Set(all)).toEqual(new Set([two, three]));
  all.delete(three as never);
  all.delete(two as never);
  expect(all.size).toBe(0);
  const told: string[] = [];
  two.then((outcome) => told.push(`first ${outcome}`));
  two.then((outcome) => told.push(`second ${outcome}`));
  two.settle('retry');
  two.settle('ack');
  expect(told).toEqual(['first retry', 'second retry']);
  expect(await two).toBe('retry');
});

describe('offsets of a batch', () => {
  const messages = ['7', '8', '11', '12'].map((offset) => ({ offset }));

  test.each<[ended: [at: number, isDone: boolean][], last: string | undefined, givenBack: string | undefined]>([
    [[], undefined, undefined],
    [[[1, true]], undefined, undefined],
    [
      [
        [1, true],
        [0, true],
      ],
      '8',
      undefined,
    ],
    [[...[3, 1, 2, 0].map((at): [number, boolean] => [at, true])], '12', undefined],
    [
      [
        [2, false],
        [0, true],
      ],
      '7',
      undefined,
    ],
    [
      [
        [3, true],
        [2, false],
        [1, true],
        [0, true],
      ],
      '8',
      '11',
    ],
    [
      [
        [0, false],
        [1, true],
      ],
      undefined,
      '7',
    ],
  ])('%j', (ended, last, givenBack) => {
    const window = new OffsetWindow(messages);
    for (const [at, isDone] of ended) window.settle(at, isDone);
    expect(window.last).toBe(last);
    expect(window.givenBack).toBe(givenBack);
    expect(window.isBroken).toBe(ended.some(([, isDone]) => !isDone));
  });
});

describe('acknowledgements', () => {
  /** What an AMQP channel hears of deliveries that are settled in this order, those of one list in one turn. A negative one is given back. */
  const heard = async (turns: readonly (readonly number[])[]) => {
    const calls: string[] = [];
    const answers = new Acknowledgements({
      ack: ({ fields }: ConsumeMessage, isAll = false) => calls.push(`ack ${isAll ? 'up to ' : ''}${fields.deliveryTag}`),
      nack: ({ fields }: ConsumeMessage) => calls.push(`nack ${fields.deliveryTag}`),
    } as unknown as ConfirmChannel);
    for (const tags of turns) {
      for (const tag of tags) {
        const message = { fields: { deliveryTag: Math.abs(tag) } } as ConsumeMessage;
        if (tag > 0) answers.ack(message);
        else answers.nack(message, true);
      }
      await turn();
    }
    return calls;
  };

  test.each<[string, number[][], string[]]>([
    ['of one turn go out as one', [[1, 2, 3], [4]], ['ack up to 3', 'ack up to 4']],
    ['in any order', [[3, 1, 2]], ['ack up to 3']],
    ['do not speak for one that is open', [[1, 3, 4]], ['ack 3', 'ack 4', 'ack up to 1']],
    ['do not name what went out before', [[2, 3], [1]], ['ack 2', 'ack 3', 'ack up to 1']],
    ['go on behind it', [[2], [1, 3], [4]], ['ack 2', 'ack up to 3', 'ack up to 4']],
    ['do not speak for what is given back', [[1, -2, 3]], ['nack 2', 'ack up to 3']],
    ['do not name what is given back', [[1, 2, -3]], ['nack 3', 'ack up to 2']],
  ])('%s', async (_, turns, calls) => expect(await heard(turns)).toEqual(calls));
});
