// What a client that connects again says of itself while its subscriptions are made again, at a broker that does as the test says.
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { until } from '../until.js';
import { open, type Open } from './harness.js';

const [CONNECT, PUBLISH, SUBSCRIBE] = [1, 3, 8];
const GRANTED = 1;
const REFUSED_FOR_NOW = 131;
const NOT_AUTHORISED = 135;

/** A broker of MQTT 5 that welcomes everyone, and answers subscriptions one after the other with these codes, the last as often as it is asked. */
interface Broker {
  readonly url: string;
  codes: readonly number[];
  /** Subscriptions that it was asked for, and messages that it was sent. */
  readonly asked: number;
  readonly published: number;
  /** It has codes again: what was asked for is answered. */
  answer(...codes: readonly number[]): void;
  cut(): void;
  close(): void;
}

async function scripted(): Promise<Broker> {
  const sockets = new Set<Socket>();
  let waiting: (() => void)[] = [];
  const reply = (socket: Socket, high: number, low: number): void => {
    const [code = GRANTED, ...others] = broker.codes;
    if (others.length > 0) broker.codes = others;
    socket.write(Uint8Array.from([0x90, 4, high, low, 0, code]));
  };
  const take = (socket: Socket, packet: Buffer): void => {
    const type = packet.readUInt8(0) >> 4;
    if (type === CONNECT) socket.write(Uint8Array.from([0x20, 3, 0, 0, 0]));
    if (type === PUBLISH) broker.published += 1;
    if (type !== SUBSCRIBE) return;
    broker.asked += 1;
    const answer = (): void => reply(socket, packet.readUInt8(2), packet.readUInt8(3));
    if (broker.codes.length > 0) answer();
    else waiting.push(answer);
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => void sockets.delete(socket));
    // The packets of these tests are short: one byte says how long.
    socket.on('data', (chunk: Buffer) => {
      for (let at = 0; at < chunk.length;) {
        const end = at + 2 + chunk.readUInt8(at + 1);
        take(socket, chunk.subarray(at, end));
        at = end;
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const broker = {
    url: `mqtt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    codes: [GRANTED] as readonly number[],
    asked: 0,
    published: 0,
    answer(...codes: readonly number[]) {
      broker.codes = codes;
      for (const one of waiting.splice(0)) one();
    },
    cut() {
      waiting = [];
      for (const socket of sockets) socket.destroy();
    },
    close() {
      broker.cut();
      server.close();
    },
  };
  return broker;
}

let broker: Broker;
let client: Open;

beforeEach(async () => {
  broker = await scripted();
  client = await open(broker.url);
  await client.receive('lamps');
  client.states.length = 0;
});

afterEach(async () => {
  await client.close();
  broker.close();
});

function lastState(): string | undefined {
  return client.states.at(-1);
}

test('it is connected when the broker has subscribed it again, and sends meanwhile', async () => {
  broker.codes = [];
  broker.cut();
  await until(() => broker.asked === 2, 'it subscribes again');
  expect(client.states).toEqual(['disconnected', 'rejoining']);
  await client.publish('lamps', 'on', { qos: 0 });
  await until(() => broker.published === 1, 'it is sent');
  expect(lastState()).toBe('rejoining');
  broker.answer(GRANTED);
  await until(() => lastState() === 'connected', 'all is well');
  expect(broker.asked).toBe(2);
});

test('a subscription that is refused for a reason that passes is made until it is granted', async () => {
  broker.codes = [REFUSED_FOR_NOW, REFUSED_FOR_NOW, GRANTED];
  broker.cut();
  await until(() => lastState() === 'connected', 'all is well');
  expect([broker.asked, new Set(client.states)]).toEqual([4, new Set(['disconnected', 'rejoining', 'connected'])]);
  expect(client.errors.at(-1)).toContain('reason code 131');
});

test('one that is refused for good has failed, until there is another connection', async () => {
  broker.codes = [NOT_AUTHORISED];
  broker.cut();
  await until(() => lastState() === 'failed', 'it knows');
  expect([broker.asked, client.errors.at(-1)]).toEqual([2, expect.stringContaining('reason code 135')]);
  broker.codes = [GRANTED];
  broker.cut();
  await until(() => lastState() === 'connected', 'all is well');
});

test('a connection that is lost while it subscribes is no refusal', async () => {
  broker.codes = [];
  broker.cut();
  await until(() => broker.asked === 2, 'it subscribes again');
  broker.codes = [GRANTED];
  broker.cut();
  await until(() => lastState() === 'connected', 'all is well');
  expect(client.states).toEqual(['disconnected', 'rejoining', 'disconnected', 'rejoining', 'connected']);
});
