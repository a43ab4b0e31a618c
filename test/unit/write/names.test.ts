import { expect, test } from '@jest/globals';
import type { Language } from '../../../src/write/pack/contract.js';
import { plainLanguage } from '../../../src/write/pack/plain-language.js';
import { identifiers } from '../../../src/write/view/names.js';

test('the same raw name is spelled for its role, and by its language, whichever was asked first', () => {
  const things = [{ key: 'k', raw: { source: 'order line', context: [] } }];
  const spelling = (mark: string): Language =>
    ({
      ...plainLanguage,
      casing: (words, role) => `${mark}${role}-${words.join('-')}`,
      escape: (name) => name,
      comparisonKey: (name) => name,
    }) as Language;
  const [one, other] = [spelling('one:'), spelling('other:')];
  expect(identifiers(things, 'type', one).get('k')).toBe('one:type-order-line');
  expect(identifiers(things, 'field', one).get('k')).toBe('one:field-order-line');
  expect(identifiers(things, 'field', other).get('k')).toBe('other:field-order-line');
});
