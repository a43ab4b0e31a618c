import { expect, test } from '@jest/globals';
import { elseSaid } from '../../../../templates/go/language/docs.js';

const otherwise = 'Level is the schema a.';

test.each([
  ['', otherwise],
  ['Default: 2', `${otherwise}\n\nDefault: 2`],
  ['Default: 2\nExample: 1', `${otherwise}\n\nDefault: 2\nExample: 1`],
  ['Examples: 1, 2', `${otherwise}\n\nExamples: 1, 2`],
  ['Deprecated: no.', `${otherwise}\n\nDeprecated: no.`],
  ['How high.', 'How high.'],
  ['How high.\n\nDefault: 2\n\nDeprecated: no.', 'How high.\n\nDefault: 2\n\nDeprecated: no.'],
])('docs that do not say what a thing is, begin with it: %j', (docs, expected) => {
  expect(elseSaid(docs, otherwise)).toBe(expected);
});
