import { expect, test } from '@jest/globals';
import { clashes, pathFault } from '../../../src/write/output/safe-path.js';

test.each(['src/a.ts', '.gitignore', 'größe.ts', 'console.ts'])('%j is safe', (path) => expect(pathFault(path)).toBeUndefined());

test.each([
  '',
  '/etc/passwd',
  '../a',
  'a/../../b',
  './a',
  'a//b',
  'a\\..\\b',
  'C:/a',
  'a\u0000',
  'a\nb',
  'src/CON.ts',
  'nul',
  'com1.txt',
  'a.',
  'a /b',
  'x'.repeat(300),
])('%j is refused', (path) => expect(pathFault(path)).toBeDefined());

test('paths that differ in case or in composition clash', () => {
  const paths = ['a/B.ts', 'a/b.ts', 'c.ts', 'é.ts', 'e\u0301.ts'].map((path) => ({ path }));
  expect(clashes(paths).map((group) => group.map(({ path }) => path))).toEqual([
    ['a/B.ts', 'a/b.ts'],
    ['é.ts', 'e\u0301.ts'],
  ]);
});
