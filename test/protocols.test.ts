// docs/protocols.md is what `node scripts/protocols.mjs` writes, and knows every transport; what the reader warns of is what they cannot do.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import { page } from '../scripts/protocols/page.js';
import { carriages, type Spoken } from '../src/read/protocols/carriage.js';
import { amqpCapabilities } from '../templates/typescript/runtime/transports/amqp/protocol.js';
import { kafkaCapabilities } from '../templates/typescript/runtime/transports/kafka/protocol.js';
import { mqtt311Capabilities, mqttCapabilities } from '../templates/typescript/runtime/transports/mqtt/protocol.js';
import { browserCapabilities, connectCapabilities, listenCapabilities } from '../templates/typescript/runtime/transports/ws/protocol.js';
import type { Row } from './contract/exemptions.js';
import { root } from './imports/read.js';

const text = readFileSync(join(root, 'docs/protocols.md'), 'utf8');

test('the page is what is generated', async () => {
  const contract = load(readFileSync(join(root, 'test/contract/behaviour.yaml'), 'utf8')) as Row[];
  expect(await page(contract)).toBe(text);
});

test('every transport has its rows', () => {
  const source = readFileSync(join(root, 'scripts/protocols/page.ts'), 'utf8');
  const folders = readdirSync(join(root, 'templates/typescript/runtime/transports'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.map(({ name }) => name).filter((name) => !source.includes(`/transports/${name}/`))).toEqual([]);
});

const transports: Readonly<Record<Spoken, readonly object[]>> = {
  amqp: [amqpCapabilities],
  kafka: [kafkaCapabilities],
  mqtt: [mqttCapabilities],
  'mqtt 3.1.1': [mqtt311Capabilities],
  ws: [listenCapabilities, connectCapabilities, browserCapabilities],
};

test.each(Object.entries(carriages))('what the reader knows of %s is what its transports can do', (spoken, { headers, reply }) => {
  for (const capabilities of transports[spoken as Spoken]) expect(capabilities).toMatchObject({ headers, reply });
});
