import { group, used, type Protocol } from './field.js';
import { choice, flag, integer, list, text } from './form.js';

/** AMQP 0-9-1 bindings. A channel may name both a queue and the exchange that it is bound to, which the official schema refuses. */
export const amqp: Protocol = {
  name: 'amqp',
  versions: ['0.1.0', '0.2.0', '0.3.0'],
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
