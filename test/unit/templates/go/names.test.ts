// Names as Go's own style has them.
import { expect, test } from '@jest/globals';
import { words } from '../../../../src/naming/words.js';
import { casing } from '../../../../templates/go/language/names.js';

test.each([
  ['orderId', 'OrderID', 'orderID'],
  ['order_ids', 'OrderIDs', 'orderIDs'],
  ['homeURLs', 'HomeURLs', 'homeURLs'],
  ['IDs', 'IDs', 'ids'],
  ['cssFiles', 'CSSFiles', 'cssFiles'],
  ['address', 'Address', 'address'],
])('%s', (written, type, parameter) => {
  expect(casing(words(written), 'type')).toBe(type);
  expect(casing(words(written), 'parameter')).toBe(parameter);
});
