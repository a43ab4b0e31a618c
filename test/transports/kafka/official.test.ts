// The official streetlights over Kafka in every version that has them: generated, compiled, and service and client run against a broker,
// logged in as the document says of each of its servers.
import { rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { missing } from '../../brokers/broker.js';
import { secureKafka, type SecureKafka } from '../../brokers/kafka-secure.js';
import { announce, corpus, missingShared, sharedFolder } from '../../conformance/shared.js';
import { root } from '../../imports/read.js';
import { nodeHost } from '../../../src/host/node.js';
import { parse } from '../../../src/reader.js';
import { compiled } from '../compiled.js';
import { consume } from './console.js';

const reason = missing(secureKafka) ?? missingShared('corpus/INDEX.tsv');
const documents =
  reason === undefined ? corpus().filter(({ kind, path }) => kind === 'official' && /\/streetlights-kafka[^/]*$/.test(path)) : [];
// Below the repository, where Node finds the libraries.
const folder = join(root, `.work/official-kafka-${process.pid}`);
let broker: SecureKafka;
let ran = 0;

beforeAll(async () => {
  if (reason === undefined) broker = await secureKafka.launch();
}, 90_000);

afterAll(async () => {
  announce('official streetlights over Kafka run', ran, documents.length);
  rmSync(folder, { recursive: true, force: true });
  await broker?.remove();
}, 60_000);

interface Seen {
  readonly measured: unknown;
  readonly commands: unknown;
  readonly refused: unknown;
}

/** Runs service and client; `meanwhile` while both are still there. */
async function run(project: number, brokers: string, asked: object, lamp: string, meanwhile: () => Promise<void>): Promise<Seen> {
  const index = join(folder, `dist/p${project}/src/index.js`);
  const args = [join(root, 'test/transports/kafka/streetlights.mjs'), index, brokers, JSON.stringify(asked), lamp];
  const child = spawn(process.execPath, args, { env: { ...process.env, NODE_OPTIONS: '' }, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let seen: Seen | undefined;
  for await (const line of createInterface(child.stdout)) {
    seen = JSON.parse(line) as Seen;
    await meanwhile();
    child.stdin.end();
  }
  expect(await ended).toBe(0);
  if (!seen) throw new Error('it said nothing');
  return seen;
}

interface Login {
  /** How the document says that one logs in to a server. */
  readonly type: string;
  /** What the generated code calls the server and the security scheme. */
  readonly server: string;
  readonly scheme: string;
}

async function logins(path: string): Promise<readonly Login[]> {
  const { api } = await parse(path, { host: nodeHost() });
  const schemes = new Map(api?.security.map((scheme) => [scheme.id, scheme]));
  return (api?.servers ?? []).map(({ name, security, tls }) => {
    expect(tls).toBe(true);
    const scheme = schemes.get(security[0]?.[0]?.scheme ?? '');
    return { type: scheme?.type ?? 'none', server: camelCase(name.source), scheme: camelCase(scheme?.name.source ?? '') };
  });
}

function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_found, letter: string) => letter.toUpperCase());
}

(reason === undefined ? describe : describe.skip)(`official streetlights${reason === undefined ? '' : `: ${reason}`}`, () => {
  test('generate and compile', async () => {
    const paths = documents.map(({ path }) => join(sharedFolder, 'corpus', path));
    expect(await compiled(folder, paths)).toEqual([]);
  }, 240_000);

  test.each(documents.map(({ path }, at) => [path, at] as const))(
    '%s',
    async (path, at) => {
      const found = await logins(join(sharedFolder, 'corpus', path));
      expect(found.map(({ type }) => type)).toContain('scramSha256');
      for (const { type, server, scheme } of found) {
        const lamp = `sl-${at}-${type}`;
        const { user, pem } = broker;
        const [brokers, secret] = type === 'X509' ? [broker.mutualTls, pem] : [broker.saslTls, user];
        const asked = { server, access: { [scheme]: secret }, options: { tls: { ca: pem.ca } } };
        const seen = await run(at, `kafka-secure://${brokers}`, asked, lamp, async () => {
          const members = ['--describe', '--members', '--group', 'lights'];
          expect(await broker.tool('org.apache.kafka.tools.consumer.group.ConsumerGroupCommand', members)).toMatch(/\bmy-app-id\s/);
        });
        const sentAt = '2026-01-02T03:04:05Z';
        const from = { streetlightId: lamp };
        expect(seen).toEqual({
          measured: [{ payload: { lumens: 42, sentAt }, from, header: 7 }],
          commands: {
            turnOn: { payload: { command: 'on', sentAt }, from, header: 1 },
            turnOff: { payload: { command: 'off', sentAt }, from },
            dimLight: { payload: { percentage: 20, sentAt }, from },
          },
          refused: 'ValidationError',
        });
        expect(await consume(broker, `smartylighting.streetlights.1.0.action.${lamp}.turn.on`)).toEqual([
          {
            partition: 0,
            headers: { 'content-type': 'application/json', 'message-id': expect.any(String), 'my-app-header': '1' },
            key: 'null',
            value: JSON.stringify({ command: 'on', sentAt }),
          },
        ]);
      }
      ran += 1;
    },
    180_000,
  );
});
