import { expect, test } from '@jest/globals';
import { remedyOf } from '../../../src/diagnostics/remedy.js';

test.each([
  [['boolean'], 'true', 'retain', 'Leave out the quotes: retain: true.'],
  [['boolean'], 'Yes', 'retain', 'Write retain: true.'],
  [['boolean'], 0, 'retain', 'Write retain: false.'],
  [['boolean'], 'maybe', 'retain', 'Write true or false, or remove retain.'],
  [['number'], '1.5', 'minimum', 'Leave out the quotes: minimum: 1.5.'],
  [['integer'], '1.5', 'minItems', 'Write a whole number, or remove minItems.'],
  [['integer'], 1.5, 'minItems', 'Write a whole number, or remove minItems.'],
  [['string'], 5, 'title', "Put it in quotes: title: '5'."],
  [['string'], 5, '0', "Put it in quotes: '5'."],
  [['string'], null, 'title', 'Write a text after the colon.'],
  [['string'], { region: null }, 'address', "Put it in quotes: address: '{region}'."],
  [['string'], ['one'], 'title', 'Write one text, not a list: title: one.'],
  [['string'], { a: 1 }, 'title', 'Write a text, or remove title.'],
  [['string', 'null'], { a: 1 }, 'address', 'Write a text or null.'],
  [['boolean'], { toString: 1 }, 'deprecated', 'Write true or false, or remove deprecated.'],
  [['array'], 'id', 'required', 'Write a list, also of one: required: [id].'],
  [['array'], null, 'tags', 'Write its entries below it, each after a dash; or [].'],
  [['array'], { a: 1 }, 'tags', 'Write a list: a dash before each entry.'],
  [['object'], null, 'info', 'Write its fields below it, indented further, or {}.'],
  [['object'], ['a'], 'info', 'Write its fields below it, without a dash.'],
  [['object'], 5, 'info', 'Write its fields below it, indented further.'],
])('%j wanted, %j at %s', (wanted, value, key, want) => {
  expect(remedyOf(wanted, value, key)).toBe(want);
});
