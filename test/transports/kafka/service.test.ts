// The generated service of examples/streetlights-kafka with Kafka's own console tools, and several instances of it that share the work.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { missing } from '../../brokers/broker.js';
import { buildExample, type BuiltExample, type ServiceProcess } from '../../brokers/example.js';
import { kafka, type Kafka } from '../../brokers/kafka.js';
import { root } from '../../imports/read.js';
import { until } from '../until.js';
import { consume, lag, produce } from './console.js';

const reason = missing(kafka);
const COMMANDS = 'streetlights.commands';
const MEASURED = 'streetlights.measurements';
const LAMPS = 30;
const LIMIT_MS = 100_000;
let broker: Kafka;
let example: BuiltExample;
let services: ServiceProcess[] = [];

beforeAll(async () => {
  if (reason !== undefined) return;
  broker = await kafka.launch();
  example = await buildExample('streetlights-kafka');
}, 120_000);

afterAll(async () => {
  await endAll();
  example?.remove();
  await broker?.remove();
}, 60_000);

async function start(program?: string): Promise<ServiceProcess> {
  const service = await example.start(broker.url, {}, program);
  services.push(service);
  return service;
}

async function endAll(): Promise<void> {
  await Promise.all(services.map((one) => one.end('SIGTERM')));
  services = [];
}

/** For each lamp one command a percentage, the lamps in turn. */
function commands(first: number, last: number): readonly string[] {
  const percentages = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return percentages.flatMap((percentage) =>
    Array.from({ length: LAMPS }, (_, lamp) => `content-type:application/json\tsl-${lamp}\t{"percentage":${percentage}}`),
  );
}

/** The commands that an instance says it has carried out. */
function doneBy({ lines }: ServiceProcess): readonly string[] {
  return lines.filter((line) => line.includes('shines at'));
}

function allDone(): ReadonlySet<string> {
  return new Set(services.flatMap(doneBy));
}

(reason === undefined ? describe : describe.skip)(`the generated Kafka service${reason === undefined ? '' : `: ${reason}`}`, () => {
  test("serves Kafka's own console tools, with what the document says on the wire", async () => {
    await start();
    // A key decides the partition as it does for Kafka's own producer, with headers and without any.
    const lamps = Array.from({ length: 10 }, (_, at) => `sl-${100 + at}`);
    const header = (at: number): string => (at % 2 === 0 ? 'content-type:application/json,message-id:m-1' : 'NULL');
    await produce(
      broker,
      COMMANDS,
      lamps.map((lamp, at) => `${header(at)}\t${lamp}\t{"percentage":${at * 10}}`),
    );
    await produce(broker, COMMANDS, ['NULL\tlamp\t{"percentage":1}', 'NULL\tsl-77\t{"percentage":101}', 'NULL\tsl-78\t{']);
    await until(
      () => services.every((one) => one.lines.filter((line) => line.includes('given up')).length === 3),
      'three are given up',
      LIMIT_MS,
    );
    await endAll();
    const [asked, measured, failed] = await Promise.all([COMMANDS, MEASURED, `${COMMANDS}.failed`].map((topic) => consume(broker, topic)));
    const placed = new Map(asked?.map(({ key, partition }) => [key, partition]));
    expect(measured?.map(({ key }) => key).sort()).toEqual(lamps);
    for (const { key, partition, headers, value } of measured ?? []) {
      expect(partition).toBe(placed.get(key));
      expect(headers).toEqual({ 'content-type': 'application/json', 'message-id': expect.stringMatching(/^[0-9a-f-]{36}$/) });
      const lumens = (Number(key.slice(3)) - 100) * 120;
      expect(value).toMatch(new RegExp(`^\\{"lumens":${lumens},"measuredAt":"[0-9-]{10}T[0-9:.]{12}Z"\\}$`));
    }
    expect(failed?.map(({ key, value, headers }) => [key, value, headers['x-error-type']]).sort()).toEqual([
      ['lamp', '{"percentage":1}', 'DecodeError'],
      ['sl-77', '{"percentage":101}', 'DecodeError'],
      ['sl-78', '{', 'DecodeError'],
    ]);
    const described = await broker.tool('org.apache.kafka.tools.TopicCommand', ['--describe', '--topic', MEASURED]);
    for (const part of ['PartitionCount: 3', 'ReplicationFactor: 1', 'retention.ms=86400000']) expect(described).toContain(part);
    expect(await lag(broker, 'lamps')).toBe(0);
  }, 120_000);

  test('what a service had not acknowledged when it was killed is handled by another', async () => {
    const stuck = await start(join(root, 'test/transports/kafka/stuck.mjs'));
    await produce(broker, COMMANDS, commands(0, 0));
    await until(() => stuck.lines.some((line) => line.includes('has')), 'it has some', LIMIT_MS);
    await stuck.end('SIGKILL');
    const had = stuck.lines.filter((line) => line.includes('has')).length;
    await start();
    await until(() => allDone().size === LAMPS, 'another has them', LIMIT_MS);
    console.log(`Kafka, a service killed with ${had} commands that it had not acknowledged: all ${LAMPS} carried out by another`);
    await endAll();
  }, 120_000);

  test('three instances share the work; one is killed in the middle and one joins, and every lamp keeps its order', async () => {
    const [, second] = [await start(), await start(), await start()];
    const work = produce(broker, COMMANDS, commands(1, 33));
    await until(() => doneBy(second).length >= 50, 'the second works', LIMIT_MS);
    await second.end('SIGKILL');
    await work;
    const [joined] = await Promise.all([start(), produce(broker, COMMANDS, commands(34, 66))]);
    await produce(broker, COMMANDS, commands(67, 100));
    await until(() => allDone().size === LAMPS * 100, 'all are carried out', LIMIT_MS);
    expect(doneBy(joined).length).toBeGreaterThan(0);
    const shares = services.map((one) => doneBy(one).length);
    await endAll();
    const measured = (await consume(broker, MEASURED)).filter(({ key }) => Number(key.slice(3)) < LAMPS);
    const seen = new Map<string, number[]>();
    for (const { key, value } of measured) {
      const lumens = (JSON.parse(value) as { readonly lumens: number }).lumens;
      const known = seen.get(key) ?? [];
      if (!known.includes(lumens)) known.push(lumens);
      seen.set(key, known);
    }
    const twice = measured.length - LAMPS * 101;
    console.log(`Kafka, 3,000 commands over four instances, the second killed and the fourth late: ${shares.join(', ')}; ${twice} twice`);
    expect(seen.size).toBe(LAMPS);
    // First come, in order: what came twice came again after it.
    for (const lumens of seen.values()) expect(lumens).toEqual(Array.from({ length: 101 }, (_, at) => at * 12));
    expect(shares.every((share) => share > 0)).toBe(true);
  }, 240_000);
});
