import { ignored, used, usedObject, type Protocol } from './field.js';
import { choice, integer } from './form.js';

/** HTTP bindings. Up to 0.1.0 an operation had to say which half of the exchange it is. */
export const http: Protocol = {
  name: 'http',
  versions: ['0.1.0', '0.2.0', '0.3.0'],
  levels: {
    operation: {
      type: ignored('whether it is a request or a response follows from the operation', choice('request', 'response'), {
        until: '0.1.0',
        required: true,
      }),
      method: used(choice('GET', 'PUT', 'POST', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'CONNECT', 'TRACE')),
      query: usedObject,
    },
    message: { headers: usedObject, statusCode: used(integer(100, 599), { since: '0.3.0' }) },
  },
};
