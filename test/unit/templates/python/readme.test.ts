// The table in the pack's README: each row's schema becomes the Python that the row shows.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../../../packs/source.js';
import { features } from '../shown/features.js';
import { shownOrder } from './shown.js';

const readme = readFileSync(join(root, 'templates/python/README.md'), 'utf8');
/** The cells of the rows that show code, without its marks. */
const rows = readme
  .split('\n')
  .filter((line) => /^\| .* \| `/.test(line))
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim().replace(/^`|`$/g, '').replaceAll('\\|', '|')))
  .map(([, what = '', schema = '', native = '', exact = '']) => [what, schema, native, exact || native] as const)
  .filter(([, schema]) => /^\{|^false$/.test(schema));

test('the table has a row for every feature of schemas', () => {
  const shownOnes = new Set(rows.map(([what]) => what));
  expect(features.filter((feature) => !shownOnes.has(feature))).toEqual([]);
});

test.each(rows)('%s', (_, schema, native, exact) => {
  expect(shownOrder(schema, 'native')).toBe(native);
  expect(shownOrder(schema, 'exact')).toBe(exact);
});
