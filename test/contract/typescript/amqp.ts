/** RabbitMQ. The document's slashes are dots there. */
import { connect } from 'amqplib';
import { amqp, type AmqpOptions } from '#sdk/amqp';
import { behind, type Broker } from './broker.js';
import { link } from './link.js';
import type { Fixture } from './subjects.js';

const spelling = (text: string): string => text.replaceAll('/', '.');

export async function amqpSubject(given: AmqpOptions, broker: Broker): Promise<Fixture> {
  const wire = await link(() => Number(new URL(broker.url).port));
  const cuttable = new URL(broker.url);
  cuttable.port = String(wire.port);
  const options: AmqpOptions = { spelling, retryDelayMs: 20, ...given };
  return {
    service: () => amqp(broker.url, options),
    client: () => amqp(cuttable.href, options),
    broker: behind(wire, broker),
    cut: wire.cut,
    restore: wire.restore,
    close: wire.close,
    documented: (address) => address.replaceAll(/[.](?!dlq$)/g, '/'),
    async raw(address, body) {
      const connection = await connect(broker.url);
      const channel = await connection.createConfirmChannel();
      channel.publish('amq.topic', spelling(address), Buffer.from(body));
      await channel.waitForConfirms();
      await connection.close();
    },
  };
}
