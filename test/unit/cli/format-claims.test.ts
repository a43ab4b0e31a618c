import { expect, test } from '@jest/globals';
import { claims } from '../../../src/cli/format-claims.js';

test('a file is for the thread that claims it first', () => {
  const own = claims();
  const other = claims(own.shared);
  expect([own.claim(0), other.claim(0)]).toEqual([true, false]);
  expect([other.claim(1), own.claim(1), other.claim(1)]).toEqual([true, false, false]);
});

test('beyond what can be told apart a file is for the thread that it was given to', () => {
  const own = claims();
  const other = claims(own.shared);
  expect([own.claim(1 << 20), other.claim(1 << 20)]).toEqual([false, true]);
});
