// Replies at the address that a request carries in the document's own place, with a client that is not ours on either side.
import { afterAll, afterEach, beforeAll, describe } from '@jest/globals';
import { connect, type Channel, type ChannelModel } from 'amqplib';
import { missing, type Broker } from '../../brokers/broker.js';
import { rabbitmq } from '../../brokers/rabbitmq.js';
import { addresses, type AddressesSdk, type Foreign } from '../addresses.js';
import { generated, type Generated } from '../generated.js';

interface Sdk extends AddressesSdk {
  readonly amqp: (url: string) => object;
}

const reason = missing(rabbitmq);
let broker: Broker;
let made: Generated<Sdk>;
let connection: ChannelModel;
let channel: Channel;

beforeAll(async () => {
  if (reason !== undefined) return;
  [broker, made] = await Promise.all([rabbitmq.launch(), generated<Sdk>('test/transports/addresses.yaml', 'amqp')]);
  connection = await connect(broker.url);
  channel = await connection.createChannel();
}, 120_000);

/** What it listens to goes with its channel. */
afterEach(async () => {
  if (reason !== undefined) return;
  await channel.close();
  channel = await connection.createChannel();
});

afterAll(async () => {
  await connection?.close();
  made?.remove();
  await broker?.remove();
}, 60_000);

const foreign: Foreign = {
  async send(address, { headers, body }) {
    channel.sendToQueue(address, Buffer.from(body), { headers });
  },
  async listen(address, onMessage) {
    // As the document has those of requests.
    await channel.assertQueue(address, { durable: true });
    await channel.consume(
      address,
      (message) =>
        message && onMessage({ headers: message.properties.headers as Record<string, string>, body: message.content.toString() }),
      { noAck: true },
    );
  },
};

(reason === undefined ? describe : describe.skip)(`addresses of replies${reason === undefined ? '' : `: ${reason}`}`, () => {
  const transport = (): object => made.sdk.amqp(broker.url);
  addresses('AMQP', () => ({ sdk: made.sdk, foreign, transport, refused: ['', 'x'.repeat(256)], hasHeaders: true }));
});
