// What MQTT keeps, and for whom: sessions, retained messages, overlapping subscriptions; through a broker that is killed.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connectAsync } from 'mqtt';
import { missing } from '../../brokers/broker.js';
import { mosquitto, type Mosquitto } from '../../brokers/mosquitto.js';
import { link, type Link } from '../../contract/typescript/link.js';
import { until } from '../until.js';
import type { Outcome } from '../../../templates/typescript/runtime/index.js';
import type { MqttOptions } from '../../../templates/typescript/runtime/transports/mqtt/index.js';
import { channel, open, PROMISES, type Open } from './harness.js';

const reason = missing(mosquitto);
let broker: Mosquitto;
let wire: Link;
const opened: Open[] = [];
const links: Link[] = [];

beforeAll(async () => {
  if (reason !== undefined) return;
  broker = await mosquitto.launch();
  wire = await link(() => broker.port);
}, 60_000);

afterAll(async () => {
  await Promise.all(opened.map((one) => one.close()));
  for (const one of [...links, wire]) one?.close();
  await broker?.remove();
}, 60_000);

async function transport(...[options, version, url]: [Parameters<typeof open>[1]?, (4 | 5)?, string?]): Promise<Open> {
  const one = await open(url ?? broker.url, options, version);
  opened.push(one);
  return one;
}

/** As the runtime does it: again, where that may help. */
async function publish(sender: Open, topic: string, text: string, qos: 1 | 2): Promise<void> {
  try {
    await sender.publish(topic, text, { qos });
  } catch (error) {
    if ((error as { retryable?: boolean }).retryable !== true) throw error;
    await publish(sender, topic, text, qos);
  }
}

(reason === undefined ? describe : describe.skip)(`MQTT sessions${reason === undefined ? '' : `: ${reason}`}`, () => {
  test.each([4, 5] as const)('a session with a name keeps what is sent while nobody is there, version %i', async (version) => {
    const name = { clientId: `keeper-${version}` };
    const [sender, first] = [await transport({}, version), await open(broker.url, name, version)];
    await first.receive(`kept/${version}`, { group: 'g' });
    await first.close();
    for (const text of ['a', 'b', 'c']) await sender.publish(`kept/${version}`, text, { qos: 2 });
    const again = await transport({ ...name, share: true }, version);
    const { texts } = await again.receive(`kept/${version}`, { group: 'g' });
    await until(() => texts.length === 3, 'what was kept arrives');
    expect(texts).toEqual(['a', 'b', 'c']);
  });

  test('cleanSession forgets what an earlier process left', async () => {
    const name = { clientId: 'forgetful' };
    const first = await open(broker.url, name);
    await first.receive('left', { group: 'g' });
    await first.close();
    const sender = await transport();
    await sender.publish('left', 'old');
    const again = await transport({ ...name, cleanSession: true });
    const { texts } = await again.receive('left', { group: 'g' });
    await sender.publish('left', 'new');
    await until(() => texts.length > 0, 'the new one arrives');
    expect(texts).toEqual(['new']);
  });

  test('cleanSession forgets nothing of this process when its connection is lost', async () => {
    const [sender, own] = [await transport(), await link(() => broker.port)];
    const one = await transport({ clientId: 'cut', cleanSession: true }, 5, `mqtt://127.0.0.1:${own.port}`);
    const { texts } = await one.receive('cut', { group: 'g' });
    own.cut();
    await until(() => one.states.includes('disconnected'), 'it is away');
    await sender.publish('cut', 'meanwhile');
    own.restore();
    await until(() => texts.includes('meanwhile'), 'it comes');
    own.close();
  });

  test('what is retained comes to who is new, and not again after a reconnect', async () => {
    const sender = await transport();
    await sender.publish('weather', 'sunny', { retain: true });
    const one = await transport({ clientId: 'reader' }, 5, `mqtt://127.0.0.1:${wire.port}`);
    const { texts, messages } = await one.receive('weather');
    await until(() => texts.length === 1, 'it comes');
    expect(messages[0]?.binding).toMatchObject({ retain: true });
    // What is confirmed to it was said after its acknowledgement, which so is there too.
    await one.publish('elsewhere', 'hello');
    wire.cut();
    wire.restore();
    await sender.publish('weather', 'rain', { retain: true });
    await until(() => texts.includes('rain'), 'the next one comes');
    await pause(300);
    expect(texts).toEqual(['sunny', 'rain']);
  }, 60_000);

  test.each<readonly [version: 4 | 5, qos: 1 | 2, options: MqttOptions]>([
    ...PROMISES.map(([version, qos]) => [version, qos, {}] as const),
    [4, 1, { clientId: 'leaves-4', cleanSession: true }],
    [5, 1, { clientId: 'leaves-5', cleanSession: true }],
    [5, 2, { clientId: 'leaves', sessionExpiryInterval: 0 }],
  ])(
    'version %i, QoS %i, %j: who leaves a group for good handles what it was given, and the others get the rest',
    async (version, qos, options) => {
      const topic = `left/${version}/${qos}/${options.clientId ?? ''}`;
      const [one, other, sender] = [await transport(options, version), await transport({}, version), await transport({}, version)];
      const slowly = async (): Promise<Outcome> => {
        await pause(2);
        return 'ack';
      };
      const leaving = await one.receive(topic, { group: 'g', qos, credit: 5, answer: slowly });
      const staying = await other.receive(topic, { group: 'g', qos, credit: 50 });
      const send = (first: number, last: number): Promise<unknown> =>
        Promise.all(Array.from({ length: last - first }, (_, at) => sender.publish(topic, String(first + at), { qos })));
      const all = send(0, 600);
      await until(() => leaving.texts.length > 20, 'it is at work');
      await leaving.leave();
      const had = leaving.texts.length;
      await one.close();
      await all;
      await send(600, 650);
      await until(() => leaving.texts.length + staying.texts.length >= 650, 'all are handled');
      await pause(200);
      const handled = [...leaving.texts, ...staying.texts].map(Number).sort((a, b) => a - b);
      expect(handled).toEqual(Array.from({ length: 650 }, (_, at) => at));
      expect(leaving.texts.length).toBe(had);
    },
  );

  test('subscriptions that overlap get a message each, once', async () => {
    const one = await transport();
    const room = await one.receive('house/{room}/heat');
    const same = await one.receive('house/{room}/heat');
    const kitchen = await one.receive([{ channel: channel('house/{room}/heat'), params: { room: 'kitchen' } }]);
    const both = await one.receive([
      { channel: channel('house/{room}/heat'), params: {} },
      { channel: channel('house/kitchen/{what}'), params: {} },
    ]);
    const sender = await transport();
    for (const address of ['house/kitchen/heat', 'house/bath/heat', 'house/kitchen/light']) await sender.publish(address, address);
    await until(() => both.texts.length >= 4, 'all arrive');
    await pause(200);
    expect([room, same, kitchen].map(({ texts }) => texts.length)).toEqual([2, 2, 1]);
    expect(both.messages.map(({ address, source }) => [address, source.channel.name]).sort()).toEqual([
      ['house/bath/heat', 'house/{room}/heat'],
      ['house/kitchen/heat', 'house/kitchen/{what}'],
      ['house/kitchen/heat', 'house/{room}/heat'],
      ['house/kitchen/light', 'house/kitchen/{what}'],
    ]);
    await same.stop();
    await sender.publish('house/bath/heat', 'after');
    await until(() => room.texts.includes('after'), 'the other one with that filter still receives');
    expect(same.texts).not.toContain('after');
  });

  test('a filter of an earlier program blocks nothing', async () => {
    const options = { protocolVersion: 5, clientId: 'updated', clean: false, properties: { sessionExpiryInterval: 60 } } as const;
    const earlier = await connectAsync(broker.url, options);
    await earlier.subscribeAsync('stale/#', { qos: 1 });
    await earlier.endAsync();
    const sender = await transport();
    // More than the broker has under way at a time.
    await Promise.all(Array.from({ length: 150 }, (_, at) => sender.publish('stale/x', String(at))));
    const one = await transport({ clientId: 'updated' });
    const { texts } = await one.receive('current');
    await sender.publish('current', 'hello');
    await until(() => texts.length === 1, 'what is wanted arrives', 40_000);
    expect(one.errors.some((error) => error.includes('nobody receives stale/x'))).toBe(true);
  }, 60_000);

  test.each(PROMISES)(
    'version %i, QoS %i: what a client had not acknowledged when it was gone comes again to who has its name',
    async (version, qos) => {
      const [topic, name] = [`gone/${version}/${qos}`, `gone-${version}-${qos}`];
      const own = await link(() => broker.port);
      const first = await transport({ clientId: name }, version, `mqtt://127.0.0.1:${own.port}`);
      const sender = await transport({}, version);
      const acknowledged: string[] = [];
      const never = new Promise<Outcome>(() => undefined);
      const before = await first.receive(topic, {
        group: 'g',
        qos,
        credit: 50,
        answer: ({ body }) => {
          if (acknowledged.length >= 30) return never;
          acknowledged.push(new TextDecoder().decode(body));
          return 'ack';
        },
      });
      const all = Array.from({ length: 200 }, (_, at) => String(at));
      await Promise.all(all.map((text) => sender.publish(topic, text, { qos })));
      await until(() => before.texts.length === 80, 'it has what it may have');
      own.cut();
      const second = await transport({ clientId: name }, version);
      const { texts } = await second.receive(topic, { group: 'g', qos });
      await until(() => new Set([...acknowledged, ...texts]).size === all.length, 'all of them are settled', 30_000);
      await pause(200);
      const again = texts.filter((text) => acknowledged.includes(text)).length;
      console.log(`MQTT ${version}, QoS ${qos}, a client gone with 170 of 200 unsettled: 0 lost, ${again} twice`);
      expect(texts.length - again).toBe(170);
      own.close();
    },
    60_000,
  );

  test.each(PROMISES)(
    'version %i, QoS %i: what is confirmed to a sender without a name has arrived, however often its connection is cut',
    async (version, qos) => {
      const [topic, own] = [`cuts/${version}/${qos}`, await link(() => broker.port)];
      links.push(own);
      const { texts } = await (await transport({}, version)).receive(topic, { qos, credit: 100 });
      const sender = await transport({}, version, `mqtt://127.0.0.1:${own.port}`);
      let confirmed = 0;
      const work = Array.from({ length: 600 }, async (_, at) => {
        await publish(sender, topic, String(at), qos);
        confirmed += 1;
      });
      for (let cuts = 1; cuts <= 5; cuts += 1) {
        await until(() => confirmed > cuts * 80, 'it goes on', 60_000);
        own.cut();
        own.restore();
      }
      await Promise.all(work);
      await until(() => new Set(texts).size === 600, 'all arrive');
    },
    120_000,
  );

  test.each(PROMISES)(
    'version %i, QoS %i: a broker killed with 1,000 messages in flight loses none that it confirmed',
    async (version, qos) => {
      const topic = `killed/${version}/${qos}`;
      const url = `mqtt://127.0.0.1:${wire.port}`;
      const receiver = await transport({ clientId: `r-${version}-${qos}`, share: false }, version, url);
      const sender = await transport({ clientId: `s-${version}-${qos}` }, version, url);
      const { texts } = await receiver.receive(topic, { group: 'g', qos, credit: 50 });
      let confirmed = 0;
      const work = Array.from({ length: 1_000 }, async (_, at) => {
        await publish(sender, topic, String(at), qos);
        confirmed += 1;
      });
      await until(() => confirmed > 20, 'some are confirmed');
      // This broker answers before it writes its store: dead in between, it would have lost what it had confirmed.
      wire.cut();
      await broker.save();
      await broker.kill();
      const before = confirmed;
      await pause(300);
      await broker.start();
      wire.restore();
      await Promise.all(work);
      await until(() => new Set(texts).size === 1_000, 'all arrive', 60_000);
      await pause(200);
      console.log(
        `MQTT ${version}, QoS ${qos}, broker killed with ${1_000 - before} of 1,000 in flight: 0 lost, ${texts.length - 1_000} twice`,
      );
      expect(before).toBeLessThan(1_000);
    },
    120_000,
  );
});
