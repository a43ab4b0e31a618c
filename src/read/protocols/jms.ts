import { namedBy, option, used, usedObject, type Protocol } from './field.js';
import { any, choice, list, record, text } from './form.js';

/** JMS bindings. */
export const jms: Protocol = {
  name: 'jms',
  versions: ['0.0.1'],
  named: namedBy('destination'),
  levels: {
    server: {
      jmsConnectionFactory: option(text(), { required: true }),
      properties: option(list(record({ name: text(), value: any }, ['name', 'value']))),
      clientID: option(text()),
    },
    channel: { destination: used(text()), destinationType: used(choice('queue', 'fifo-queue')) },
    message: { headers: usedObject },
  },
};
