/**
 * Messages of QoS 1 to a topic until the broker has confirmed them (`publish`), or those that it has kept for a session into a handler
 * that is awaited and then acknowledged (`consume`): the generated SDK, and mqtt.js by hand with JSON in between. As much at a time.
 *
 * What is sent by hand is the same message, with a content type and an id that a receiver can know duplicates by.
 */
import { randomUUID } from 'node:crypto';
import mqttjs from 'mqtt';
import { fastMosquitto } from './brokers.mjs';
import { OrdersClient, OrdersService } from './sdk/dist/index.js';
import { mqtt } from './sdk/dist/gen/transports/mqtt/index.js';
import { launched, receiving, windows } from './flow.mjs';
import { inTurn, order } from './order.mjs';

/** What this broker takes at a time. */
const WINDOW = 100;
const MESSAGES = 10_000;
const broker = await launched(fastMosquitto);
const client = await OrdersClient.connect(mqtt(broker.url));
const session = { protocolVersion: 5, clean: false, properties: { sessionExpiryInterval: 600 } };
const byHand = await mqttjs.connectAsync(broker.url, { ...session, clientId: 'by-hand' });

const optionsOf = () => ({
  qos: 1,
  properties: { contentType: 'application/json', userProperties: { 'message-id': randomUUID() } },
});
const several = (send) => (count) => Promise.all(Array.from({ length: count }, send));
const publishOurs = windows(
  WINDOW,
  several(() => client.placeOrder(order)),
);
const publishTheirs = windows(
  WINDOW,
  several(() => byHand.publishAsync('orders', JSON.stringify(order), optionsOf())),
);

const consumeOurs = receiving(async (handle) => {
  const service = new OrdersService(mqtt(broker.url, { clientId: 'ours' }), { placeOrder: handle }, { group: 'ours' });
  await service.start();
  return () => service.drain();
});
const consumeTheirs = receiving(async (handle) => {
  const receiver = mqttjs.connect(broker.url, { ...session, clientId: 'theirs', manualConnect: true });
  receiver.handleMessage = (packet, done) => void handle(JSON.parse(packet.payload.toString())).then(() => done(), done);
  receiver.connect();
  await new Promise((resolve) => receiver.once('connect', resolve));
  await receiver.subscribeAsync('orders', { qos: 1 });
  return () => receiver.endAsync();
});

if (process.argv[2] === 'publish') await inTurn(10, MESSAGES, publishOurs, publishTheirs);
else {
  // The broker keeps what is sent for both sessions, which begin with one message.
  await Promise.all([consumeOurs(1), consumeTheirs(1), later(publishTheirs)]);
  await inTurn(20, MESSAGES, consumeOurs, consumeTheirs, publishTheirs);
}
await client.drain();
await byHand.endAsync();
await broker.remove();

/** One, when both are there. */
async function later(publish) {
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await publish(1);
}
