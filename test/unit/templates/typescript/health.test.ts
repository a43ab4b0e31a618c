// What an application says of its state, whatever the transport: what is wrong now, why, and only when it changes.
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { Application } from '../../../../templates/typescript/runtime/application.js';
import { reject } from '../../../../templates/typescript/runtime/errors.js';
import type { GivenUp } from '../../../../templates/typescript/runtime/given-up.js';
import type { Health } from '../../../../templates/typescript/runtime/options.js';
import { Standing } from '../../../../templates/typescript/runtime/transports/amqp/standing.js';
import { Link } from '../../../../templates/typescript/runtime/transports/kafka/link.js';
import { Seat } from '../../../../templates/typescript/runtime/transports/kafka/seat.js';
import { memory, MemoryBus } from '../../../../templates/typescript/runtime/transports/memory.js';
import type { LinkState, Session, Transport } from '../../../../templates/typescript/runtime/transport.js';
import { until } from '../../../transports/until.js';

const message = { name: 'lamp', contentType: 'application/json' };
const operation = { name: 'turnOn', channel: { name: 'lamps', address: ['lamps'] }, messages: [message] };

/** An application over a transport whose connections are the test's, and the changes that it has told of. */
function over(bus = new MemoryBus(), options: object = {}) {
  const transport = memory(bus) as Transport;
  let session: Session | undefined;
  const connect = transport.connect.bind(transport);
  transport.connect = (given) => connect((session = given));
  const told: string[] = [];
  const onStateChange = (health: Health): void => void told.push(shown(health));
  const application = new Application(transport, { onStateChange, ...options } as object);
  const say = (state: LinkState, cause?: string, address?: string): string => {
    session?.onState(state, cause === undefined ? undefined : new Error(cause), address);
    return shown(application.health());
  };
  return { transport, application, told, say, fail: (error: Error) => session?.onError?.(error) };
}

/** The status, whether it is connected, and why not. */
function shown({ status, connected, lastError }: Health): string {
  return [status, ...(connected ? [] : ['cut']), ...(lastError ? [lastError.message] : [])].join(', ');
}

describe('health', () => {
  test('says what is wrong now, and nothing of it when it is over', async () => {
    const { application, say, told } = over();
    expect(shown(application.health())).toBe('starting, cut');
    await application.connect([]);
    const said = [
      say('disconnected', 'the cable'),
      say('disconnected', 'nothing listens'),
      // No news is no other reason.
      say('disconnected'),
      say('rejoining', 'no share'),
      say('connected'),
      // A new trouble is not explained by an old one.
      say('disconnected'),
      say('failed', 'refused'),
      say('connected'),
    ];
    expect(said).toEqual([
      'degraded, cut, the cable',
      'degraded, cut, nothing listens',
      'degraded, cut, nothing listens',
      'degraded, no share',
      'ready',
      'degraded, cut, the connection is lost',
      'failed, cut, refused',
      'ready',
    ]);
    expect(told).toEqual([
      'ready',
      'degraded, cut, the cable',
      'ready',
      'degraded, cut, the connection is lost',
      'failed, cut, refused',
      'ready',
    ]);
    await application.close();
    expect(told.slice(6)).toEqual(['closed']);
    expect(shown(application.health())).toBe('closed, cut');
  });

  test('gives the reason of the worst connection, the latest of several', async () => {
    const { application, say, told } = over();
    await application.connect([]);
    const said = [
      say('disconnected', 'one', '/1'),
      say('disconnected', 'two', '/2'),
      say('failed', 'three', '/3'),
      say('disconnected', 'two again', '/2'),
      say('connected', undefined, '/3'),
      say('connected', undefined, '/2'),
      say('closed', undefined, '/1'),
    ];
    const words = ['one', 'two', 'three', 'three', 'two again', 'one', undefined];
    expect(said.map((each) => each.split(', cut, ')[1])).toEqual(words);
    expect(told).toEqual(['ready', 'degraded, cut, one', 'failed, cut, three', 'degraded, cut, two again', 'ready']);
    await application.close();
  });

  test('of a service is ready when it receives, and its handlers may send before', async () => {
    const { transport, application, told } = over();
    const consume = transport.consume.bind(transport);
    let then = '';
    transport.consume = async (...given) => {
      then = shown(application.health());
      await application.send(operation, {}, {});
      return consume(...given);
    };
    await application.serve([], { turnOn: operation }, { turnOn: () => undefined }, {});
    expect([then, told]).toEqual(['starting', ['ready']]);
    await application.drain();
    expect(told).toEqual(['ready', 'draining', 'closed']);
  });

  test('of one that was closed and starts again is ready again', async () => {
    const { application, told } = over();
    for (let times = 0; times < 2; times += 1) {
      await application.connect([]);
      await application.close();
    }
    expect(told).toEqual(['ready', 'closed', 'starting, cut', 'ready', 'closed']);
  });
});

describe('a message that is given up', () => {
  afterEach(() => void jest.restoreAllMocks());

  /** What is said of a message whose handler does so. */
  async function given(handler: () => void, options: object = {}): Promise<readonly (readonly [Error, GivenUp | undefined])[]> {
    const told: (readonly [Error, GivenUp | undefined])[] = [];
    const onError = (error: Error, about?: GivenUp): void => void told.push([error, about]);
    const receiving = { retry: { attempts: 2, baseMs: 1 }, onError, ...options };
    const bus = new MemoryBus();
    const service = over(bus, receiving).application;
    const client = over(bus).application;
    await service.serve([], { turnOn: operation }, { turnOn: handler }, {}, receiving as object);
    await client.connect([]);
    await client.send(operation, {}, { secret: 'payload' });
    await until(() => told.length > 0 || jest.isMockFunction(console.error), 'it is said');
    if (jest.isMockFunction(console.error)) await until(() => jest.mocked(console.error).mock.calls.length > 0, 'it is printed');
    await Promise.all([service.close(), client.close()]);
    return told;
  }

  const refuse = (): void => {
    throw reject('too\nbright');
  };

  const fail = (): void => {
    throw new TypeError('no lamp');
  };

  const about = { channel: 'lamps', address: 'lamps', messageId: expect.any(String) };

  test.each([
    ['reject', 1, refuse, {}],
    ['reject', 2, fail, {}],
    ['redeliver', 2, fail, { exhausted: 'redeliver' }],
    ['deadLetter', 1, refuse, { deadLetter: '{address}.dlq' }],
  ])('is told of with what becomes of it: %s after %i', async (becomes, attempts, handler, options) => {
    const [[error, told] = []] = await given(handler, options);
    expect(error?.name).toBe(handler === refuse ? 'Reject' : 'TypeError');
    expect(told).toEqual({ ...about, becomes, attempts });
  });

  test('is a line of JSON where nobody is told, without its payload', async () => {
    const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await given(refuse, { onError: undefined });
    expect(printed.mock.calls.map(({ length }) => length)).toEqual([1]);
    const line = String(printed.mock.calls[0]?.[0]);
    expect(line).not.toContain('\n');
    const error = { name: 'Reject', message: 'too\nbright' };
    expect(JSON.parse(line)).toEqual({
      ...{ level: 'error', message: 'a message was given up', becomes: 'reject', attempts: 1, error },
      ...about,
    });
  });

  test('is not printed where it becomes a dead letter, which says why', async () => {
    const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const bus = new MemoryBus();
    const options = { deadLetter: '{address}.dlq' };
    const service = over(bus).application;
    const client = over(bus).application;
    const reasons: unknown[] = [];
    const parked = { ...operation, name: 'parked', channel: { name: 'dead', address: ['lamps.dlq'] } };
    await service.serve([], { turnOn: operation }, { turnOn: refuse }, {}, options as object);
    await client.connect([]);
    const stream = client.stream(parked, {});
    await stream.each((received) => void reasons.push(received.raw.headers['x-error-type']));
    await client.send(operation, {}, {});
    await until(() => reasons.length > 0, 'it is parked');
    await Promise.all([service.drain(), client.close()]);
    expect([reasons, printed.mock.calls]).toEqual([['Reject'], []]);
  });

  test('has its end whatever happens to who is told', async () => {
    const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    let times = 0;
    const onError = (): void => {
      times += 1;
      throw new Error('the log is full');
    };
    await given(refuse, { onError });
    expect([times, JSON.parse(String(printed.mock.calls[0]?.[0]))]).toMatchObject([1, { error: { message: 'the log is full' } }]);
  });
});

test('an error of a transport that no caller sees is told, and changes nothing', async () => {
  const errors: string[] = [];
  const { application, fail, told } = over(undefined, { onError: ({ message }: Error) => errors.push(message) });
  await application.connect([]);
  fail(new Error('nobody receives it'));
  expect([errors, shown(application.health()), told]).toEqual([['nobody receives it'], 'ready', ['ready']]);
  await application.close();
});

describe('the link to Kafka', () => {
  /** What it says, while the brokers are there or not. */
  function linked() {
    const said: string[] = [];
    const brokers = { areThere: true };
    const look = async (): Promise<void> => {
      if (!brokers.areThere) throw new Error('nothing listens');
    };
    const link = new Link(look, (state, cause) => {
      const entry = cause ? `${state}: ${cause.message}` : state;
      if (said.at(-1) !== entry) said.push(entry);
    });
    link.connected();
    const seat = new Seat('lamps');
    seat.take();
    link.admit(seat);
    return { link, seat, said, brokers };
  }

  const vacant = 'rejoining: the group lamps has not given us our share of its work yet';

  test.each<[how: string, back: (seat: Seat) => void]>([
    ['the broker confirms it', (seat) => seat.confirm()],
    ['it has joined', (seat) => seat.take()],
  ])('stands after an outage when %s', async (_, back) => {
    const { link, seat, said, brokers } = linked();
    brokers.areThere = false;
    link.doubt();
    await until(() => said.length === 2, 'it knows');
    brokers.areThere = true;
    await until(() => said.length === 3, 'they are there');
    back(seat);
    expect(said).toEqual(['connected', 'disconnected: nothing listens', vacant, 'connected']);
    link.close();
  });

  test('does not stand while a member has to join, whatever the broker says of what it was', () => {
    const { link, seat, said } = linked();
    seat.vacate(new Error('crashed'));
    seat.confirm();
    seat.doubt(new Error('again'));
    seat.confirm();
    expect(said).toEqual(['connected', vacant]);
    seat.take();
    expect(said.at(-1)).toBe('connected');
    link.close();
  });

  test('stands without one that is no longer wanted', () => {
    const { link, seat, said } = linked();
    seat.vacate();
    link.dismiss(seat);
    seat.vacate();
    expect(said).toEqual(['connected', vacant, 'connected']);
    link.close();
  });
});

test('over AMQP what is sent does not wait for what is received', () => {
  const standing = new Standing();
  const after = (...note: Parameters<Standing['note']>): string => {
    standing.note(...note);
    return [standing.state, standing.cause?.message ?? 'well'].join(': ');
  };
  expect([
    after('outgoing', true),
    after('incoming', true),
    after('incoming', false, new Error('no queue')),
    after('incoming', false),
    after('outgoing', false, new Error('cut')),
    after('outgoing', true),
    after('incoming', true),
    after('incoming', false),
  ]).toEqual([
    'connected: well',
    'connected: well',
    'rejoining: no queue',
    'rejoining: no queue',
    'disconnected: cut',
    'rejoining: no queue',
    'connected: well',
    'rejoining: well',
  ]);
});
