import { namedBy, used, usedObject, type Protocol } from './field.js';
import { choice, text } from './form.js';

/** Anypoint MQ bindings. The text says 0.1.0, its schema 0.0.1: they are the same. */
export const anypointmq: Protocol = {
  name: 'anypointmq',
  versions: ['0.0.1', '0.1.0'],
  named: namedBy('destination'),
  levels: {
    channel: { destination: used(text()), destinationType: used(choice('exchange', 'queue', 'fifo-queue')) },
    message: { headers: usedObject },
  },
};
