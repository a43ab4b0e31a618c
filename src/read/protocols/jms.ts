import { option, used, usedSchema, type Protocol } from './field.js';

/** JMS bindings 0.0.1. */
export const jms: Protocol = {
  name: 'jms',
  latest: '0.0.1',
  levels: {
    server: { jmsConnectionFactory: option, properties: option, clientID: option },
    channel: { destination: used, destinationType: used },
    message: { headers: usedSchema },
  },
};
