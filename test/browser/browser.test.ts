// The generated client, bundled for browsers, talks to the generated service in Node: a page in headless Chromium shows the exchange.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { chromium, type Browser } from 'playwright-core';
import { generate } from '../../src/generate.js';
import { nodeHost } from '../../src/host/node.js';
import { importSource, root } from '../packs/source.js';
import { skipping } from '../skips.js';

const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const missing = skipping(executable === undefined ? 'install Chromium: there is none in /usr/bin' : undefined);

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Service {
  readonly port: number;
  readonly turnedOn: readonly string[];
  stop(): Promise<void>;
}

/** Generates the streetlights and bundles the page and the service, each for where it runs. */
async function project(folder: string): Promise<void> {
  const target = { pack: 'templates/typescript', out: folder };
  const document = join(root, 'test/cases/sdk-streetlights/asyncapi.yaml');
  const { diagnostics } = await generate({ document, targets: [target], importPack: importSource }, nodeHost());
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const imports = {
    '#sdk': './src/gen/index.ts',
    '#sdk/ws': './src/gen/transports/ws/index.ts',
    '#sdk/browser': './src/gen/transports/ws/browser.ts',
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', imports }));
  cpSync(join(root, 'test/browser/page'), join(folder, 'page'), { recursive: true });
  const common = { bundle: true, format: 'esm', target: 'es2022' } as const;
  const page = join(folder, 'page/client.ts');
  await build({ ...common, entryPoints: [page], outfile: join(folder, 'client.js'), platform: 'browser' });
  const service = join(folder, 'page/service.ts');
  await build({ ...common, entryPoints: [service], outfile: join(folder, 'service.mjs'), platform: 'node', external: ['ws'] });
}

function serve(script: string): Promise<Server> {
  const server = createServer((request, response) => {
    const isScript = request.url === '/client.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isScript ? script : '<!doctype html><title>streetlights</title><body><script type="module" src="/client.js"></script>');
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

(missing === undefined ? describe : describe.skip)(`in a browser${missing === undefined ? '' : `: ${missing}`}`, () => {
  let folder = '';
  let service: Service;
  let pages: Server;
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(join(root, '.work'), { recursive: true });
    folder = mkdtempSync(join(root, '.work/browser-'));
    await project(folder);
    const { start } = (await import(pathToFileURL(join(folder, 'service.mjs')).href)) as { start(): Promise<Service> };
    service = await start();
    pages = await serve(readFileSync(join(folder, 'client.js'), 'utf8'));
    browser = await chromium.launch({ executablePath: executable ?? '', headless: true, args: quiet });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    pages?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('the client exchanges a command, an event and a request with the service', async () => {
    const page = await browser.newPage();
    const { port } = pages.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/?service=${service.port}`);
    await page.locator('li', { hasText: /^done/ }).waitFor({ timeout: 30_000 });
    expect(await page.locator('li').allTextContents()).toEqual([
      'reply n-1 from node',
      'event 800 lumens at a/b ü',
      'refused ValidationError',
      'done closed',
    ]);
    expect(service.turnedOn).toEqual(['a/b ü 80']);
  });
});
