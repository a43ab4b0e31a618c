// Which rows of the behaviour contract a transport is exempt from, and why. Whoever runs the contract runs all others.
import { amqpCapabilities } from '../../templates/typescript/runtime/transports/amqp/protocol.js';
import { kafkaCapabilities } from '../../templates/typescript/runtime/transports/kafka/protocol.js';
import { memoryCapabilities } from '../../templates/typescript/runtime/transports/memory.js';
import { mqtt311Capabilities, mqttCapabilities } from '../../templates/typescript/runtime/transports/mqtt/protocol.js';
import { listenCapabilities } from '../../templates/typescript/runtime/transports/ws/protocol.js';

/** What a transport can be, and a row may need. */
type Abilities = Readonly<Record<string, string | boolean>>;

/** A row of `behaviour.yaml`, as far as it says who has to pass it. */
export interface Row {
  readonly name: string;
  readonly needs?: Abilities;
}

/** What the contract is run on. */
export interface Subject {
  /** As a table's head. */
  readonly title: string;
  /**
   * Its capabilities, whether it has `replies`, a `broker` that can be killed, a connection that can be `cut` and handshakes at which one
   * can `knock`, and what it `escapes`: what parameters may hold, or what they have to be in its addresses.
   */
  readonly abilities: Abilities;
  /** Of MQTT: what all operations of its document say. Without it they say nothing, which is 1. */
  readonly qos?: 2;
}

const apart = { broker: false, cut: false, knock: false };
const brokered = { broker: true, cut: true, knock: false };

/** By the names that the runners have for them. */
export const subjects: Readonly<Record<string, Subject>> = {
  memory: subject('in memory', { ...memoryCapabilities, ...apart, escapes: false }),
  ws: subject('WebSocket', { ...listenCapabilities, broker: false, cut: true, knock: true, escapes: true }),
  kafka: subject('Kafka', { ...kafkaCapabilities, ...brokered, escapes: 'words' }),
  amqp: subject('AMQP 0-9-1', { ...amqpCapabilities, ...brokered, escapes: 'words' }),
  mqtt: subject('MQTT 5', { ...mqttCapabilities, ...brokered, escapes: 'levels' }),
  mqtt311: subject('MQTT 3.1.1', { ...mqtt311Capabilities, ...brokered, escapes: 'levels' }),
  mqttTwo: { ...subject('MQTT 5, QoS 2', { ...mqttCapabilities, ...brokered, escapes: 'levels' }), qos: 2 },
  mqtt311Two: { ...subject('MQTT 3.1.1, QoS 2', { ...mqtt311Capabilities, ...brokered, escapes: 'levels' }), qos: 2 },
};

function subject(title: string, abilities: Abilities): Subject {
  return { title, abilities: { ...abilities, replies: abilities['reply'] !== 'none' } };
}

/** Why a transport may be exempt, by a name. There are no other reasons. */
export const reasons = {
  address: 'Its addresses are made otherwise: another row says what becomes of such parameters there.',
  acknowledgement: 'Nothing there keeps a message until it is acknowledged.',
  broker: 'There is no broker that could be killed.',
  connection: 'There is no connection that could be lost.',
  handshake: 'No connection begins with an HTTP request.',
  headers: 'Messages have no headers there.',
  id: 'Every message has an id there, in its headers.',
  redelivery: 'One message cannot be given back there: it is tried again where it is, and the option does not exist.',
  reply: 'A request cannot say there where its reply is to go.',
  taken: 'What is sent is taken there at once, however slow the handlers are.',
} as const;

/** The name of a reason. */
export type Reason = keyof typeof reasons;

/** What the lack of a row's need is: by the need, and where it makes a difference by what was needed. */
const lacks: Readonly<Record<string, Reason>> = {
  escapes: 'address',
  'headers true': 'headers',
  'headers false': 'id',
  deadLetter: 'acknowledgement',
  groups: 'acknowledgement',
  settle: 'acknowledgement',
  redeliver: 'redelivery',
  replies: 'reply',
  'confirm written': 'taken',
  'confirm broker': 'acknowledgement',
  broker: 'broker',
  cut: 'connection',
  knock: 'handshake',
};

/** Why a transport need not pass a row, each reason once; none where it has to. Throws where a need is none that a transport may lack. */
export function exemptions({ name, needs = {} }: Row, { title, abilities }: Subject): readonly Reason[] {
  const lacking = Object.entries(needs).filter(([need, wanted]) => abilities[need] !== wanted);
  const found = lacking.map(([need, wanted]) => {
    const reason = lacks[`${need} ${wanted}`] ?? lacks[need];
    if (reason === undefined) throw new Error(`${title} has to pass "${name}": nobody is exempt for want of ${need}`);
    return reason;
  });
  return [...new Set(found)];
}
