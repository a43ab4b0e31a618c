import { used, type Protocol } from './field.js';
import { text } from './form.js';

/** NATS bindings. */
export const nats: Protocol = { name: 'nats', versions: ['0.1.0'], levels: { operation: { queue: used(text(255)) } } };
