// The middleware that comes with the runtime. Over each protocol `dedupe` is held by test/contract.
import { describe, expect, test } from '@jest/globals';
import { Application } from '../../../../templates/typescript/runtime/application.js';
import { dedupe, type DedupeOptions, type DedupeStore } from '../../../../templates/typescript/runtime/dedupe.js';
import type { Operation } from '../../../../templates/typescript/runtime/descriptor.js';
import { PublishError } from '../../../../templates/typescript/runtime/errors.js';
import type { Delivery } from '../../../../templates/typescript/runtime/intake.js';
import { log, type LogEntry } from '../../../../templates/typescript/runtime/log.js';
import { metrics, type MetricLabels } from '../../../../templates/typescript/runtime/metrics.js';
import type { Middleware } from '../../../../templates/typescript/runtime/middleware.js';
import { defer } from '../../../../templates/typescript/runtime/time.js';
import { memory, type Memory } from '../../../../templates/typescript/runtime/transports/memory.js';
import { until } from '../../../transports/until.js';

const turn = () => new Promise((resolve) => setImmediate(resolve));
const subscription = () => ({ channel: { name: 'lamps', address: ['lamps'] }, params: {} });

describe('dedupe', () => {
  const here = subscription();
  const delivery = (messageId: string, more: { operation?: string; source?: object; signal?: AbortSignal } = {}) =>
    ({
      operation: more.operation ?? 'turnOn',
      raw: { messageId, source: more.source ?? here },
      signal: more.signal ?? new AbortController().signal,
    }) as unknown as Delivery;

  /** A layer, and what its handler has been given; `work` is what the handler does. */
  function receiver(options?: DedupeOptions) {
    const handled: string[] = [];
    const { receive } = dedupe(options);
    const take = (one: Delivery, work?: () => Promise<unknown>) =>
      receive?.(one, async () => {
        handled.push(one.raw.messageId);
        await work?.();
      });
    return { handled, take };
  }

  const fail = () => Promise.reject(new Error('again'));

  test('a message that comes again is skipped, another is not', async () => {
    const { handled, take } = receiver();
    for (const id of ['a', 'b', 'a', 'b', 'c']) await take(delivery(id));
    expect(handled).toEqual(['a', 'b', 'c']);
  });

  test('an id counts for one operation of one subscription', async () => {
    const { handled, take } = receiver();
    await take(delivery('a'));
    await take(delivery('a', { operation: 'turnOff' }));
    await take(delivery('a', { source: subscription() }));
    expect(handled).toEqual(['a', 'a', 'a']);
  });

  test('one that failed is tried again, until it is handled', async () => {
    const { handled, take } = receiver();
    await expect(take(delivery('a'), fail)).rejects.toThrow('again');
    await expect(take(delivery('a'), fail)).rejects.toThrow('again');
    await take(delivery('a'));
    await take(delivery('a'));
    expect(handled).toEqual(['a', 'a', 'a']);
  });

  test('copies at the same time wait for the first', async () => {
    const { handled, take } = receiver();
    const first = defer<unknown>();
    const copies = [take(delivery('a'), () => first.promise), take(delivery('a')), take(delivery('a'))];
    await take(delivery('b'));
    await turn();
    expect(handled).toEqual(['a', 'b']);
    first.resolve(0);
    await Promise.all(copies);
    expect(handled).toEqual(['a', 'b']);
  });

  test('one of them is handled if the first fails, one at a time', async () => {
    const { handled, take } = receiver();
    const [first, second] = [defer<unknown>(), defer<unknown>()];
    const failed = take(delivery('a'), () => first.promise);
    const copies = [take(delivery('a'), () => second.promise), take(delivery('a'), () => second.promise)];
    first.reject(new Error('again'));
    await expect(failed).rejects.toThrow('again');
    await turn();
    expect(handled).toEqual(['a', 'a']);
    second.resolve(0);
    await Promise.all(copies);
    expect(handled).toEqual(['a', 'a']);
  });

  test('one that was given back while it waited is not handled', async () => {
    const { handled, take } = receiver();
    const first = defer<unknown>();
    const drained = new AbortController();
    const failed = take(delivery('a'), () => first.promise);
    const copy = take(delivery('a', { signal: drained.signal }));
    drained.abort();
    first.reject(new Error('again'));
    await expect(failed).rejects.toThrow('again');
    await expect(copy).rejects.toThrow('given back');
    expect(handled).toEqual(['a']);
  });

  test('the oldest is forgotten first', async () => {
    const { handled, take } = receiver({ limit: 2 });
    for (const id of ['a', 'b', 'a', 'c', 'c', 'b', 'a']) await take(delivery(id));
    expect(handled).toEqual(['a', 'b', 'c', 'a']);
  });

  /** Fails as often as it is told, before it does what it should. */
  function shelf(failures: { has?: number; add?: number } = {}): DedupeStore & { readonly known: Set<string> } {
    const known = new Set<string>();
    const left = { has: 0, add: 0, ...failures };
    const unlessDown = (call: 'has' | 'add') => {
      if (left[call]-- > 0) throw new Error(`${call} failed`);
    };
    return {
      known,
      async has(operation, id) {
        unlessDown('has');
        return known.has(`${operation} ${id}`);
      },
      async add(operation, id) {
        unlessDown('add');
        known.add(`${operation} ${id}`);
      },
    };
  }

  test('instances share what they have handled', async () => {
    const store = shelf();
    const [one, two] = [receiver({ store }), receiver({ store })];
    await one.take(delivery('a'));
    await two.take(delivery('a'));
    await expect(two.take(delivery('b'), fail)).rejects.toThrow('again');
    await one.take(delivery('b'));
    expect([one.handled, two.handled]).toEqual([['a', 'b'], ['b']]);
    expect([...store.known]).toEqual(['turnOn a', 'turnOn b']);
  });

  test('a store that fails does not make a message be handled twice, or never', async () => {
    const store = shelf({ has: 1, add: 1 });
    const { handled, take } = receiver({ store });
    await expect(take(delivery('a'))).rejects.toThrow('has failed');
    expect(handled).toEqual([]);
    await expect(take(delivery('a'))).rejects.toThrow('add failed');
    await take(delivery('a'));
    expect(handled).toEqual(['a']);
    expect([...store.known]).toEqual(['turnOn a']);
  });
});

const channel = { name: 'lamps', address: ['lamps'] };
const turnOn: Operation = { name: 'turnOn', channel, messages: [{ name: 'command', contentType: 'application/json' }] };
const secret = { payload: { pin: 'hush-1' }, headers: { token: 'hush-2' } };

/** An application that sends itself one message; it is handled after so many failures, or parked. */
async function exchange(use: readonly Middleware[], failures = 0): Promise<number> {
  let attempts = 0;
  let parked = 0;
  const transport = memory();
  const application = new Application<Memory>(transport, { use });
  const handler = (): void => {
    attempts += 1;
    if (attempts <= failures) throw new TypeError('not yet');
  };
  const handle = { turnOn: handler };
  const options = { retry: { attempts: 3, baseMs: 1 }, deadLetter: '{address}/dead' };
  await application.serve([], { turnOn }, handle, {}, options as never);
  const publish = transport.publish.bind(transport);
  transport.publish = async (message, limit) => {
    await publish(message, limit);
    if (message.address === 'lamps/dead') parked += 1;
  };
  await application.send(turnOn, {}, secret.payload, { headers: secret.headers });
  await until(() => (attempts > failures || parked > 0) && application.health().inFlight === 0, 'handled or parked');
  await application.close();
  return attempts;
}

const number = expect.any(Number);
const id = expect.stringMatching(/^[0-9a-f-]{36}$/);

describe('log', () => {
  const sent = { outcome: 'sent', direction: 'send', operation: 'turnOn', message: 'command', address: 'lamps' };
  const received = { direction: 'receive', operation: 'turnOn', message: 'command', address: 'lamps' };
  const always = { messageId: id, milliseconds: number };
  const error = { name: 'TypeError', message: 'not yet' };
  const failed = (attempt: number) => ({ ...received, ...always, outcome: 'failed', attempt, error });

  test.each<[string, number, object[]]>([
    ['a message that is handled at once', 0, [{ ...received, ...always, outcome: 'handled', attempt: 1 }]],
    ['each attempt', 2, [failed(1), failed(2), { ...received, ...always, outcome: 'handled', attempt: 3 }]],
    [
      'a message that is parked',
      9,
      [
        ...[failed(1), failed(2), failed(3)],
        {
          ...{ ...always, outcome: 'sent', direction: 'send', operation: 'deadLetter', address: 'lamps/dead' },
          messageId: expect.stringMatching(/^dead-/),
        },
      ],
    ],
  ])('tells of %s, and no secrets', async (_, failures, wanted) => {
    const entries: LogEntry[] = [];
    await exchange([log((entry) => entries.push(entry))], failures);
    // What is sent is confirmed before or after it is handled.
    const isOwn = ({ direction, operation }: LogEntry) => direction === 'send' && operation === 'turnOn';
    expect(entries.filter(isOwn)).toEqual([{ ...sent, ...always }]);
    expect(entries.filter((entry) => !isOwn(entry))).toEqual(wanted);
    expect(entries.every(({ milliseconds }) => milliseconds >= 0)).toBe(true);
    expect(JSON.stringify(entries)).not.toContain('hush');
  });

  test('tells of a message that could not be sent, and passes its error on', async () => {
    const entries: LogEntry[] = [];
    const transport = memory();
    const refusal = new PublishError('refused');
    transport.publish = () => Promise.reject(refusal);
    const application = new Application<Memory>(transport, { use: [log((entry) => entries.push(entry))] });
    await application.connect([]);
    await expect(application.send(turnOn, {}, secret.payload, { headers: secret.headers })).rejects.toBe(refusal);
    await application.close();
    const error = { name: 'PublishError', message: 'refused' };
    expect(entries).toEqual([{ ...sent, ...always, outcome: 'failed', error }]);
    expect(JSON.stringify(entries)).not.toContain('hush');
  });

  test('fails no message, whatever the writer does', async () => {
    const attempts = await exchange([
      log(() => {
        throw new Error('disk full');
      }),
    ]);
    expect(attempts).toBe(1);
  });
});

test('metrics count and time by operation, message and outcome alone', async () => {
  const instruments: string[] = [];
  const measured: [name: string, value: number, labels: MetricLabels][] = [];
  const instrument = (name: string, unit: string) => {
    instruments.push(`${name} ${unit}`);
    return (value: number, labels: MetricLabels) => measured.push([name, value, labels]);
  };
  const layer = metrics({
    createCounter: (name, { unit }) => ({ add: instrument(name, unit) }),
    createHistogram: (name, { unit }) => ({ record: instrument(name, unit) }),
  });
  await exchange([layer], 2);
  await exchange([layer], 9);
  expect(instruments).toEqual([
    'messaging.client.sent.messages {message}',
    'messaging.client.operation.duration s',
    'messaging.client.consumed.messages {message}',
    'messaging.process.duration s',
  ]);
  const times: Record<string, number> = {};
  for (const [name, , labels] of measured) {
    const series = [name, ...Object.entries(labels).flat()].join(' ');
    times[series] = (times[series] ?? 0) + 1;
  }
  const both = (labels: string, count: number, ...names: string[]) => names.map((name) => [`messaging.${name} ${labels}`, count]);
  const send = ['client.sent.messages', 'client.operation.duration'];
  const receive = ['client.consumed.messages', 'process.duration'];
  expect(times).toEqual(
    Object.fromEntries([
      ...both('operation turnOn message command outcome sent', 2, ...send),
      ...both('operation deadLetter outcome sent', 1, ...send),
      ...both('operation turnOn message command outcome failed', 5, ...receive),
      ...both('operation turnOn message command outcome handled', 1, ...receive),
    ]),
  );
  const counts = measured.filter(([name]) => name.endsWith('messages'));
  expect(counts.every(([, value]) => value === 1)).toBe(true);
});

test('durations are in seconds', async () => {
  const seconds: number[] = [];
  const layer = metrics({
    createCounter: () => ({ add: () => undefined }),
    createHistogram: () => ({ record: (value) => seconds.push(value) }),
  });
  const before = performance.now();
  await layer.receive?.({ operation: 'turnOn', raw: {} } as Delivery, async () => {
    const begun = performance.now();
    while (performance.now() - begun < 20) await turn();
  });
  const most = (performance.now() - before) / 1000;
  expect(seconds).toEqual([expect.any(Number)]);
  expect(seconds[0]).toBeGreaterThanOrEqual(0.02);
  expect(seconds[0]).toBeLessThanOrEqual(most);
});
