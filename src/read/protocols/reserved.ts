import type { Protocol } from './field.js';

/** Protocols whose bindings are reserved: their objects have no fields. */
export const amqp1: Protocol = { name: 'amqp1', versions: ['0.1.0'], levels: {} };
export const mercure: Protocol = { name: 'mercure', versions: ['0.1.0'], levels: {} };
export const redis: Protocol = { name: 'redis', versions: ['0.1.0'], levels: {} };
export const stomp: Protocol = { name: 'stomp', versions: ['0.1.0'], levels: {} };
