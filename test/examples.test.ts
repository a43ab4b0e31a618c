// Each example that needs a broker, run as its README says against a broker of its own.
import { describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { missing, type Broker, type BrokerKind } from './brokers/broker.js';
import { kafka } from './brokers/kafka.js';
import { mosquitto } from './brokers/mosquitto.js';
import { rabbitmq } from './brokers/rabbitmq.js';
import { buildWhenStale } from './built.js';
import { root } from './imports/read.js';

const examples: readonly (readonly [name: string, kind: BrokerKind<Broker>])[] = [
  ['orders-amqp', rabbitmq],
  ['sensors-mqtt', mosquitto],
  ['streetlights-kafka', kafka],
];

/** What `npm run example` prints. */
function run(name: string, url: string): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_OPTIONS: '', URL: url };
    const child = spawn(process.execPath, ['scripts/example.mjs', name], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', reject).on('close', (code) => resolve({ code, output }));
  });
}

describe.each(examples)('%s', (name, kind) => {
  const reason = missing(kind);
  (reason === undefined ? test : test.skip)(
    `prints what its README says${reason === undefined ? '' : `: ${reason}`}`,
    async () => {
      buildWhenStale();
      const broker = await kind.launch();
      try {
        const [, shown = 'nothing'] =
          /```\n(service: listening[\s\S]*?)```/.exec(readFileSync(join(root, 'examples', name, 'README.md'), 'utf8')) ?? [];
        const { code, output } = await run(name, broker.url);
        expect(output).toContain(shown);
        expect(code).toBe(0);
      } finally {
        await broker.remove();
      }
    },
    180_000,
  );
});
