// Every binding field of WebSocket that is used, as a client sees it that is not ours.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import type { Fields } from '../../../src/read/protocols/field.js';
import { ws } from '../../../src/read/protocols/ws.js';
import { generated, type Generated } from '../generated.js';
import { until } from '../until.js';

type Handler = (payload: string) => void;

interface Listening {
  readonly port: number;
}

interface Sdk {
  readonly BindingsService: new (
    transport: Listening,
    handlers: Readonly<Record<string, Handler>>,
  ) => { start(): Promise<void>; close(): Promise<void> };
  readonly ws: { listen(options: object): Listening };
}

let made: Generated<Sdk>;
let server: Listening;
let service: InstanceType<Sdk['BindingsService']>;
const heard: string[] = [];

beforeAll(async () => {
  made = await generated<Sdk>('test/transports/ws/bindings.yaml', 'ws');
  server = made.sdk.ws.listen({ port: 0 });
  const names = ['hearAsked', 'hearShown', 'hearOpen'];
  service = new made.sdk.BindingsService(
    server,
    Object.fromEntries(names.map((name) => [name, (payload) => void heard.push(`${name}: ${payload}`)])),
  );
  await service.start();
}, 60_000);

afterAll(async () => {
  await service?.close();
  made?.remove();
});

/** What becomes of a handshake: `open`, after a message was sent, or the status and the words with which it is refused. */
function knock(path: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, { headers });
    socket.once('open', () => socket.send('"hello"', () => (socket.close(), resolve('open'))));
    socket.once('unexpected-response', (_request, response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.once('end', () => resolve(`${response.statusCode ?? ''} ${body}`));
    });
    socket.once('error', reject);
  });
}

/** What each field does. */
const effects: Readonly<Record<string, () => Promise<void>>> = {
  async 'channel query'() {
    expect(await knock('/asked?lang=de&limit=2&more=1')).toBe('open');
    await until(() => heard.includes('hearAsked: hello'), 'it is let in');
    expect(await knock('/asked')).toMatch(/^400 .*the query/);
    expect(await knock('/asked?lang=fr')).toMatch(/^400 .*the query/);
    expect(await knock('/asked?lang=en&limit=0')).toMatch(/^400 .*the query/);
    expect(await knock('/open?lang=fr')).toBe('open');
  },
  async 'channel headers'() {
    expect(await knock('/shown', { 'x-tenant': 't-1' })).toBe('open');
    await until(() => heard.includes('hearShown: hello'), 'it is let in');
    expect(await knock('/shown')).toMatch(/^400 .*the handshake/);
    expect(await knock('/shown', { 'X-Tenant': 'other' })).toMatch(/^400 .*the handshake/);
    expect(await knock('/open', { 'X-Tenant': 'other' })).toBe('open');
  },
};

function used(fields: Fields, path: string): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (field.fate === 'group') return used(field.fields, `${path}${name}.`);
    return field.fate === 'ignored' ? [] : [path + name];
  });
}

test('every field that is used has its effect tested', () => {
  const all = Object.entries(ws.levels).flatMap(([level, fields]) => used(fields, `${level} `));
  expect(Object.keys(effects).sort()).toEqual([...all].sort());
});

test.each(Object.entries(effects))('%s', (_name, effect) => effect());
