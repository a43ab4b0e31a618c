// The generated service of examples/orders-amqp with a client that is not ours, and several instances of it that share the work.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { missing } from '../../brokers/broker.js';
import { buildExample, type BuiltExample, type ServiceProcess } from '../../brokers/example.js';
import { missingForeign, runForeign } from '../../brokers/foreign.js';
import { rabbitmq, type RabbitMq } from '../../brokers/rabbitmq.js';
import { until } from '../until.js';

const reason = missing(rabbitmq) ?? missingForeign('pika');
let broker: RabbitMq;
let example: BuiltExample;
const services: ServiceProcess[] = [];

beforeAll(async () => {
  if (reason !== undefined) return;
  broker = await rabbitmq.launch();
  example = await buildExample('orders-amqp');
}, 120_000);

afterAll(async () => {
  await Promise.all(services.map((one) => one.end('SIGTERM')));
  example?.remove();
  await broker?.remove();
}, 60_000);

async function start(): Promise<ServiceProcess> {
  const service = await example.start(broker.url);
  services.push(service);
  return service;
}

interface Seen {
  readonly confirmed: number;
  readonly duplicates: number;
  readonly sample: Readonly<Record<string, unknown>>;
  readonly answer: unknown;
  readonly dead: { readonly order: string; readonly headers: Readonly<Record<string, string>> };
}

async function orders(first: number, last: number): Promise<Seen> {
  return JSON.parse(await runForeign('test/transports/amqp/foreign.py', broker.url, String(first), String(last))) as Seen;
}

/** The orders that an instance says it has confirmed. */
function confirmedBy({ lines }: ServiceProcess): number {
  return lines.filter((line) => line.endsWith('is confirmed')).length;
}

(reason === undefined ? describe : describe.skip)(`the generated AMQP service${reason === undefined ? '' : `: ${reason}`}`, () => {
  test('serves a client that is not ours, with what the document says on the wire', async () => {
    await start();
    const { confirmed, duplicates, sample, answer, dead } = await orders(0, 9);
    expect({ confirmed, duplicates }).toEqual({ confirmed: 10, duplicates: 0 });
    expect(sample).toMatchObject({
      body: '{"orderId":"o-0","pieces":2}',
      content_type: 'application/json',
      delivery_mode: 2,
      priority: 5,
      expiration: '60000',
      routing_key: 'orders.confirmed.c-1',
      timestamp: true,
    });
    expect(answer).toEqual({ body: '{"orderId":"o-0","state":"confirmed"}', correlated: true, content_type: 'application/json' });
    expect(dead).toMatchObject({
      order: 'o-900000',
      headers: {
        'x-error-type': 'Reject',
        'x-error-message': 'there is no article moon',
        'x-original-address': 'orders.placed',
        'x-attempts': '1',
      },
    });
    const queues = await broker.ctl('list_queues', '--no-table-headers', 'name', 'durable', 'auto_delete');
    expect(queues.split('\n').sort()).toEqual(
      expect.arrayContaining(['orders.failed\ttrue\tfalse', 'orders.placed\ttrue\tfalse', 'orders.questions\ttrue\ttrue']),
    );
  }, 120_000);

  test('three instances share the work; one is killed in the middle and one joins, and every order is handled', async () => {
    const [first, second] = [await start(), await start()];
    const work = orders(1_000, 2_499);
    await until(() => confirmedBy(second) >= 50, 'the second works');
    await second.end('SIGKILL');
    const joined = await start();
    // Not all at once: how long a newcomer takes to start is its own affair.
    const [before, after] = [await work, await orders(2_500, 3_999)];
    const duplicates = before.duplicates + after.duplicates;
    const shares = [services[0], first, second, joined].map((one) => (one === undefined ? 0 : confirmedBy(one)));
    console.log(`AMQP, 3,000 orders over four instances, the third killed and the fourth late: ${shares.join(', ')}; ${duplicates} twice`);
    expect([before.confirmed, after.confirmed]).toEqual([1_500, 1_500]);
    expect(shares.every((share) => share > 0)).toBe(true);
  }, 240_000);
});
