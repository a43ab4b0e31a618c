import { expect, test } from '@jest/globals';
import { namedFormats } from '../../../src/cli/named-formats.js';

test.each([
  ['--lang go', ['gofmt-quick']],
  ['--lang=typescript,python', ['prettier-quick', 'ruff']],
  ['--lang ./packs/go', []],
  ['--lang ../../templates/go', []],
  ['', []],
])('%s starts %j', (options, want) => {
  expect(namedFormats(['generate', 'api.yaml', ...options.split(' ')])).toEqual(want);
});
