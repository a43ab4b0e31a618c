// The behaviour contract, run by the SDK that is generated for the contract's own document, on every transport.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { load } from 'js-yaml';
import { generate } from '../../src/generate.js';
import { nodeHost } from '../../src/host/node.js';
import { missing, type Broker, type BrokerKind } from '../brokers/broker.js';
import { kafka } from '../brokers/kafka.js';
import { mosquitto, type Mosquitto } from '../brokers/mosquitto.js';
import { rabbitmq } from '../brokers/rabbitmq.js';
import { importSource, root } from '../packs/source.js';
import { compile, prepare } from '../toolchains/typescript.js';
import { exemptions, reasons, subjects, type Reason, type Row, type Subject } from './exemptions.js';

const here = join(root, 'test/contract');
const rows = load(readFileSync(join(here, 'behaviour.yaml'), 'utf8')) as Row[];

interface Result {
  readonly subject: string;
  readonly row: string;
  readonly problem?: string;
}

/** The subjects that need a broker. */
const kinds: Readonly<Record<string, BrokerKind>> = {
  amqp: rabbitmq,
  kafka,
  mqtt: mosquitto,
  mqtt311: mosquitto,
  mqttTwo: mosquitto,
  mqtt311Two: mosquitto,
};
const absent = new Map(Object.entries(kinds).map(([subject, kind]) => [subject, missing(kind)]));

const LONGEST = 240_000;

function isThere(subject: string): boolean {
  return !Object.hasOwn(kinds, subject) || brokers.has(subject);
}

const brokers = new Map<string, Broker>();
let folder = '';
const results: Result[] = [];

/** The contract's document, all operations of which say `qos: 2`. */
function exactlyOnce(): string {
  const document = load(readFileSync(join(here, 'asyncapi.yaml'), 'utf8')) as { readonly operations: object };
  const operations = Object.entries(document.operations).map(([name, one]) => [name, { ...one, bindings: { mqtt: { qos: 2 } } }]);
  const file = join(folder, 'exactly-once.json');
  writeFileSync(file, JSON.stringify({ ...document, operations: Object.fromEntries(operations) }));
  return file;
}

/** The generated project, with the contract's runner inside, as a program. */
async function program(name: string, document: string): Promise<string> {
  const out = join(folder, name);
  await project(out, document);
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(out, 'src/contract/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    external: ['ws', 'amqplib', 'kafkajs', 'mqtt'],
  });
  return outfile;
}

async function project(out: string, document: string): Promise<void> {
  const target = { pack: 'templates/typescript', out };
  const { diagnostics } = await generate({ document, targets: [target], importPack: importSource }, nodeHost());
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const imports = {
    '#sdk': './src/gen/index.ts',
    '#sdk/memory': './src/gen/transports/memory.ts',
    '#sdk/amqp': './src/gen/transports/amqp/index.ts',
    '#sdk/kafka': './src/gen/transports/kafka/index.ts',
    '#sdk/mqtt': './src/gen/transports/mqtt/index.ts',
    '#sdk/ws': './src/gen/transports/ws/index.ts',
  };
  writeFileSync(join(out, 'package.json'), JSON.stringify({ type: 'module', imports }));
  cpSync(join(here, 'typescript'), join(out, 'src/contract'), { recursive: true });
}

/** Runs those of the contract's rows that the subject has to pass; a line that names a broker and an action is an order, answered by a line when it is carried out. */
function run(file: string, subject: string, of: Subject): Promise<void> {
  const own = rows.filter((row) => exemptions(row, of).length === 0);
  const urls = Object.fromEntries([...brokers].map(([subject, { url }]) => [subject, url]));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, JSON.stringify(own), JSON.stringify(urls), JSON.stringify([subject])], {
      env: { ...process.env, NODE_OPTIONS: '' },
      timeout: LONGEST,
    });
    let complaints = '';
    createInterface(child.stdout).on('line', (line) => {
      const said = JSON.parse(line) as Result & {
        readonly note?: string;
        readonly broker?: string;
        readonly action?: 'save' | 'kill' | 'start';
      };
      if (said.note !== undefined) return void process.stdout.write(`contract: when the broker died: ${said.note}\n`);
      if (said.broker === undefined || said.action === undefined) return void results.push(said);
      const broker: (Broker & Partial<Mosquitto>) | undefined = brokers.get(said.broker);
      Promise.resolve(broker?.[said.action]?.()).then(() => child.stdin.write('done\n'), reject);
    });
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    child.on('close', (code, signal) => {
      if (complaints === '' && code === 0) resolve();
      else reject(new Error(complaints === '' ? `${subject}: the runner ended with ${code ?? signal}` : complaints));
    });
  });
}

beforeAll(async () => {
  mkdirSync(join(root, '.work'), { recursive: true });
  folder = mkdtempSync(join(root, '.work/contract-'));
  prepare(folder);
  const usual = await program('sdk', join(here, 'asyncapi.yaml'));
  const exact = await program('exactly-once', exactlyOnce());
  for (const [subject, kind] of Object.entries(kinds)) if (absent.get(subject) === undefined) brokers.set(subject, await kind.launch());
  // One after the other: rows measure time. What keeps one of them from its end costs the others nothing.
  for (const [subject, of] of Object.entries(subjects))
    if (isThere(subject)) await run(of.qos === 2 ? exact : usual, subject, of).catch(tell);
}, 1_500_000);

/** The rows that were run before it count; those after it are missing. */
function tell(error: unknown): void {
  process.stderr.write(`${String(error)}\n`);
}

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await Promise.all([...brokers.values()].map((broker) => broker.remove()));
}, 60_000);

describe.each(Object.entries(subjects))('%s', (subject, of) => {
  const reason = absent.get(subject);
  const check = reason === undefined ? test : test.skip;
  const named = rows.map((row) => [row.name, exemptions(row, of)] as const);
  const own = named.filter(([, exempt]) => exempt.length === 0);
  check.each(own)(`%s${reason === undefined ? '' : ` (${reason})`}`, (row) => {
    const result = results.find((one) => one.subject === subject && one.row === row);
    expect(result).toBeDefined();
    expect(result?.problem).toBeUndefined();
  });
  for (const [row, exempt] of named)
    if (exempt.length > 0) test.skip(`${row} (exempt: ${exempt.map((one) => reasons[one]).join(' ')})`, () => undefined);
});

test('nobody is exempt without a reason, and every reason is one', () => {
  const used = Object.values(subjects).flatMap((of) => rows.flatMap((row) => exemptions(row, of)));
  expect([...new Set(used)].sort()).toEqual((Object.keys(reasons) as Reason[]).sort());
  // What somebody has to pass is promised.
  const promised = rows.filter((row) => Object.values(subjects).some((of) => exemptions(row, of).length === 0));
  expect(promised).toEqual(rows);
  const unknown: Row = { name: 'it is quick', needs: { quick: true } };
  expect(() => Object.values(subjects).map((of) => exemptions(unknown, of))).toThrow('nobody is exempt for want of quick');
});

test('the compiler takes the contract and refuses what a protocol cannot do', async () => {
  expect(await compile(folder)).toEqual([]);
});
