/**
 * Runs an example: `npm run example streetlights`. Generates its SDK into a folder that git ignores, compiles it with the hand-written
 * part, starts the service, then the client as a second process (or serves the page), and stops.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build/root.mjs';

const examples = readdirSync(join(root, 'examples')).filter((name) => existsSync(join(root, 'examples', name, 'asyncapi.yaml')));
const [name = ''] = process.argv.slice(2);
if (!examples.includes(name)) fail(`Which example? There are: ${examples.join(', ')}.`);

const folder = join(root, 'examples', name);
const bin = join(root, 'dist/cli/main.js');
if (!existsSync(bin)) fail('Build first: npm run build.');

step('generate', [bin, 'generate', 'asyncapi.yaml', '--lang', 'typescript', '--out', 'generated']);
step('compile', [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json']);
const page = existsSync(join(folder, 'page.ts'));
if (page) await bundlePage();

const service = spawn(process.execPath, ['dist/service.js'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
service.stdout.pipe(process.stdout);
const ended = new Promise((resolve) => service.once('exit', resolve));
if ((await Promise.race([listening(service), ended])) !== 'ready') fail('the service ended before it was ready');

if (page) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => service.kill('SIGTERM'));
} else {
  // What both print goes the same way: their lines then stay in the order in which they were written.
  const client = spawn(process.execPath, ['dist/client.js'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  client.stdout.pipe(process.stdout);
  const status = await new Promise((resolve) => client.once('close', resolve));
  service.kill('SIGTERM');
  if (status !== 0) process.exitCode = 1;
}
const code = await ended;
if (code !== 0) process.exitCode = 1;

function step(what, args) {
  const { status } = spawnSync(process.execPath, args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) fail(`could not ${what} the example`);
}

async function bundlePage() {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: folder,
    entryPoints: ['page.ts'],
    outfile: 'dist/page.js',
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'warning',
  });
}

/** The service says when it is ready. */
function listening({ stdout }) {
  return new Promise((resolve) => stdout.on('data', (text) => String(text).includes('listening') && resolve('ready')));
}

function fail(reason) {
  console.error(reason);
  process.exit(1);
}
