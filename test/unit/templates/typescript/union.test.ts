import { expect, test } from '@jest/globals';
import type { FileView } from '../../../../src/write/pack/contract.js';
import { adjustedFile } from '../../../../templates/typescript/language/view.js';

test.each([
  [
    ['string', 'string', 'number'],
    ['string', 'number'],
  ],
  [
    ['A', 'B'],
    ['A', 'B'],
  ],
  [[], ['never']],
])('a union of %j says %j', (types, said) => {
  const variants = types.map((type) => ({ type }));
  const file = { path: 'a', decls: [{ kind: 'union', variants }], checks: [], imports: [], checkImports: [] } as unknown as FileView;
  expect(adjustedFile(file, 'native').decls).toMatchObject([{ variants: said.map((type) => ({ type })) }]);
});
