import { used, usedSchema, type Protocol } from './field.js';

/** Anypoint MQ bindings 0.0.1 and 0.1.0. */
export const anypointmq: Protocol = {
  name: 'anypointmq',
  latest: '0.1.0',
  levels: { channel: { destination: used, destinationType: used }, message: { headers: usedSchema } },
};
