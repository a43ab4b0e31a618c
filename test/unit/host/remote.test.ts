import { mkdtempSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isPublic } from '../../../src/host/address.js';
import { allowanceOf, isAllowed, parseAllowed, type Allowed } from '../../../src/host/allowed.js';
import type { HostError } from '../../../src/host/host.js';
import { nodeHost } from '../../../src/host/node.js';
import { fetchText, type Resolve } from '../../../src/host/remote.js';

/** A server on loopback whose answers are what a hostile or broken host would give. */
const answers: Readonly<Record<string, (response: ServerResponse, request: IncomingMessage) => void>> = {
  '/good.yaml': (response) => void response.end('\uFEFFtype: string'),
  '/here': (response) => void response.writeHead(302, { location: '/good.yaml' }).end(),
  '/loop': (response) => void response.writeHead(302, { location: '/loop' }).end(),
  '/elsewhere': (response) => void response.writeHead(302, { location: 'http://me:secret@elsewhere.example/good.yaml' }).end(),
  '/metadata': (response) => void response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
  '/file': (response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/nowhere': (response) => void response.writeHead(302, { location: 'http://[' }).end(),
  '/announced': (response) => void response.writeHead(200, { 'content-length': '2000' }).flushHeaders(),
  '/large': (response) => void response.end('x'.repeat(2_000)),
  '/endless': (response) => void setInterval(() => response.write('x'.repeat(300)), 1).unref(),
  '/slow': (response) => void response.write('half of'),
  '/silent': () => undefined,
  '/gone': (response) => void response.writeHead(404).end('no'),
  '/compressed': (response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
  '/latin': (response) => void response.end(Buffer.from([0x61, 0xe9])),
  '/cut': (response) => void response.writeHead(200, { 'content-length': '9' }).write('x', () => response.destroy()),
};
let server: Server;
let port = 0;
let served = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    served += 1;
    answers[request.url ?? '']?.(response, request);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const limits = { bytes: 1_000, milliseconds: 300, redirects: 3 };
const allowedHosts = (...texts: readonly string[]): Allowed[] => texts.flatMap((text) => parseAllowed(text) ?? []);
const here = (): string => `http://127.0.0.1:${port}`;
const failure = (work: Promise<string>): Promise<string> =>
  work.then(
    (text) => `read ${text}`,
    (error: HostError) => `${error.name}: ${error.reason}${error.help === undefined ? '' : `; ${error.help}`}`,
  );
const got = (path: string, ...also: readonly string[]): Promise<string> =>
  failure(fetchText(here() + path, { allowed: allowedHosts(here(), ...also) }, limits));

describe('a fetch', () => {
  const rows: readonly (readonly [path: string, want: string])[] = [
    ['/good.yaml', 'read type: string'],
    ['/here', 'read type: string'],
    ['/loop', 'HostError: it redirects more than 3 times'],
    [
      '/elsewhere',
      'HostError: it redirects to http://elsewhere.example, which is not allowed; Where that is meant, allow it too: --allow-remote http://elsewhere.example.',
    ],
    [
      '/metadata',
      'HostError: it redirects to http://169.254.169.254, which is not allowed; Where that is meant, allow it too: --allow-remote http://169.254.169.254.',
    ],
    ['/file', 'HostError: it redirects to what is no https URL; Reference the file where it is.'],
    ['/nowhere', 'HostError: it redirects to what is no https URL; Reference the file where it is.'],
    ['/announced', 'HostError: it is larger than 1000 bytes; Copy what is needed of it beside the document.'],
    ['/large', 'HostError: it is larger than 1000 bytes; Copy what is needed of it beside the document.'],
    ['/endless', 'HostError: it is larger than 1000 bytes; Copy what is needed of it beside the document.'],
    ['/slow', 'HostError: it was not there after 0.3 seconds'],
    ['/silent', 'HostError: it was not there after 0.3 seconds'],
    ['/gone', 'HostError: the answer is HTTP status 404'],
    ['/compressed', 'HostError: it is compressed, which was not asked for'],
    ['/latin', 'HostError: it is no text in UTF-8'],
    ['/cut', 'HostError: its host closed the connection'],
  ];
  test.each(rows)('%s', async (path, want) => {
    expect(await got(path)).toBe(want);
  });

  test('over https needs a host that speaks it', async () => {
    const url = here().replace('http:', 'https:');
    expect(await failure(fetchText(`${url}/good.yaml`, { allowed: allowedHosts(url, '127.0.0.1') }, limits))).toBe(
      'HostError: its host does not speak https',
    );
  });

  test('ends when the caller says so', async () => {
    const request = { allowed: allowedHosts(here()), signal: AbortSignal.timeout(20) };
    expect(await failure(fetchText(`${here()}/slow`, request))).toMatch(/^HostError: it was not there/);
  });
});

describe('an address that is not public', () => {
  const dns =
    (...addresses: readonly string[]): Resolve =>
    (_, done) => {
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    };
  const through = (resolve: Resolve, ...allowed: readonly string[]): Promise<string> =>
    failure(fetchText(`http://schemas.example:${port}/good.yaml`, { allowed: allowedHosts(...allowed) }, limits, resolve));
  const name = (): string => `http://schemas.example:${port}`;

  test('is refused after the name was looked up, and nothing is sent', async () => {
    const before = served;
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.1.2.3', '169.254.169.254', 'fe80::1', 'fd00::1']) {
      const named = address.includes(':') ? `[${address}]` : address;
      expect(await through(dns(address), name())).toBe(
        `HostError: schemas.example has the address ${address}, which is not public; Where that is meant, allow the address too: --allow-remote ${named}.`,
      );
    }
    expect(served).toBe(before);
  });

  test('is reached when it is named', async () => {
    expect(await through(dns('127.0.0.1'), name(), '127.0.0.1')).toBe('read type: string');
    expect(await through(dns('10.1.2.3', '127.0.0.1'), name(), '127.0.0.1')).toBe('read type: string');
  });

  test('is never reached by a second look-up', async () => {
    let asked = 0;
    const rebinding: Resolve = (hostname, done) => {
      dns(asked++ === 0 ? '10.1.2.3' : '127.0.0.1')(hostname, done);
    };
    expect(await through(rebinding, name())).toMatch(/has the address 10\.1\.2\.3/);
    expect(asked).toBe(1);
  });

  test('is refused where it is written in the URL in any way', async () => {
    for (const host of ['127.0.0.1', '0x7f.1', '2130706433', '[::1]', '[::ffff:127.0.0.1]', '10.0.0.1']) {
      const url = new URL(`http://${host}:${port}/good.yaml`);
      expect(await failure(fetchText(url.href, { allowed: [] }, limits))).toMatch(/is no public address; .*--allow-remote/);
    }
  });

  test('localhost is this machine', async () => {
    const url = `http://localhost:${port}`;
    expect(await failure(fetchText(`${url}/good.yaml`, { allowed: allowedHosts(url) }, limits, dns('127.0.0.1')))).toBe(
      'read type: string',
    );
    expect(await failure(fetchText(`${url}/good.yaml`, { allowed: allowedHosts(url) }, limits, dns('10.0.0.1')))).toMatch(/not public/);
  });
});

test.each([
  ['8.8.8.8', true],
  ['93.184.216.34', true],
  ['2606:4700::1111', true],
  ['::ffff:8.8.8.8', true],
  ['0.0.0.0', false],
  ['100.64.0.1', false],
  ['172.31.255.255', false],
  ['172.32.0.1', true],
  ['192.168.1.1', false],
  ['198.18.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['64:ff9b::a00:1', false],
  ['2002:a00:1::', false],
  ['2001:0:1::', false],
  ['2001:db8::1', false],
  ['ff02::1', false],
  ['::ffff:a9fe:a9fe', false],
  ['::10.0.0.1', false],
  ['no address', false],
])('%s is public: %s', (address, want) => {
  expect(isPublic(address)).toBe(want);
});

test.each([
  ['schemas.example.com', 'https://schemas.example.com/a', true],
  ['Schemas.Example.com', 'https://schemas.example.com/a', true],
  ['schemas.example.com', 'https://schemas.example.com:8443/a', false],
  ['schemas.example.com:8443', 'https://schemas.example.com:8443/a', true],
  ['schemas.example.com', 'http://schemas.example.com/a', false],
  ['http://schemas.example.com', 'http://schemas.example.com/a', true],
  ['http://schemas.example.com', 'https://schemas.example.com/a', false],
  ['example.com', 'https://schemas.example.com/a', false],
  ['[::1]', 'https://[0:0::1]/a', true],
])('%s allows %s: %s', (text, url, want) => {
  expect(isAllowed(new URL(url), allowedHosts(text))).toBe(want);
  if (want) expect(allowedHosts(allowanceOf(new URL(url)))).toEqual(allowedHosts(text));
});

test.each(['', '*', '*.example.com', 'example.com/a', 'https://me@example.com', 'ftp://example.com', 'example.com?x', 'a b'])(
  '%j is no host',
  (text) => {
    expect(parseAllowed(text)).toBeUndefined();
  },
);

test('what an earlier run fetched serves without the network', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'asyncwright-cache-'));
  const host = nodeHost({ cache });
  const allowed = allowedHosts(here());
  expect(await host.fetch?.(`${here()}/good.yaml`, { allowed })).toBe('type: string');
  const sha256 = 'fa248ef0e70c38aa1786a0b3c42235329e5bb9b5fd7535fe0f60a0144608c48f';
  const before = served;
  expect(await host.fetch?.(`${here()}/good.yaml`, { allowed, sha256 })).toBe('type: string');
  expect(served).toBe(before);
});
