// What protocols carry: WebSocket has frames and MQTT 3.1.1 has packets that are payload alone, and wildcards are not of one size.
import type { Server } from '../../ir/api.js';

/** What a protocol can carry beside the payload. */
export interface Carriage {
  /** The protocol in a sentence, with its version where that matters. */
  readonly title: string;
  /** Whether messages have headers. */
  readonly headers: boolean;
  /**
   * How a reply finds its request: by the protocol itself; by a field of the payload alone, on the way back that a connection is; or
   * by such a field where the reply has an address: that of a channel of its own, or one that the payload of the request says.
   */
  readonly reply: 'native' | 'payload' | 'none';
  /** What a wildcard of the broker stands for, where who receives needs one for a parameter that is left open. */
  readonly segment?: Segment;
}

/** A part of an address that stands between two separators. */
export interface Segment {
  readonly name: 'word' | 'level';
  readonly separator: string;
}

/** The protocols of which it is known. */
export const carriages = {
  amqp: { title: 'AMQP', headers: true, reply: 'native', segment: { name: 'word', separator: '.' } },
  kafka: { title: 'Kafka', headers: true, reply: 'native' },
  mqtt: { title: 'MQTT 5', headers: true, reply: 'native', segment: { name: 'level', separator: '/' } },
  'mqtt 3.1.1': { title: 'MQTT 3.1.1', headers: false, reply: 'none', segment: { name: 'level', separator: '/' } },
  ws: { title: 'WebSocket', headers: false, reply: 'payload' },
} as const satisfies Readonly<Record<string, Carriage>>;

/** A protocol in the version in which it is spoken. */
export type Spoken = keyof typeof carriages;

/** What a server speaks; undefined where it is not known what that carries. MQTT is version 5 where nothing says that it is 3. */
export function spokenBy({ protocol, protocolVersion = '' }: Pick<Server, 'protocol' | 'protocolVersion'>): Spoken | undefined {
  if (protocol === 'mqtt' && /^\D*3(?!\d)/.test(protocolVersion)) return 'mqtt 3.1.1';
  return Object.hasOwn(carriages, protocol) ? (protocol as Spoken) : undefined;
}
