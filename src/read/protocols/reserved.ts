import type { Protocol } from './field.js';

/** Protocols whose bindings are reserved: their objects have no fields. */
export const amqp1: Protocol = { name: 'amqp1', latest: '0.1.0', levels: {} };
export const mercure: Protocol = { name: 'mercure', latest: '0.1.0', levels: {} };
export const redis: Protocol = { name: 'redis', latest: '0.1.0', levels: {} };
export const stomp: Protocol = { name: 'stomp', latest: '0.1.0', levels: {} };
