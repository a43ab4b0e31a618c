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
  const printed = [...sheets(rows, view, 'pack.yaml')].map(({ row, cell }) =>
    `${row.to} ${cell.value === undefined ? '' : cell.fill('{path}')}`.trim(),
  );
  expect(printed).toEqual(['models one', 'models two', 'checks two', 'index']);
});

test('a row asks when the rows before it are printed', () => {
  const asked: string[] = [];
  const late = Object.defineProperty({ ...view }, 'isLate', { get: () => asked.push('isLate') > 0 });
  const rows = [
    { each: 'files', to: 'models' },
    { when: 'isLate', to: 'index' },
  ];
  for (const { row } of sheets(rows, late, 'pack.yaml')) asked.push(row.to);
  expect(asked).toEqual(['models', 'models', 'isLate', 'index']);
});
