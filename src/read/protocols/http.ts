import { ignored, used, usedSchema, type Protocol } from './field.js';

/** HTTP bindings 0.1.0 to 0.3.0. */
export const http: Protocol = {
  name: 'http',
  latest: '0.3.0',
  levels: {
    operation: { type: ignored('whether it is a request or a response follows from the operation'), method: used, query: usedSchema },
    message: { headers: usedSchema, statusCode: used },
  },
};
