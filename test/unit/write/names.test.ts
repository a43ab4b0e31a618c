import { expect, test } from '@jest/globals';
import type { Language, Role } from '../../../src/write/pack/contract.js';
import { plainLanguage } from '../../../src/write/pack/plain-language.js';
import { newLedger } from '../../../src/write/view/ledger.js';
import { scoped } from '../../../src/write/view/names.js';

test('the same raw name is spelled for its role, and by its language, whichever was asked first', () => {
  const things = [{ key: 'k', raw: { source: 'order line', context: [] } }];
  const spelling = (mark: string): Language =>
    ({
      ...plainLanguage,
      casing: (words, role) => `${mark}${role}-${words.join('-')}`,
      escape: (name) => name,
      comparisonKey: (name) => name,
    }) as Language;
  const named = (role: Role, language: Language): string | undefined =>
    scoped('here', things, role, language, newLedger(new Map())).get('k');
  const [one, other] = [spelling('one:'), spelling('other:')];
  expect(named('type', one)).toBe('one:type-order-line');
  expect(named('field', one)).toBe('one:field-order-line');
  expect(named('field', other)).toBe('other:field-order-line');
});
