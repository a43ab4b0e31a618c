import { expect, test } from '@jest/globals';
import { canonicalProtocol, nearestProtocol } from '../../../../src/read/protocols/names.js';

test.each([
  ['kafka', 'kafka', false, true],
  ['kafka-secure', 'kafka', true, true],
  ['WSS', 'ws', true, true],
  ['secure-mqtt', 'mqtt', true, true],
  ['mqtt5', 'mqtt', false, true],
  ['https', 'http', true, true],
  ['smfs', 'solace', true, true],
  ['socket.io', 'socket.io', false, false],
  ['', '', false, false],
  ['constructor', 'constructor', false, false],
])('%s is %s, tls %s, known %s', (given, name, tls, known) => {
  expect(canonicalProtocol(given)).toEqual({ name, tls, known });
});

test.each([
  ['mqt', 'mqtt'],
  ['Kafak', 'kafka'],
  ['websockts', 'websockets'],
  ['ampq', 'amqp'],
  ['kafka', undefined],
  ['WSS', undefined],
  ['sms', undefined],
  ['xmpp', undefined],
  ['grpc', undefined],
  ['socket.io', undefined],
])('%s is a slip for %s', (given, want) => expect(nearestProtocol(given)).toBe(want));
