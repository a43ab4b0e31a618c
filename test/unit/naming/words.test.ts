import { expect, test } from '@jest/globals';
import { nameWords, spelledWords, words } from '../../../src/naming/words.js';

test.each([
  ['turnOn', 'turn on'],
  ['TURN_ON', 'turn on'],
  ['HTTPServer', 'http server'],
  ['userIDs', 'user ids'],
  ['homeURLsByDNSServer', 'home urls by dns server'],
  ['GPSsensor', 'gp ssensor'],
  ['IDs2', 'ids2'],
  ['userID', 'user id'],
  ['sha256', 'sha256'],
  ['v1Order', 'v1 order'],
  ['OAuth2Token', 'o auth2 token'],
  ['application/json', 'application json'],
  ['ﬁle', 'file'],
  ['日本語', '日本語'],
  ['ñandú', 'ñandú'],
  ['-1', 'minus 1'],
  ['<=', 'less or equal'],
  ['$', 'dollar'],
  ['😀', 'u1f600'],
  ['\n', 'u000a'],
  ['', 'empty'],
])('the words of %j', (text, expected) => {
  expect(words(text).join(' ')).toBe(expected);
});

test('symbols are spelled on demand', () => {
  expect([spelledWords('a-b'), spelledWords('a_b'), spelledWords('aB')].map((found) => found.join(' '))).toEqual([
    'a dash b',
    'a underscore b',
    'a b',
  ]);
});

test('a name begins with what it stands in', () => {
  expect(nameWords({ source: 'headers', context: ['turnOn'] })).toEqual(['turn', 'on', 'headers']);
});

test('a name is cut to what file systems take, however long its texts are', () => {
  expect(nameWords({ source: 'x'.repeat(1_000_000), context: [] })).toEqual(['x'.repeat(200)]);
  expect(nameWords({ source: 'second', context: ['x'.repeat(195)] })).toEqual(['x'.repeat(195), 'seco']);
  expect(nameWords({ source: '\u65e5'.repeat(1_000), context: [] })).toEqual(['\u65e5'.repeat(66)]);
});
