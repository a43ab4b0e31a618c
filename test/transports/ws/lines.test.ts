// The side that connects has a socket for each address: which of them stay, and what becomes of one that is lost.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { generated, type Generated } from '../generated.js';
import { until } from '../until.js';
import { serve, type Server } from './server.js';

interface Health {
  readonly status: string;
  readonly lastError?: Error;
}

interface Client {
  turnOn(params: { streetlightId: string }, payload: object, options?: object): Promise<void>;
  lightMeasured(params: { streetlightId: string }): { each(handle: (received: { payload: object }) => void): Promise<AsyncDisposable> };
  ping(payload: object, options?: object): Promise<object>;
  health(): Health;
  close(): Promise<void>;
}

interface Sdk {
  readonly StreetlightsClient: { connect(transport: object, options: object): Promise<Client> };
  readonly ws: { connect(url: string, options?: object): object };
}

let made: Generated<Sdk>;
let server: Server;
let client: Client;
let states: string[];

beforeAll(async () => {
  made = await generated<Sdk>('test/contract/asyncapi.yaml', 'ws');
}, 60_000);
afterAll(() => made?.remove());

beforeEach(async () => {
  server = await serve();
});
afterEach(async () => {
  await client?.close();
  await server.close();
});

async function connect(options: object = {}): Promise<void> {
  const { StreetlightsClient, ws } = made.sdk;
  states = [];
  client = await StreetlightsClient.connect(ws.connect(server.url, options), {
    onStateChange: ({ status }: Health) => states.push(status),
  });
}

function turnOn(streetlightId: string, options?: object): Promise<void> {
  return client.turnOn({ streetlightId }, { brightness: 1 }, options);
}

/** Where lamps are turned on. */
function pathOf(lamp: string): string {
  return `/streetlights/${lamp}/turn-on`;
}

function knocksAt(path: string): number {
  return server.knocks.filter((one) => one === path).length;
}

function heardAt(path: string): number {
  return server.heard.filter(([one]) => one === path).length;
}

describe('sockets that nothing uses', () => {
  test('are closed where an address has parameters, and opened again when something is sent', async () => {
    await connect({ idleMs: 50 });
    const fixed = [...server.sockets.keys()];
    expect(fixed).toContain('/ping');
    const lamps = Array.from({ length: 20 }, (_, at) => `l-${at}`);
    await Promise.all(lamps.map((lamp) => turnOn(lamp)));
    await until(() => lamps.every((lamp) => heardAt(pathOf(lamp)) === 1), 'all arrive');
    await until(() => server.sockets.size === fixed.length, 'they are closed');
    expect([...server.sockets.keys()].sort()).toEqual(fixed.sort());
    await turnOn('l-0');
    await until(() => heardAt(pathOf('l-0')) === 2, 'it arrives');
    expect(knocksAt(pathOf('l-0'))).toBe(2);
    expect(states).not.toContain('degraded');
  });

  test('stay where something is received, until nothing is any longer', async () => {
    await connect({ idleMs: 20 });
    const path = '/streetlights/a/measured';
    const seen: object[] = [];
    const subscription = await client.lightMeasured({ streetlightId: 'a' }).each(({ payload }) => void seen.push(payload));
    await pause(200);
    server.sockets.get(path)?.send('{"lumens":7}');
    await until(() => seen.length === 1, 'it is received');
    expect(knocksAt(path)).toBe(1);
    await subscription[Symbol.asyncDispose]();
    await until(() => !server.sockets.has(path), 'it is closed');
  });

  test('stay while a reply is waited for', async () => {
    const transport = made.sdk.ws.connect(server.url, { idleMs: 20 }) as {
      connect(session: object): Promise<void>;
      publish(message: object): Promise<void>;
      close(): Promise<void>;
    };
    await transport.connect({ uses: [], onState: () => undefined });
    const began = performance.now();
    await transport.publish({ address: 'asked', body: Buffer.from('?'), replyWithinMs: 500 });
    await until(() => server.sockets.has('/asked'), 'it is open');
    await until(() => !server.sockets.has('/asked'), 'it is closed');
    expect(performance.now() - began).toBeGreaterThanOrEqual(500);
    await transport.close();
  });
});

describe('a socket that is lost', () => {
  test('keeps the messages for its address waiting, and no others', async () => {
    await connect();
    await Promise.all([turnOn('a'), turnOn('b')]);
    await until(() => heardAt(pathOf('a')) === 1 && heardAt(pathOf('b')) === 1, 'both arrive');
    server.refused.set(pathOf('a'), 503);
    server.cut(pathOf('a'));
    await until(() => states.at(-1) === 'degraded', 'the client knows');
    let isSent = false;
    const waiting = turnOn('a').then(() => (isSent = true));
    await turnOn('b');
    await turnOn('c');
    await until(() => heardAt(pathOf('b')) === 2 && heardAt(pathOf('c')) === 1, 'the others arrive');
    expect([isSent, client.health().status]).toEqual([false, 'degraded']);
    server.refused.clear();
    await waiting;
    await until(() => heardAt(pathOf('a')) === 2, 'it arrives, too');
    expect(client.health().status).toBe('ready');
  });

  test.each([408, 425, 429, 500, 503])('is dialled again though it is answered HTTP %i', async (status) => {
    await connect();
    server.refused.set('/ping', status);
    server.cut('/ping');
    await until(() => knocksAt('/ping') >= 3, 'it is dialled twice');
    expect(client.health().status).toBe('degraded');
    server.refused.clear();
    await until(() => client.health().status === 'ready', 'it is back');
  });

  test.each([
    [401, 'AuthError'],
    [403, 'AuthError'],
    [404, 'ConnectError'],
    [410, 'ConnectError'],
  ])('is given up when it is answered HTTP %i: the client has failed, and says why', async (status, name) => {
    await connect();
    await turnOn('a');
    server.refused.set('/ping', status);
    server.cut('/ping');
    await until(() => client.health().status === 'failed', 'the client knows');
    const { lastError } = client.health();
    expect(lastError).toMatchObject({ name, retryable: false, message: expect.stringContaining(`answered HTTP ${status}`) });
    await turnOn('a');
    await pause(500);
    expect(knocksAt('/ping')).toBe(2);
    expect([states.at(-1), client.health()]).toMatchObject(['failed', { connected: false }]);
    // Who sends there is told so, and lets it be tried once more.
    const error = { name: 'PublishError', retryable: false, cause: { name } };
    await expect(client.ping({ nonce: 'n' })).rejects.toMatchObject(error);
    expect(knocksAt('/ping')).toBe(3);
    server.refused.clear();
    const asked = client.ping({ nonce: 'n' }).catch(() => undefined);
    await until(() => heardAt('/ping') === 1, 'it is asked');
    expect(client.health().status).toBe('ready');
    await client.close();
    await asked;
  });

  test('is forgotten when it is refused for good and nobody needs it', async () => {
    await connect();
    await turnOn('a');
    await until(() => heardAt(pathOf('a')) === 1, 'it arrives');
    server.refused.set(pathOf('a'), 404);
    server.cut(pathOf('a'));
    await until(() => states.includes('degraded'), 'the client knows');
    const gone = { name: 'PublishError', retryable: false, message: expect.stringContaining('answered HTTP 404') };
    await expect(turnOn('a')).rejects.toMatchObject(gone);
    expect(client.health().status).toBe('ready');
    server.refused.clear();
    await turnOn('a');
    await until(() => heardAt(pathOf('a')) === 2, 'it arrives');
  });
});
