/**
 * Messages to a topic until the broker has confirmed them (`publish`), or from a topic that is full into a handler that is awaited
 * (`consume`): the generated SDK, and kafkajs by hand with JSON in between.
 *
 * By hand is what one would write: one `send` for all that is at hand, idempotent and to all replicas, and one message at a time to
 * `eachMessage`, which commits by itself, with kafkajs's own settings. What it sends is the same record, with a content type and an id that a receiver can
 * know duplicates by.
 */
import { randomUUID } from 'node:crypto';
import kafkajs from 'kafkajs';
import { kafka as kafkaBroker } from './brokers.mjs';
import { OrdersClient, OrdersService } from './sdk/dist/index.js';
import { kafka } from './sdk/dist/gen/transports/kafka/index.js';
import { launched, receiving, windows } from './flow.mjs';
import { inTurn, order } from './order.mjs';

const WINDOW = 500;
const MESSAGES = 10_000;
const broker = await launched(kafkaBroker);
const client = await OrdersClient.connect(kafka(broker.url));
const byHand = new kafkajs.Kafka({ brokers: [broker.url], logLevel: kafkajs.logLevel.NOTHING });
const producer = byHand.producer({
  idempotent: true,
  maxInFlightRequests: 1,
  createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
});
await producer.connect();

const publishOurs = windows(WINDOW, (count) => Promise.all(Array.from({ length: count }, () => client.placeOrder(order))));
const recordOf = () => ({
  value: JSON.stringify(order),
  headers: { 'content-type': 'application/json', 'message-id': randomUUID() },
});
const publishTheirs = windows(WINDOW, (count) => producer.send({ topic: 'orders', messages: Array.from({ length: count }, recordOf) }));

const consumeOurs = receiving(async (handle) => {
  const service = new OrdersService(kafka(broker.url), { placeOrder: handle }, { group: randomUUID() });
  await service.start();
  return () => service.drain();
});
const consumeTheirs = receiving(async (handle) => {
  const consumer = byHand.consumer({ groupId: randomUUID() });
  await consumer.connect();
  await consumer.subscribe({ topics: ['orders'], fromBeginning: true });
  await consumer.run({ eachMessage: async ({ message }) => await handle(JSON.parse(message.value.toString())) });
  return () => consumer.disconnect();
});

if (process.argv[2] === 'publish') await inTurn(10, MESSAGES, publishOurs, publishTheirs);
else {
  await publishTheirs(MESSAGES);
  await inTurn(20, MESSAGES, consumeOurs, consumeTheirs);
}
await client.drain();
await producer.disconnect();
await broker.remove();
