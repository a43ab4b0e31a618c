import { group, used, type Protocol } from './field.js';

/** AMQP 0-9-1 bindings 0.1.0 to 0.3.0. `replyTo` went with 0.3.0 and is still read. */
export const amqp: Protocol = {
  name: 'amqp',
  latest: '0.3.0',
  levels: {
    channel: {
      is: used,
      exchange: group({ name: used, type: used, durable: used, autoDelete: used, vhost: used }),
      queue: group({ name: used, durable: used, exclusive: used, autoDelete: used, vhost: used }),
    },
    operation: {
      expiration: used,
      userId: used,
      cc: used,
      bcc: used,
      priority: used,
      deliveryMode: used,
      mandatory: used,
      timestamp: used,
      replyTo: used,
      ack: used,
    },
    message: { contentEncoding: used, messageType: used },
  },
};
