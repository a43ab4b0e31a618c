import { expect, test } from '@jest/globals';
import { hostAndPath, splitUrl } from '../../../../src/read/asyncapi/servers.js';

test.each([
  ['ws://example.com/v1/rooms', { scheme: 'ws', host: 'example.com', pathname: '/v1/rooms' }],
  ['localhost:1883', { host: 'localhost:1883' }],
  ['/relative', { host: '', pathname: '/relative' }],
  ['b1:9092,b2:9092', { host: 'b1:9092,b2:9092' }],
  ['kafka://[::1]:9092', { scheme: 'kafka', host: '[::1]:9092' }],
  ['amqp://user:pw@host/vhost', { scheme: 'amqp', host: 'user:pw@host', pathname: '/vhost' }],
  ['{protocol}://{host}:{port}/{path}', { scheme: '{protocol}', host: '{host}:{port}', pathname: '/{path}' }],
  ['ibmmq://host:1414/qm/CHANNEL', { scheme: 'ibmmq', host: 'host:1414', pathname: '/qm/CHANNEL' }],
  ['mqtt://host/', { scheme: 'mqtt', host: 'host' }],
  ['', { host: '' }],
])('%s', (url, want) => {
  expect(splitUrl(url)).toEqual(want);
});

test.each([
  [
    { host: 'h:1', pathname: 'v1' },
    { host: 'h:1', pathname: '/v1' },
  ],
  [{ host: 'h' }, { host: 'h' }],
  [{ host: 'h/' }, { host: 'h' }],
  [
    { host: 'wss://h/v2/', pathname: '/rooms' },
    { host: 'h', pathname: '/v2/rooms' },
  ],
  [
    { host: 'h/v2', pathname: '/' },
    { host: 'h', pathname: '/v2' },
  ],
])('%j', (value, want) => {
  expect(hostAndPath({ file: 'a.yaml', pointer: '/servers/s', value })).toEqual(want);
});
