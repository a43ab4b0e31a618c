import { used, type Protocol } from './field.js';

/** NATS bindings 0.1.0. */
export const nats: Protocol = { name: 'nats', latest: '0.1.0', levels: { operation: { queue: used } } };
