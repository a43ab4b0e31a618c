import { ignored, usedObject, type Protocol } from './field.js';
import { choice } from './form.js';

/** WebSocket bindings: how the handshake of a channel is made. */
export const ws: Protocol = {
  name: 'ws',
  versions: ['0.1.0'],
  levels: {
    channel: { method: ignored('a WebSocket always opens with GET', choice('GET', 'POST')), query: usedObject, headers: usedObject },
  },
};
