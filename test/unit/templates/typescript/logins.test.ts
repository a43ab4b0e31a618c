import { expect, test } from '@jest/globals';
import { logins, secrets } from '../../../../templates/typescript/language/logins.js';
import * as amqp from '../../../../templates/typescript/runtime/transports/amqp/access.js';
import * as kafka from '../../../../templates/typescript/runtime/transports/kafka/access.js';
import * as mqtt from '../../../../templates/typescript/runtime/transports/mqtt/access.js';
import * as ws from '../../../../templates/typescript/runtime/transports/ws/access.js';

const modules: Readonly<Record<string, object>> = { amqp, kafka, mqtt, ws };

test('every transport has a function for each way to log in, and no other', () => {
  expect(Object.keys(logins)).toEqual(Object.keys(modules));
  for (const [protocol, ways] of Object.entries(logins))
    expect([protocol, [...new Set(Object.values(ways))].sort()]).toEqual([protocol, Object.keys(modules[protocol] ?? {}).sort()]);
});

test('each function has a type of what it asks for', () => {
  const called = new Set(Object.values(logins).flatMap((ways) => Object.values(ways)));
  expect([...secrets.keys()].sort()).toEqual([...called].sort());
});
