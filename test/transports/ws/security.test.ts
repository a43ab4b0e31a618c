// What a server that asks for credentials sees of who connects with the options that are generated for it.
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttp, type IncomingMessage, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { WebSocketServer } from 'ws';
import { certify, missingCertificates } from '../../brokers/certificates.js';
import { connect, type ConnectOptions } from '../../../templates/typescript/runtime/transports/ws/connect.js';
import type { Certificate, Key, Token, User } from '../../../templates/typescript/runtime/transports/ws/access.js';
import { skipping } from '../../skips.js';
import { generated, type Generated } from '../generated.js';

/** What is generated for the servers: options. */
interface Sdk {
  readonly servers: {
    wsUser(access: { user: User }): ConnectOptions;
    wsToken(access: { oauth: Token }): ConnectOptions;
    wsKeys(access: Readonly<Record<'header' | 'query' | 'cookie' | 'session', Key>>, options?: ConnectOptions): ConnectOptions;
    wsCertificate(access: { certificate: Certificate; header: Key }): ConnectOptions;
  };
}

let made: Generated<Sdk>;
let close = (): void => undefined;

beforeAll(async () => {
  made = await generated<Sdk>('test/transports/security.yaml', 'ws');
}, 60_000);
afterEach(() => close());
afterAll(() => made?.remove());

/** Lets everybody in and remembers with what; its port. */
async function listen(http: Server): Promise<{ readonly port: number; readonly seen: IncomingMessage[] }> {
  const seen: IncomingMessage[] = [];
  const sockets = new WebSocketServer({ server: http });
  sockets.on('connection', (_socket, request) => seen.push(request));
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  close = () => {
    for (const socket of sockets.clients) socket.terminate();
    http.close();
  };
  return { port: (http.address() as AddressInfo).port, seen };
}

/** Sends one message on the channel `talk`. */
async function talk(url: string, options: ConnectOptions): Promise<void> {
  const transport = connect(url, options);
  const channel = { name: 'talk', address: ['talk'] };
  try {
    await transport.connect({ uses: [{ channel, use: 'send' }], onState: () => undefined });
    const message = { body: Buffer.from('hello'), headers: {}, contentType: 'text/plain', messageId: 'm-1', binding: {} };
    await transport.publish({ ...message, channel, address: 'talk' }, { signal: AbortSignal.timeout(10_000) });
  } finally {
    await transport.close();
  }
}

test('users and tokens are in the header Authorization, asked anew for every connection', async () => {
  const { port, seen } = await listen(createHttp());
  const url = `ws://127.0.0.1:${port}`;
  const { wsUser, wsToken } = made.sdk.servers;
  let asked = 0;
  const fresh = wsToken({ oauth: () => `T-${++asked}` });
  await talk(url, wsUser({ user: { username: 'Jörg', password: 'a:b' } }));
  await talk(url, fresh);
  await talk(url, fresh);
  const basic = `Basic ${Buffer.from('Jörg:a:b').toString('base64')}`;
  expect(seen.map(({ headers }) => headers.authorization)).toEqual([basic, 'Bearer T-1', 'Bearer T-2']);
});

test('keys are where the document has them, beside what options say', async () => {
  const { port, seen } = await listen(createHttp());
  const access = { header: 'K', query: 'a&b', cookie: 'C', session: () => 'S' };
  const options = made.sdk.servers.wsKeys(access, { headers: () => ({ Cookie: 'own=1', 'X-More': 'M' }), query: () => ({ lang: 'en' }) });
  await talk(`ws://127.0.0.1:${port}/base?v=1`, options);
  const [{ headers, url = '' } = {} as IncomingMessage] = seen;
  expect([headers['x-key'], headers['x-more'], headers.cookie]).toEqual(['K', 'M', 'own=1; session=C; tenant=S']);
  const { pathname, searchParams } = new URL(url, 'ws://localhost');
  expect([pathname, Object.fromEntries(searchParams)]).toEqual(['/base/talk', { v: '1', ticket: 'a&b', lang: 'en' }]);
});

const reason = skipping(missingCertificates());
(reason === undefined ? test : test.skip)(`a certificate is shown by TLS${reason === undefined ? '' : `: ${reason}`}`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ws-security-'));
  const pem = certify(folder);
  const own = { cert: readFileSync(join(folder, 'broker.pem')), key: readFileSync(join(folder, 'broker.key')), ca: pem.ca };
  rmSync(folder, { recursive: true, force: true });
  const { port, seen } = await listen(createHttps({ ...own, requestCert: true, rejectUnauthorized: true }));
  const url = `wss://127.0.0.1:${port}`;
  await talk(url, made.sdk.servers.wsCertificate({ certificate: pem, header: 'K' }));
  const [{ headers, socket } = {} as IncomingMessage] = seen;
  expect([headers['x-key'], (socket as TLSSocket).authorized]).toEqual(['K', true]);
  await expect(talk(url, { tls: { ca: pem.ca } })).rejects.toMatchObject({ name: 'ConnectError' });
});
