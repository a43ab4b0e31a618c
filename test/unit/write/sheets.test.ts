import { expect, test } from '@jest/globals';
import type { View } from '../../../src/write/pack/contract.js';
import { sheets } from '../../../src/write/render/rows.js';

const files = [
  { path: 'one', isWanted: false },
  { path: 'two', isWanted: true },
];
const view = { files, options: {}, api: {} } as unknown as View;

test('all of one item is printed before the next one, at the first row of its list', () => {
  const rows = [{ each: 'files', to: 'models' }, { to: 'index' }, { each: 'files', when: 'isWanted', to: 'checks' }];
  const printed = sheets(rows, view, 'pack.yaml').map(({ row, cell }) =>
    `${row.to} ${cell.value === undefined ? '' : cell.fill('{path}')}`.trim(),
  );
  expect(printed).toEqual(['models one', 'models two', 'checks two', 'index']);
});
