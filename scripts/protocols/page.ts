// docs/protocols.md, made from the transports' own data, the behaviour contract and the tables of bindings.
import prettier from 'prettier';
import { carriages } from '../../src/read/protocols/carriage.js';
import type { Field, Fields } from '../../src/read/protocols/field.js';
import { protocols } from '../../src/read/protocols/table.js';
import { logins } from '../../templates/typescript/language/logins.js';
import { amqpCapabilities } from '../../templates/typescript/runtime/transports/amqp/protocol.js';
import { kafkaCapabilities } from '../../templates/typescript/runtime/transports/kafka/protocol.js';
import { memoryCapabilities } from '../../templates/typescript/runtime/transports/memory.js';
import { mqtt311Capabilities, mqttCapabilities } from '../../templates/typescript/runtime/transports/mqtt/protocol.js';
import { browserCapabilities, connectCapabilities, listenCapabilities } from '../../templates/typescript/runtime/transports/ws/protocol.js';
import { exemptions, reasons, subjects, type Row } from '../../test/contract/exemptions.js';
import { comesTwice, conditions } from './deaths.js';

type Capabilities = Readonly<Record<string, string | boolean>>;

/** By language, then by what the user connects with. A language without transports prints models alone. */
const transports: Readonly<Record<string, Readonly<Record<string, Capabilities>>>> = {
  TypeScript: {
    'in memory': memoryCapabilities,
    'WebSocket, listening': listenCapabilities,
    'WebSocket, connecting': connectCapabilities,
    'WebSocket, in a browser': browserCapabilities,
    Kafka: kafkaCapabilities,
    'AMQP 0-9-1': amqpCapabilities,
    'MQTT 5': mqttCapabilities,
    'MQTT 3.1.1': mqtt311Capabilities,
  },
};

/** What each capability means, in the words of a table's head. */
const meanings: Readonly<Record<string, string>> = {
  headers: 'metadata travels beside the payload',
  confirm:
    'what a resolved send means: the broker has it, or it was written. Whether it survives the death of the broker is for the broker: Mosquitto 2.0 answers before it stores',
  settle: 'whether a message that was not acknowledged comes back after a crash',
  redeliver: 'one message can be given back to the broker',
  brokerDeadLetter: 'a rejected message reaches a dead-letter facility of the broker',
  deadLetter: 'a failed message can be published elsewhere, losing it in no case',
  order: 'the widest unit inside which messages keep their order',
  groups: 'several instances share the work of one group',
  wildcards:
    'a subscription may leave parameters open: over AMQP only a whole word between dots, over MQTT only a whole level between slashes (`parameter-partial`)',
  reply: 'how a reply finds its way back',
  backPressure: 'whether a slow handler slows the sender down, or only what is held here is bounded',
};

/** The page, formatted. `contract`: the rows of the behaviour contract. */
export async function page(contract: readonly Row[]): Promise<string> {
  const parts = [
    '# Protocols',
    'Written by `node scripts/protocols.mjs` from the transports themselves, the behaviour contract and the tables by which bindings are read; a test holds it.',
    '## What a transport can do',
    'Options that a protocol cannot honour do not exist in its types: the compiler refuses them.',
    ...Object.entries(transports).flatMap(([language, found]) => [`### ${language}`, capabilityTable(found)]),
    list(Object.entries(meanings).map(([name, meaning]) => `\`${name}\`: ${meaning}.`)),
    '## Where replies go',
    'An operation whose document has a `reply` is a request: who asks waits, and who answers finds the way back by itself. A reply goes to the first of these that there is:',
    replyTable(),
    'Who asks listens at an inbox of its own, or on the channel that the document has for replies, and writes its address at the `location` before the request is checked; an id is written at the location of the `correlationId` where none was given. An address in a request was written by a stranger: one that the protocol does not allow is a `DecodeError`, before the handler runs. Whom a service may answer is for the permissions that the broker gives it.',
    'Over a protocol that does not carry it the address has no effect (`reply-address-uncarried`). Where nothing says which request a reply belongs to (`reply-uncorrelated`), the reply is left out of generated code if that holds over every protocol of the operation: it is sent and handled like any other. Else a request fails at once over that protocol.',
    '## What every SDK does',
    'The behaviour contract: each row is run by the SDK that is generated for one document, over each transport, and against the real broker where there is one. A transport is exempt where its protocol has not what the row is about.',
    '### TypeScript',
    contractTable(contract),
    Object.entries(reasons)
      .map(([name, reason]) => `[^${name}]: ${reason}`)
      .join('\n\n'),
    '## Instances that share work',
    'With the option `group` the instances of a service share what comes, and find what was sent while they were away; without it each instance handles every message from when it starts on, unless the document says otherwise. Where that is not said anywhere for Kafka, `instances-unshared` says so when code is generated.',
    groupTable(),
    'Mosquitto 2 gives to the members of a group in turn, whether they are there or not: what it has given to a session stays with it, and goes with it when it expires. A member that was killed so keeps getting its share until then, and another name that joins does not change that. What to do depends on what names your instances can have:',
    list(retiring),
    '## What a dead letter keeps',
    'A message that is given up is published where `deadLetter` says, with its body, the id `dead-` and its own, and headers that say why it is one. Of the rest it keeps what whoever repairs it needs:',
    keepingTable(),
    list(lost.map((reason) => `${reason}.`)),
    '## What comes twice when something is killed',
    'Over MQTT it is for the `qos` of the operation to say; nothing that was confirmed is lost with 1 and 2.',
    table(['`qos`', 'a broker is killed', 'an instance is killed'], comesTwice),
    list(conditions),
    '## How one logs in',
    'A server with `security` becomes a function, which cannot be called without the credentials: `servers.production({ saslScram: … })` gives options of its transport, and of no other: those of a server of another protocol do not compile. A row is the type of a security scheme, with its `scheme` or `in`; where a cell is empty, `security-unsupported` says when code is generated that it is not asked for.',
    loginTable(),
    list(absent.map((reason) => `${reason}.`)),
    'Over WebSocket it is who listens that looks at what is shown: where the document has security for a WebSocket server or for operations on it, and no alternative is empty, `ws.listen` does not compile without `authorize`, and does not start without it either. Over the others it is the broker.',
    '## What becomes of bindings',
    'Each field of each protocol has one of three fates. *Used*: where the protocol has a transport, generated code does what it says. *Option*: it is the default that the document suggests for an option of the transport. *Ignored*: it has no effect, and `asyncwright inspect --bindings` says why. Where a protocol has no transport yet, generated code runs in memory, and `protocol-unsupported` says so.',
    ...protocols.flatMap(({ name, levels }) => {
      const rows = Object.entries(levels).flatMap(([level, fields]) => fates(fields).map((row) => [level, ...row]));
      return rows.length === 0 ? [] : [`### ${name}`, table(['level', 'field', 'fate'], rows)];
    }),
  ];
  return prettier.format(parts.join('\n\n'), { parser: 'markdown' });
}

/** By protocol, what the places are that a reply can go to. */
const ways: readonly (readonly string[])[] = [
  ['WebSocket', '', 'a socket of that channel', 'the connection of the request'],
  ['Kafka', 'a topic; none that begins with `__`', 'its topic', 'the topic in the header `reply-to`'],
  ['AMQP 0-9-1', 'a queue, of at most 255 bytes', 'its exchange or queue', 'the queue in the property `reply_to`'],
  ['MQTT 5', 'a topic without wildcards that does not begin with `$`', 'its topic', 'the Response Topic'],
  ['MQTT 3.1.1', 'the same, in the payload alone', 'its topic', ''],
];

function replyTable(): string {
  const head = ['', 'what the request has at `reply.address.location`', "the address of the reply's channel", "the protocol's own"];
  return table(head, ways);
}

/** By protocol, what a dead letter has of its message. */
const keeping: readonly (readonly string[])[] = [
  ['Kafka', 'yes', 'the headers `correlation-id` and `reply-to`', 'the key'],
  [
    'AMQP 0-9-1',
    'yes, as text',
    'the properties',
    'the properties `type`, `app_id`, `priority`, `timestamp` and `content_encoding`, by which the body is packed again',
  ],
  ['MQTT 5', 'yes', 'Correlation Data, as text, and Response Topic', ''],
  ['MQTT 3.1.1', '', '', ''],
];

/** What it has not, and why. */
const lost = [
  '`expiration` of AMQP and the Message Expiry Interval of MQTT 5 are left out, and `delivery_mode` is 2: a dead letter waits until somebody looks at it',
  '`user_id` of AMQP is left out: the broker takes no other than that of the connection',
  '`CC` of AMQP is left out: the copies have been delivered, and a dead letter has one place',
];

function keepingTable(): string {
  return table(['', 'content type and headers', 'correlation id and reply address', 'besides'], keeping);
}

/** By protocol, what is shown where the function of a way to log in is called. */
const carriers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kafka: {
    user: "SASL's `PLAIN`",
    scramSha256: "SASL's `SCRAM-SHA-256`",
    scramSha512: "SASL's `SCRAM-SHA-512`",
    token: "SASL's `OAUTHBEARER`",
    certificate: 'TLS',
  },
  amqp: {
    user: 'user and password',
    userKey: "the user's name",
    passwordKey: 'the password',
    token: 'the password, as RabbitMQ takes it',
    certificate: "TLS; SASL's `EXTERNAL` without a user beside it",
  },
  mqtt: {
    user: 'user and password',
    userKey: "the user's name",
    passwordKey: 'the password',
    token: 'the password',
    certificate: 'TLS',
  },
  ws: {
    user: '`Authorization: Basic`',
    token: '`Authorization: Bearer`',
    header: 'the header',
    query: 'the query of the URL',
    cookie: 'the cookie',
    certificate: 'TLS',
  },
};

/** Types of security schemes that no transport knows. */
const beyond = ['gssapi', 'symmetricEncryption', 'asymmetricEncryption'];

/** Why cells are empty. */
const absent = [
  '`gssapi`: the libraries under the transports have no Kerberos',
  '`symmetricEncryption`, `asymmetricEncryption`: they are about payloads, which go over the wire as the document describes them; who connects shows nothing',
  '`scramSha256`, `scramSha512` over MQTT: they would be the enhanced authentication of MQTT 5, whose `AUTH` packets the transport does not send; over AMQP RabbitMQ does not offer them',
  "`apiKey` over Kafka: SASL's `PLAIN` takes no user without a password, and no password without a user; a `userPassword` is what has both",
  '`plain`, `apiKey` over WebSocket, `httpApiKey` elsewhere, any other `scheme` of `http`: the protocol has no place for them',
];

/** Who shares the messages of an operation. */
const sharing: readonly (readonly string[])[] = [
  [
    'Kafka',
    'members of the consumer group',
    "as with the document's `groupId`; else each instance for itself",
    'to the others, after `sessionTimeoutMs`',
  ],
  [
    'AMQP',
    'readers of a queue of the group',
    "readers of the document's queue; where it has none, each instance for itself",
    'to the others, at once',
  ],
  ['MQTT', 'members of `$share`', 'each instance for itself', 'for the broker to say: see below'],
  ['WebSocket', '', 'each instance has connections of its own', 'lost'],
];

function groupTable(): string {
  return table(['', 'with `group`', 'without', 'what a member had that was killed goes'], sharing);
}

/** What to do about the session of a member of a group that is gone, over MQTT. */
const retiring = [
  'Names that stay (`clientId: process.env.POD_NAME` of a StatefulSet): nothing. The instance that is started in place of a dead one finds what waits for it, within `sessionExpiryInterval` (an hour where it is not said).',
  'An instance that does not come back (MQTT 5): start one under its name with `sessionExpiryInterval: 0`, and drain it when it is idle. It handles what waits, leaves the group, and the session ends with it. Over MQTT 3.1.1 its name has to come back: there a session has no end but `cleanSession`, which forgets what waits.',
  'Names that change: `sessionExpiryInterval: 0` for all (MQTT 5). The session of a member that is killed ends with its connection, and the others get everything from then on; what it had not acknowledged is lost with it. So it is without a `clientId` as soon as a minute is over. One that is drained loses nothing: it leaves the group, and handles what it was given.',
];

function loginTable(): string {
  const names = Object.keys(carriers);
  const ways = [...new Set(Object.values(logins).flatMap((known) => Object.keys(known)))].sort();
  const rows = [...ways, ...beyond].map((way) => [`\`${way}\``, ...names.map((name) => carriers[name]?.[logins[name]?.[way] ?? ''] ?? '')]);
  return table(['TypeScript', ...names], rows);
}

function capabilityTable(found: Readonly<Record<string, Capabilities>>): string {
  const rows = Object.entries(found).map(([name, capabilities]) => [name, ...Object.keys(meanings).map((key) => shown(capabilities[key]))]);
  return table(['', ...Object.keys(meanings)], rows);
}

function contractTable(contract: readonly Row[]): string {
  const all = Object.values(subjects).filter(({ qos }) => qos === undefined);
  const rows = contract.map((row) => [row.name, ...all.map((subject) => held(exemptions(row, subject)))]);
  return table(['', ...all.map(({ title }) => title)], rows);
}

function held(exempt: readonly string[]): string {
  return exempt.length === 0 ? 'yes' : `exempt${exempt.map((reason) => `[^${reason}]`).join('')}`;
}

function shown(value: string | boolean | undefined): string {
  if (typeof value !== 'boolean') return value ?? '';
  return value ? 'yes' : 'no';
}

function fates(fields: Fields, prefix = ''): readonly (readonly [field: string, fate: string])[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (field.fate === 'group') return fates(field.fields, `${prefix}${name}.`);
    return [[`\`${prefix}${name}\``, fateOf(field)] as const];
  });
}

function fateOf({ fate, absentFrom, ...field }: Exclude<Field, { readonly fate: 'group' }>): string {
  if ('reason' in field) return `ignored: ${field.reason}`;
  return absentFrom === undefined ? fate : `${fate}; ignored over ${carriages[absentFrom].title}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
