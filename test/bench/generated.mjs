/** Rows about generated TypeScript: its checks beside ajv's, and its SDK beside the same library used by hand. */
import { copyFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { beside, once } from './beside.mjs';
import { seconds } from './measure.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');

/**
 * @param {{ bin: string, folder: string }} bench the built command, and a folder to work in
 * @returns {{ name: string, budget: string, limit: number, run: () => import('./measure.mjs').Measured }[]}
 */
export function generatedRows({ bin, folder }) {
  const cwd = join(folder, 'generated');
  const built = once(() => build(bin, cwd));
  return [
    {
      name: 'generated predicate, 1 KB payload, beside ajv',
      budget: '<= 1 x ajv',
      limit: 1,
      run: () => besideHand(built(), 'predicate.mjs', 'µs'),
    },
    {
      name: 'generated SDK, messages/s over WebSocket, beside ws by hand',
      budget: '>= 75 % of ws by hand',
      limit: 1 / 0.75,
      run: () => besideHand(built(), 'websocket.mjs', 'µs a message'),
    },
    ...['publish', 'consume'].map((what) => ({
      name: `generated SDK, messages/s over Kafka, ${what}, beside kafkajs by hand`,
      budget: '>= 90 % of kafkajs by hand',
      limit: 1 / 0.9,
      run: () => besideHand(built(), 'kafka.mjs', 'µs a message', what),
    })),
    ...['publish', 'consume'].map((what) => ({
      name: `generated SDK, messages/s over MQTT 5, QoS 1, ${what}, beside mqtt.js by hand`,
      budget: '>= 90 % of mqtt.js by hand',
      limit: 1 / 0.9,
      run: () => besideHand(built(), 'mqtt.mjs', 'µs a message', what),
    })),
    ...['publish', 'consume'].map((what) => ({
      name: `generated SDK, messages/s over AMQP, ${what}, beside amqplib by hand`,
      budget: '>= 90 % of amqplib by hand',
      limit: 1 / 0.9,
      run: () => besideHand(built(), 'amqp.mjs', 'µs a message', what),
    })),
  ];
}

/** Generates and compiles the SDK of `orders.yaml` in a folder, with the programs that use it and the brokers of the tests beside it. */
export function build(bin, cwd) {
  rmSync(cwd, { recursive: true, force: true });
  mkdirSync(cwd, { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(cwd, 'node_modules'));
  for (const name of ['orders.yaml', 'flow.mjs', 'order.mjs', 'predicate.mjs', 'websocket.mjs', 'kafka.mjs', 'mqtt.mjs', 'amqp.mjs'])
    copyFileSync(join(here, 'programs', name), join(cwd, name));
  bundleBrokers(cwd);
  seconds([bin, 'generate', 'orders.yaml', '--lang', 'typescript', '--out', 'sdk'], { cwd });
  writeFileSync(join(cwd, 'package.json'), '{ "private": true, "type": "module" }\n');
  seconds([join(root, 'node_modules/typescript/bin/tsc'), '-p', 'sdk/tsconfig.json'], { cwd });
  return cwd;
}

/** The brokers of the tests, for programs in the folder: `import { kafka } from './brokers.mjs'`. */
function bundleBrokers(cwd) {
  const of = ['kafka', 'mosquitto', 'rabbitmq'].map((name) => `export * from ${JSON.stringify(join(root, `test/brokers/${name}.ts`))};`);
  buildSync({
    stdin: { contents: of.join('\n'), resolveDir: root },
    outfile: join(cwd, 'brokers.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    // They find what belongs to them beside their own files.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(root, 'test/brokers/broker.ts')).href) },
  });
}

/** @param {string[]} args what the program measures, where there is a choice */
function besideHand(cwd, program, unit, ...args) {
  return beside([process.execPath, program, ...args], { cwd, unit });
}
