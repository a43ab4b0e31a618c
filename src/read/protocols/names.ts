// Protocol names: asyncapi.md 1.2 "Protocol name". They are free text; these spellings are in use.
import { nearestOf } from '../../diagnostics/nearest.js';

/** A protocol as the rest of the program knows it. */
export interface ProtocolName {
  /** Lower case, without its secure suffix. */
  readonly name: string;
  readonly tls: boolean;
  /** Whether the spelling is one of the known ones. */
  readonly known: boolean;
}

const plain = [
  'amqp',
  'amqp1',
  'anypointmq',
  'googlepubsub',
  'http',
  'ibmmq',
  'jms',
  'kafka',
  'mercure',
  'mqtt',
  'nats',
  'pulsar',
  'redis',
  'ros2',
  'sns',
  'solace',
  'sqs',
  'sse',
  'stomp',
  'ws',
];

/** Other spellings: the protocol and whether they mean TLS. */
const spellings: ReadonlyMap<string, readonly [name: string, tls: boolean]> = new Map([
  ['amqps', ['amqp', true]],
  ['gcloud-pubsub', ['googlepubsub', true]],
  ['https', ['http', true]],
  ['ibmmq-secure', ['ibmmq', true]],
  ['kafka-secure', ['kafka', true]],
  ['mqtt5', ['mqtt', false]],
  ['mqtts', ['mqtt', true]],
  ['pubsub', ['googlepubsub', true]],
  ['pulsar+ssl', ['pulsar', true]],
  ['rediss', ['redis', true]],
  ['secure-mqtt', ['mqtt', true]],
  ['smf', ['solace', false]],
  ['smfs', ['solace', true]],
  ['solaces', ['solace', true]],
  ['stomps', ['stomp', true]],
  ['websocket', ['ws', false]],
  ['websockets', ['ws', false]],
  ['wss', ['ws', true]],
]);

/** The canonical name of a protocol, ignoring case; an unknown one keeps its own. */
export function canonicalProtocol(written: string): ProtocolName {
  const name = written.trim().toLowerCase();
  const spelling = spellings.get(name);
  if (spelling) return { name: spelling[0], tls: spelling[1], known: true };
  return { name, tls: false, known: plain.includes(name) };
}

/** Short names have others near them that mean something else: SMS is not SNS. */
const longEnough = [...plain.filter((name) => name.length > 3), ...[...spellings.keys()].filter((name) => name.length > 4)];

/** The known protocol that an unknown one is most likely a slip of the hand for. */
export function nearestProtocol(written: string): string | undefined {
  const { name, known } = canonicalProtocol(written);
  return known ? undefined : nearestOf(name, longEnough, name.length > 4 ? 2 : 1);
}
