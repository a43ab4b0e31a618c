// Wrong advice is worse than none: what looks like a slip and is another one, or none.
import { describe, expect, test } from '@jest/globals';
import { parseYaml } from '../../../../src/read/document/yaml.js';

/** `line:column what (advice)`. */
function said(text: string): string {
  const file = parseYaml('a.yaml', text);
  if (!('code' in file)) throw new Error('there is no fault');
  return `${file.spot?.line}:${file.spot?.column} ${file.message} (${file.help})`;
}

describe('a key without a colon', () => {
  test.each([
    ['beside others', 'a: 1\nb\n  c: 2\n', '2:1 b is a text, and what follows belongs to it (Put a colon after b.)'],
    ['the first in its map', 'a:\n  b\n    c: 2\n  d: 3\n', '2:3 b is a text, and what follows belongs to it (Put a colon after b.)'],
    ['above a comment', 'a:\n  b\n\n    # of b\n    c: 2\n', '2:3 b is a text, and what follows belongs to it (Put a colon after b.)'],
    [
      'with a parameter',
      'a:\n  x: 1\n  b/{id}\n    c: 2\n',
      '3:3 b/{id} is a text, and what follows belongs to it (Put a colon after b/{id}.)',
    ],
  ])('%s is named', (_, text, want) => expect(said(text)).toBe(want));

  test.each([
    ['a text that goes on', 'a:\n  description: all of the\n  customers\n  b: 1\n'],
    ['a list without its last dash', 'a:\n  b:\n  - id\n  total\n  type: object\n'],
    ['a text of several lines', 'a:\n  description: some\n    more\n      deep: x\n'],
  ])('%s is none', (_, text) => expect(said(text)).not.toContain('colon after'));
});

describe('a bracket that is not closed', () => {
  const open = (line: number): string => `${line}:8 the [ that is opened here is not closed (Close it with ].)`;

  test.each([
    ['below a quote of several lines', 'x: "a long\n  text"\na:\n  all: [id\n  b: {}\n', 4],
    ['below quotes in quotes', 'x: "[,\'\\"]"\na:\n  all: [a, b\n  c: 1\n', 3],
    ['below a text with a quote in it', 'x: |\n  - "and\na:\n  all: [id\n  b: {}\n', 4],
    ['above a text with a bracket in it', 'a:\n  all: [id\n  b:\n    c: a range is (0, 1]\n', 2],
    ['above a quote that is closed', 'a:\n  all: [b, "c\n    d"\n  e: 1\n', 2],
    ['above an empty comment', 'a:\n  all: [id\n    #\n  e: 1\n', 2],
    ['above apostrophes', "a:\n  all: [id\n  b: the lamp's state (see [the maker's docs])\n", 2],
  ])('%s is named', (_, text, line) => expect(said(text)).toBe(open(line)));

  test.each([
    ['[', 'a: [\n1\n]\n'],
    ['{', 'a:\n  b: {\n  c: 1\n  }\n'],
  ])('%s may be closed, and what it holds not far enough in', (bracket, text) =>
    expect(said(text)).toContain(`Indent it further than the line of the ${bracket} that it stands in.`),
  );

  test('a quote in its line is', () =>
    expect(said('a:\n  all: ["id, name]\n  b: 1\n')).toContain('2:9 the quote that begins here does not end on its line'));
});
