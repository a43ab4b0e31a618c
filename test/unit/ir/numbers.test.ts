import { expect, test } from '@jest/globals';
import { plainNumber } from '../../../src/ir/numbers.js';

test.each([
  ['0', '0'],
  ['-0.0', '0'],
  ['1e2', '100'],
  ['100.0', '100'],
  ['-1.50', '-1.5'],
  ['15e-1', '1.5'],
  ['0.05', '0.05'],
  ['5e-2', '0.05'],
  ['123456789012345678901234567890', '123456789012345678901234567890'],
  ['1e400', '1e400'],
  ['-25e-400', '-25e-400'],
])('%s is %s', (text, plain) => expect(plainNumber(text)).toBe(plain));
