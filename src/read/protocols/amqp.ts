import { group, textAt, used, type Named, type Protocol, type Used } from './field.js';
import { choice, flag, integer, list, text } from './form.js';

/** A queue has its name, and an exchange that looks at no routing key; another one needs the key, which is the address. */
function named(used: Used): Named | undefined {
  const { is, exchange } = used;
  const [type, queue, name] = ['exchange.type', 'queue.name', 'exchange.name'].map((path) => textAt(used, path));
  const isQueue = is === 'queue' || type === 'default' || (is === undefined && exchange === undefined);
  if (isQueue) return queue === undefined ? undefined : { name: queue, used: { ...used, is: 'queue' } };
  return name !== undefined && (type === 'fanout' || type === 'headers') ? { name } : undefined;
}

/** AMQP 0-9-1 bindings. A channel may name both a queue and the exchange that it is bound to, which the official schema refuses. */
export const amqp: Protocol = {
  name: 'amqp',
  versions: ['0.1.0', '0.2.0', '0.3.0'],
  named,
  levels: {
    channel: {
      is: used(choice('queue', 'routingKey')),
      exchange: group({
        name: used(text(255)),
        type: used(choice('topic', 'direct', 'fanout', 'default', 'headers')),
        durable: used(flag),
        autoDelete: used(flag),
        vhost: used(text()),
      }),
      queue: group({
        name: used(text(255)),
        durable: used(flag),
        exclusive: used(flag),
        autoDelete: used(flag),
        vhost: used(text()),
      }),
    },
    operation: {
      expiration: used(integer(0)),
      userId: used(text()),
      cc: used(list(text())),
      bcc: used(list(text())),
      priority: used(integer(0)),
      deliveryMode: used(choice(1, 2)),
      mandatory: used(flag),
      timestamp: used(flag),
      replyTo: used(text(), { until: '0.2.0' }),
      ack: used(flag),
    },
    message: { contentEncoding: used(text()), messageType: used(text()) },
  },
};
