import { used, usedSchema, type Protocol } from './field.js';

/** WebSocket bindings 0.1.0: how the handshake of a channel is made. */
export const ws: Protocol = {
  name: 'ws',
  latest: '0.1.0',
  levels: { channel: { method: used, query: usedSchema, headers: usedSchema } },
};
