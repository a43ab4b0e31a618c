import { expect, test } from '@jest/globals';
import { costExponent } from '../../../src/patterns/cost.js';
import { memoryHost } from '../../../src/host/memory.js';
import { readApi } from '../../../src/read/index.js';
import { processorClock } from '../../processor.js';

test.each([
  ['^abc$', 1],
  ['^[a-z*+]+$', 2],
  ['^\\d+\\*\\w*$', 3],
  ['^(a|b){2,3}$', 1],
  ['(a+)+$', Infinity],
  ['^(a|a)*$', Infinity],
  ['^((ab?)c)*$', Infinity],
  ['^(?:abc)+$', 2],
])('%s', (pattern, want) => expect(costExponent(pattern)).toBe(want));

test('a pattern and an example that were made for each other do not hang the reader', async () => {
  const value = `${'a'.repeat(50)}!`;
  const schema = `{ type: string, pattern: '^(a+)+$', default: '${value}' }`;
  const text = `asyncapi: 3.0.0\ninfo: { title: t, version: 1.0.0 }\ncomponents: { schemas: { s: ${schema} } }\n`;
  const spent = processorClock();
  await readApi('a.yaml', memoryHost({ 'a.yaml': text }), () => undefined);
  expect(spent()).toBeLessThan(5_000);
});
