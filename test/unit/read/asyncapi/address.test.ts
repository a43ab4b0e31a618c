import { expect, test } from '@jest/globals';
import { parametersOf, template } from '../../../../src/read/asyncapi/address.js';

test.each([
  ['user/signedup', ['user/signedup']],
  ['user/{id}/signedup', ['user/', { parameter: 'id' }, '/signedup']],
  ['{a}{b}', [{ parameter: 'a' }, { parameter: 'b' }]],
  ['', []],
  ['open{brace', ['open{brace']],
  ['user/{}', ['user/{}']],
  ['a{{b}}', ['a{', { parameter: 'b' }, '}']],
])('%s', (given, want) => {
  expect(template(given).parts).toEqual(want);
});

test('a parameter that is used twice is one parameter', () => {
  expect(parametersOf(template('{a}/{b}/{a}'), null, template('{c}'))).toEqual(['a', 'b', 'c']);
});
