import { expect, test } from '@jest/globals';
import { canonicalProtocol } from '../../../../src/read/protocols/names.js';

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
