/**
 * Messages to an exchange until the broker has confirmed them and stored them in a queue (`publish`), or from a queue that is full into a
 * handler that is awaited (`consume`): the generated SDK, and amqplib by hand with JSON in between. Both persistent, as many at a time.
 *
 * What is sent by hand is the same message, with a content type and an id that a receiver can know duplicates by.
 */
import { randomUUID } from 'node:crypto';
import { connect } from 'amqplib';
import { rabbitmq } from './brokers.mjs';
import { OrdersClient, OrdersService } from './sdk/dist/index.js';
import { amqp } from './sdk/dist/gen/transports/amqp/index.js';
import { launched, receiving } from './flow.mjs';
import { inTurn, order } from './order.mjs';

const WINDOW = 500;
const MESSAGES = 10_000;
const EXCHANGE = 'amq.topic';
// Where a service in the group `bench` receives from.
const QUEUE = 'bench-orders';
const broker = await launched(rabbitmq);
const client = await OrdersClient.connect(amqp(broker.url));
const connection = await connect(broker.url, { noDelay: true });
const channel = await connection.createConfirmChannel();
await channel.assertQueue(QUEUE, { durable: true });
await channel.bindQueue(QUEUE, EXCHANGE, 'orders');

const propertiesOf = () => ({ persistent: true, contentType: 'application/json', messageId: randomUUID() });
const byHand = () =>
  new Promise((resolve, reject) => {
    const body = Buffer.from(JSON.stringify(order));
    channel.publish(EXCHANGE, 'orders', body, propertiesOf(), (error) => (error ? reject(error) : resolve()));
  });
/** So many are under way at any time. */
const flowing = (send) => async (count) => {
  const start = process.hrtime.bigint();
  let left = count;
  const sender = async () => {
    while (left > 0) {
      left -= 1;
      await send();
    }
  };
  await Promise.all(Array.from({ length: WINDOW }, sender));
  return process.hrtime.bigint() - start;
};
const publishOurs = flowing(() => client.placeOrder(order));
const publishTheirs = flowing(byHand);
const emptied = (publish) => async (count) => {
  const time = await publish(count);
  await channel.purgeQueue(QUEUE);
  return time;
};

/** From a queue that is full. */
const filled = (consume) => (count) => publishTheirs(count).then(() => consume(count));
const consumeOurs = receiving(async (handle) => {
  const service = new OrdersService(amqp(broker.url), { placeOrder: handle }, { group: 'bench', concurrency: WINDOW });
  await service.start();
  return () => service.drain();
});
const consumeTheirs = receiving(async (handle) => {
  const own = await connect(broker.url, { noDelay: true });
  const incoming = await own.createChannel();
  await incoming.prefetch(WINDOW);
  await incoming.consume(QUEUE, async (message) => {
    await handle(JSON.parse(message.content.toString()));
    incoming.ack(message);
  });
  return async () => {
    // Until the last one is acknowledged.
    await new Promise((resolve) => setImmediate(resolve));
    await own.close();
  };
});

if (process.argv[2] === 'publish') await inTurn(10, MESSAGES, emptied(publishOurs), emptied(publishTheirs));
else await inTurn(10, MESSAGES, filled(consumeOurs), filled(consumeTheirs));
await client.drain();
await connection.close();
await broker.remove();
