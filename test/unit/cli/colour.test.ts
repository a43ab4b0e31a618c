import { expect, test } from '@jest/globals';
import { wantsColour } from '../../../src/cli/colour.js';

const rows: readonly (readonly [isTerminal: boolean, env: Record<string, string>, want: boolean])[] = [
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [true, { TERM: 'dumb' }, false],
  [false, { FORCE_COLOR: '1' }, true],
  [false, { FORCE_COLOR: '' }, true],
  [true, { FORCE_COLOR: '0' }, false],
  [true, { FORCE_COLOR: 'false' }, false],
  [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
];

test.each(rows)('terminal %s, %j: %s', (isTerminal, env, want) => {
  expect(wantsColour(isTerminal, env)).toBe(want);
});
