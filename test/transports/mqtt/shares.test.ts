// Shares of a group in which a member is killed and another joins under a name of its own: what Mosquitto gives to whom.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connect, type IConnackPacket } from 'mqtt';
import { missing, type Broker } from '../../brokers/broker.js';
import { mosquitto } from '../../brokers/mosquitto.js';
import { link } from '../../contract/typescript/link.js';
import type { MqttOptions } from '../../../templates/typescript/runtime/transports/mqtt/index.js';
import { until } from '../until.js';
import { open, type Inbox, type Open, type Receive } from './harness.js';

const reason = missing(mosquitto);
let broker: Broker;
let closing: (() => Promise<void> | void)[] = [];

beforeAll(async () => {
  if (reason === undefined) broker = await mosquitto.launch();
}, 60_000);

afterAll(async () => {
  await Promise.all(closing.map((close) => close()));
  closing = [];
  await broker?.remove();
}, 60_000);

interface Member extends Inbox {
  readonly transport: Open;
}

async function transport(options: MqttOptions = {}, url = broker.url): Promise<Open> {
  const one = await open(url, options);
  closing.push(() => one.close());
  return one;
}

async function enter(topic: string, options: MqttOptions, receive: Receive = {}, url = broker.url): Promise<Member> {
  const one = await transport(options, url);
  return { transport: one, ...(await one.receive(topic, { group: 'g', ...receive })) };
}

/** Three members, of which the last is killed when each has handled some of what comes: the broker hears no goodbye from it. */
async function killed(topic: string, options: MqttOptions = {}): Promise<{ sender: Open; alive: Member[]; dead: Member }> {
  const wire = await link(() => broker.port);
  closing.push(() => wire.close());
  const sender = await transport();
  const name = (of: string): string => `${topic}-${of}`;
  const [one, two] = [await enter(topic, { ...options, clientId: name('one') }), await enter(topic, { ...options, clientId: name('two') })];
  const dead = await enter(topic, { ...options, clientId: name('dead') }, {}, `mqtt://127.0.0.1:${wire.port}`);
  for (let at = 0; at < 30; at += 1) await sender.publish(topic, `before ${at}`);
  await until(() => handledBy([one, two, dead]) === 30 && dead.texts.length > 0, 'all are at work');
  wire.cut();
  // What it is given before the broker sees that it is gone is under way to it.
  const isSeen = (): boolean => log().some((line) => line.includes(name('dead')) && !line.includes('connected from'));
  await until(isSeen, 'the broker sees that it is gone');
  return { sender, alive: [one, two], dead };
}

function log(): readonly string[] {
  return readFileSync(join(broker.folder, 'out.log'), 'utf8').split('\n');
}

function handledBy(members: readonly Inbox[]): number {
  return new Set(members.flatMap(({ texts }) => texts)).size;
}

async function publish(sender: Open, topic: string, what: string, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) await sender.publish(topic, `${what} ${at}`);
}

/** Whether the broker still has the session of that name, which this leaves as it is. */
async function isKept(clientId: string): Promise<boolean> {
  const client = connect(broker.url, { protocolVersion: 5, clean: false, clientId, properties: { sessionExpiryInterval: 3_600 } });
  const { sessionPresent } = await new Promise<IConnackPacket>((resolve) => client.once('connect', resolve));
  await client.endAsync();
  return sessionPresent;
}

(reason === undefined ? describe : describe.skip)(`MQTT shares${reason === undefined ? '' : `: ${reason}`}`, () => {
  test('what the broker gives to a session whose member is dead waits there, until one retires it', async () => {
    const topic = 'waiting';
    const { sender, alive, dead } = await killed(topic);
    const joined = await enter(topic, { clientId: 'waiting-new' });
    await publish(sender, topic, 'after', 300);
    const others = [...alive, joined];
    await until(() => others.every(({ texts }) => texts.some((text) => text.startsWith('after'))), 'the others are at work');
    // What is published later than that is handled: nothing before it is still under way.
    await until(async () => {
      await sender.publish(topic, `mark ${crypto.randomUUID()}`);
      return others.every(({ texts }) => texts.at(-1)?.startsWith('mark'));
    }, 'the others have done their shares');
    const missed = 300 - others.flatMap(({ texts }) => texts).filter((text) => text.startsWith('after')).length;
    console.log(`MQTT, 300 messages over three members and the session of a dead one: ${missed} wait for its name`);
    expect(missed).toBeGreaterThan(0);
    // Nobody will come again under this name after it.
    const retiring = await enter(topic, { clientId: 'waiting-dead', sessionExpiryInterval: 0 });
    const all = (): Inbox[] => [...others, dead, retiring];
    await until(() => new Set(all().flatMap(({ texts }) => texts.filter((text) => text.startsWith('after')))).size === 300, 'none is lost');
    const later = publish(sender, topic, 'later', 100);
    await retiring.leave();
    await retiring.transport.close();
    await later;
    await until(
      () => new Set([...others, retiring].flatMap(({ texts }) => texts.filter((text) => text.startsWith('later')))).size === 100,
      'its share is theirs',
    );
    expect(await isKept('waiting-dead')).toBe(false);
  }, 120_000);

  test('sessionExpiryInterval: 0 gives a dead member no share', async () => {
    const topic = 'ending';
    const { sender, alive } = await killed(topic, { sessionExpiryInterval: 0 });
    const joined = await enter(topic, { clientId: 'ending-new', sessionExpiryInterval: 0 });
    await publish(sender, topic, 'after', 300);
    const after = (): string[] => [...alive, joined].flatMap(({ texts }) => texts.filter((text) => text.startsWith('after')));
    await until(() => after().length >= 300, 'all of them are handled');
    expect(new Set(after()).size).toBe(300);
  }, 120_000);
});
