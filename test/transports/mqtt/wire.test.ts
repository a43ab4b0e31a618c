// What goes over the wire, whatever its size: it is gathered on its way out.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connectAsync, type MqttClient } from 'mqtt';
import { missing, type Broker } from '../../brokers/broker.js';
import { fastMosquitto } from '../../brokers/mosquitto.js';
import { holdAcknowledgements } from '../../../templates/typescript/runtime/transports/mqtt/acknowledge.js';
import { until } from '../until.js';
import { open, PROMISES } from './harness.js';

const reason = missing(fastMosquitto);
/** Around what is gathered in one piece, and far beyond. */
const SIZES = [0, 1, 127, 128, 16_383, 16_384, 65_400, 65_535, 65_536, 65_537, 131_072, 1_000_000];
let broker: Broker;

beforeAll(async () => {
  if (reason === undefined) broker = await fastMosquitto.launch();
}, 60_000);

afterAll(() => broker?.remove(), 60_000);

(reason === undefined ? describe : describe.skip)(`the wire of MQTT${reason === undefined ? '' : `: ${reason}`}`, () => {
  test.each(PROMISES)(
    'version %i, QoS %i: messages of every size arrive whole and in order',
    async (version, qos) => {
      const one = await open(broker.url, {}, version);
      try {
        const { texts } = await one.receive('sizes', { qos });
        const sent = [...SIZES, ...SIZES.toReversed(), ...SIZES].map(
          (size, at) => String.fromCharCode(97 + (at % 26)).repeat(size) + '😀'.repeat(at),
        );
        // Some at a time, and all of them in one turn.
        for (const text of sent) await one.publish('sizes', text, { qos });
        await Promise.all(sent.map((text) => one.publish('sizes', text, { qos })));
        await until(() => texts.length === sent.length * 2, 'all arrive', 60_000);
        expect(texts.every((text, at) => text === sent[at % sent.length])).toBe(true);
        expect(one.errors).toEqual([]);
      } finally {
        await one.close();
      }
    },
    120_000,
  );

  test.each([
    ['at once', 'PUBACK', 1, 4],
    ['later', 'PUBACK', 1, 4],
    ['at once', 'PUBREC', 2, 5],
    ['later', 'PUBREC', 2, 5],
  ] as const)('what is settled %s is answered by one %s', async (when, _name, qos, type) => {
    const sender = await connectAsync(broker.url, { protocolVersion: 5 });
    const client = await connectAsync(broker.url, { protocolVersion: 5 });
    try {
      const written = writtenBy(client);
      const expected: string[] = [];
      holdAcknowledgements(client, ({ messageId = -1 }, settle) => {
        expected.push(`${type.toString(16)}0 ${messageId.toString(16).padStart(4, '0')}`);
        if (when === 'at once') settle(true);
        else setTimeout(() => settle(true), 5);
      });
      await client.subscribeAsync('answers', { qos });
      for (let sent = 0; sent < 3; sent += 1) await sender.publishAsync('answers', 'text', { qos });
      const answers = (): readonly string[] =>
        packets(written).flatMap((packet) => (packet.startsWith(type.toString(16)) ? [meaning(packet)] : []));
      await until(() => expected.length === 3 && answers().length >= 3, 'all are answered');
      await client.unsubscribeAsync('answers');
      expect(answers()).toEqual(expected);
    } finally {
      await Promise.all([sender.endAsync(true), client.endAsync(true)]);
    }
  });
});

/** Its first byte and its message's number: what may follow is left out by some. */
function meaning(packet: string): string {
  return `${packet.slice(0, 2)} ${packet.slice(4, 8)}`;
}

/** What a client writes from now on. */
function writtenBy({ stream }: MqttClient): readonly Buffer[] {
  const written: Buffer[] = [];
  const write = stream.write.bind(stream) as (chunk: Buffer | string) => boolean;
  const put = (chunk: Buffer | string): boolean => {
    written.push(Buffer.from(chunk as Buffer));
    return write(chunk);
  };
  Object.assign(stream, { write: put });
  return written;
}

/** Short packets, in hexadecimal. */
function packets(written: readonly Buffer[]): readonly string[] {
  const bytes = Buffer.concat(written);
  const found: string[] = [];
  for (let at = 0, end = 0; at < bytes.length; at = end) {
    end = at + 2 + (bytes[at + 1] ?? 0);
    found.push(bytes.toString('hex', at, end));
  }
  return found;
}
