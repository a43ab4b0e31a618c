// The built command as a process of its own: that it ends, and with what.
import { beforeAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, buildWhenStale } from './built.js';
import { root } from './imports/read.js';

beforeAll(buildWhenStale, 300_000);

test.each([
  ['a document with an error is generated from', ['generate', '-', '--lang', 'typescript', '--out', 'never']],
  ['a document with an error is validated', ['validate', '-', '--format', 'sarif']],
])('ends with 1 when %s', (_, args) => {
  const { status, signal } = spawnSync(process.execPath, [bin, ...args], {
    cwd: root,
    input: 'asyncapi: 3.0.0\ninfo: { title: Lamps }\n',
    timeout: 30_000,
  });
  expect({ status, signal }).toEqual({ status: 1, signal: null });
});

const item = '{ type: object, properties: { id: { type: string } } }';
const files = {
  'api.yaml': `
asyncapi: 3.0.0
info: { title: Shop, version: 1.0.0 }
defaultContentType: application/json
channels: { orders: { address: orders, messages: { placed: { payload: ${item} }, paid: { payload: ${item} } } } }
components: { schemas: { Line: ${item} } }
`,
  'order.schema.json': '{ "type": "object" }',
  'openapi.yaml': `openapi: 3.0.3\ncomponents: { schemas: { Line: ${item} } }\n`,
};

test.each([
  ['api.yaml', ['line', 'paid', 'placed']],
  ['api.yaml --only message:paid', ['paid']],
  ['api.yaml --only message=paid --only schema:Line', ['line', 'paid']],
  ['api.yaml --only message:paid --all-schemas', ['line', 'paid']],
  ['order.schema.json', ['order']],
  ['order.schema.json --name Purchase', ['purchase']],
  ['openapi.yaml', ['line']],
])('makes models of %s', (args, models) => {
  const folder = mkdtempSync(join(tmpdir(), 'asyncwright-models-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const command = ['models', ...args.split(' '), '--lang', 'typescript', '--out', 'out'];
  const { status, stderr } = spawnSync(process.execPath, [bin, ...command], { cwd: folder, encoding: 'utf8', timeout: 30_000 });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const made = readdirSync(join(folder, 'out/src/gen/models')).filter((name) => name !== 'index.ts');
  expect(made.sort()).toEqual(models.map((name) => `${name}.ts`));
});

test.each([
  ['of the configuration file', [], 'asyncwright.yaml: options.profil'],
  ['of the command line, over that of the configuration file', ['--option', 'profil=native'], '--option profil'],
  ['of the command line for one language', ['--option', 'typescript.profil=native'], '--option profil'],
])('names an option that is wrong where it stands: %s', (_, args, place) => {
  const cwd = mkdtempSync(join(tmpdir(), 'asyncwright-options-'));
  writeFileSync(join(cwd, 'api.yaml'), files['api.yaml']);
  writeFileSync(join(cwd, 'asyncwright.yaml'), 'options: { profil: exact, typescript.profle: exact }\n');
  const command = ['models', 'api.yaml', '--lang', 'typescript', '--out', 'out', ...args];
  const { status, stderr } = spawnSync(process.execPath, [bin, ...command], { cwd, encoding: 'utf8', timeout: 30_000 });
  expect({ status, heads: stderr.match(/^.*(?= error option-invalid)/gm) }).toEqual({
    status: 1,
    heads: [place, 'asyncwright.yaml: options.profle'],
  });
});
