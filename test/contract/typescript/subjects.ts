/** The transports that the contract is run on. */
import { WebSocket } from 'ws';
import { sdk } from '#sdk';
import { memory, MemoryBus } from '#sdk/memory';
import { ws, type ListenOptions, type WsServer } from '#sdk/ws';
import { amqpSubject } from './amqp.js';
import { broker, type Broker } from './broker.js';
import { kafkaSubject } from './kafka.js';
import { link } from './link.js';
import { mqttSubject } from './mqtt.js';

/** A handshake by hand: where to, with what, and whether heartbeats are answered. */
export interface Knock {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly mute?: boolean;
}

/** Both ends of one connection, new for every row. */
export interface Fixture {
  /** A transport for a service; a second one is another instance of the same. */
  readonly service: () => unknown;
  readonly client: () => unknown;
  readonly cut?: () => void;
  readonly restore?: () => void;
  /** Bytes from a program that knows nothing of the document. */
  readonly raw: (address: string, body: Uint8Array) => Promise<void>;
  /** The HTTP status of a handshake, 101 when it is let in. */
  readonly knock?: (knock: Knock, onClose: () => void) => Promise<number>;
  readonly close: () => void;
  /** What the transport's users did not start: it can be killed. */
  readonly broker?: Broker;
  /** An address of the protocol as the document spells it. */
  readonly documented?: (address: string) => string;
}

export const subjects: Readonly<Record<string, (given: Readonly<Record<string, unknown>>) => Promise<Fixture>>> = {
  async memory() {
    const bus = new MemoryBus();
    return {
      service: () => memory(bus),
      client: () => memory(bus),
      raw: async (address, body) => {
        const content = { body, headers: {}, contentType: 'application/json', messageId: crypto.randomUUID() };
        const channel = { name: 'raw', address: [address] };
        await memory(bus).publish({ ...content, channel, address, binding: {} }, { signal: AbortSignal.timeout(1_000) });
      },
      close: () => undefined,
    };
  },
  async ws({ token, ...options }) {
    const authorize: ListenOptions['authorize'] = ({ headers }) => headers.authorization === `Bearer ${String(token)}`;
    const service: WsServer = ws.listen({ port: 0, ...options, ...(token === undefined ? {} : { authorize }) });
    const wire = await link(() => service.port);
    const { port, cut, restore, close } = wire;
    return {
      service: () => service,
      client: () =>
        ws.connect(`ws://127.0.0.1:${port}`, {
          query: () => ({ since: '7' }),
          headers: () => ({ authorization: `Bearer ${String(token)}` }),
        }),
      cut,
      restore,
      close,
      async raw(address, body) {
        const socket = new WebSocket(`ws://127.0.0.1:${port}/${address}`);
        await new Promise((open) => socket.once('open', open));
        socket.send(body, { binary: true });
        await sdk.pause(20);
        socket.close();
      },
      knock: ({ path, query = {}, headers = {}, mute = false }, onClose) =>
        new Promise((resolve, reject) => {
          const url = `ws://127.0.0.1:${port}/${path}?${new URLSearchParams(query)}`;
          const socket = new WebSocket(url, { headers, autoPong: !mute });
          socket.once('open', () => resolve(101));
          socket.once('unexpected-response', (_request, { statusCode = 0 }) => resolve(statusCode));
          socket.once('error', reject);
          socket.once('close', onClose);
        }),
    };
  },
  amqp: (given) => amqpSubject(given, broker('amqp')),
  kafka: (given) => kafkaSubject(given, broker('kafka')),
  mqtt: (given) => mqttSubject(given, broker('mqtt'), 5),
  mqtt311: (given) => mqttSubject(given, broker('mqtt311'), 4),
  mqttTwo: (given) => mqttSubject(given, broker('mqttTwo'), 5),
  mqtt311Two: (given) => mqttSubject(given, broker('mqtt311Two'), 4),
};
