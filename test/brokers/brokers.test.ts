import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { missing, type Broker, type BrokerKind } from './broker.js';
import { kafka } from './kafka.js';
import { mosquitto } from './mosquitto.js';
import { accepts } from './process.js';
import { rabbitmq } from './rabbitmq.js';

const kinds: readonly BrokerKind[] = [rabbitmq, mosquitto, kafka];

describe.each(kinds.map((kind) => [kind.name, kind] as const))('%s', (_name, kind) => {
  const reason = missing(kind);
  const check = reason === undefined ? test : test.skip;
  const brokers: Broker[] = [];

  beforeAll(async () => {
    while (reason === undefined && brokers.length < 2) brokers.push(await kind.launch());
  }, 180_000);
  afterAll(() => Promise.all(brokers.map((broker) => broker.remove())), 60_000);

  check(
    `runs twice, dies and comes back${reason === undefined ? '' : ` (${reason})`}`,
    async () => {
      const [one, other] = brokers as [Broker, Broker];
      await one.kill();
      expect(await Promise.all([accepts(one.port), accepts(other.port)])).toEqual([false, true]);
      await one.start();
      expect(await accepts(one.port)).toBe(true);
      await one.stop();
      expect(await accepts(one.port)).toBe(false);
      await other.remove();
      expect([existsSync(one.folder), existsSync(other.folder)]).toEqual([true, false]);
    },
    120_000,
  );
});
