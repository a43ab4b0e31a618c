// What docs/protocols.md says of a broker or an instance that is killed, over MQTT; test/transports/mqtt/kills.test.ts holds it.

/** By the document's `qos`. */
export const comesTwice: readonly (readonly string[])[] = [
  ['0', 'nothing: what is under way is lost', 'nothing: what it had is lost'],
  [
    '1',
    'what the sender had not been confirmed, as a message like any other; what the instance had not acknowledged, with `raw.redelivered`',
    'what it had not acknowledged, with `raw.redelivered`',
  ],
  ['2', 'only what the instance had not acknowledged, with `raw.redelivered`', 'what it had not acknowledged, with `raw.redelivered`'],
];

/** What it takes. */
export const conditions: readonly string[] = [
  'Both ends have a `clientId`, and the instance that is started in place of a dead one has its name. An instance acknowledges a message when its handler is done: what comes twice is what it was at.',
  'The broker stores what it confirms. RabbitMQ does before it confirms; it has QoS 1 at most, over MQTT 3.1.1. Mosquitto 2.0 confirms first: with `autosave_interval 1` and `autosave_on_changes true` it stores after every change, and still in 21 of 28 kills in mid-stream it had lost what it had confirmed, mostly the last message, three times 44 to 98 of QoS 2. None of its settings has it wait.',
  'Mosquitto 2.0 forgets shared subscriptions when it is killed, and what is sent before they are made again has no taker: `share: false` is for a group of one.',
];
