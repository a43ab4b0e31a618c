import { expect, test } from '@jest/globals';
import type { Api } from '../../../src/ir/api.js';
import type { Check } from '../../../src/ir/checks.js';
import { speakable } from '../../../src/write/view/patterns.js';

const api = { file: 'asyncapi.yaml' } as Api;
const at = (pointer: string): Check['origin'] => ({ file: 'asyncapi.yaml', pointer });

test('leaves out what a dialect has no words for, and says so', () => {
  const checks: readonly Check[] = [
    { origin: at('/a'), type: ['string'], pattern: '(?<=a*)b' },
    { origin: at('/b'), patternProperties: [['(?<=x+)y', 0]], additionalProperties: 2 },
    { origin: at('/c'), pattern: '^b$' },
  ];
  const told: string[] = [];
  const { checks: left } = speakable({ ...api, checks }, 'python', (pattern, { pointer }) => told.push(`${pointer}: ${pattern}`));
  expect(told).toEqual(['/a: (?<=a*)b', '/b: (?<=x+)y']);
  expect(left).toEqual([
    { origin: at('/a'), type: ['string'] },
    // Any key may be one that the pattern takes, so that none is left for additionalProperties.
    { origin: at('/b'), patternProperties: [['', 3]], additionalProperties: 2 },
    checks[2],
    { origin: at('/a'), bool: true },
  ]);
});

test('leaves ECMA-262 alone', () => {
  const own = { ...api, checks: [{ origin: at('/a'), pattern: '(?<=a*)b' }] };
  expect(speakable(own, 'ecma', () => undefined)).toBe(own);
});
