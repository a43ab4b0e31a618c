import { expect, test } from '@jest/globals';
import { parseExpression } from '../../../../src/read/asyncapi/expression.js';

test.each([
  ['$message.header', { of: 'header', pointer: [] }],
  ['$message.header#', { of: 'header', pointer: [] }],
  ['$message.header#/correlationId', { of: 'header', pointer: ['correlationId'] }],
  ['$message.payload#/a/b~1c/~01', { of: 'payload', pointer: ['a', 'b/c', '~1'] }],
  ['$message.payload#/', { of: 'payload', pointer: [''] }],
  ['$message.payload#a', undefined],
  ['$message.payload#/~2', undefined],
  ['$message.body#/a', undefined],
  [' $message.header#/a', undefined],
  ['$message.headers#/a', undefined],
  ['', undefined],
])('%s', (given, want) => {
  expect(parseExpression(given)).toEqual(want);
});
