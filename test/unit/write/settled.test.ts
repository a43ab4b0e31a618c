import { expect, test } from '@jest/globals';
import { format } from '../../../src/write/output/format.js';
import type { Format } from '../../../src/write/pack/manifest.js';

/** Comments of which gofmt makes something else when it meets its own output. */
const comments = ['1. one', '- two, and', '  more'].map((line) => `// ${line}`).join('\n');

test.each<Format>(['gofmt', 'gofmt-quick'])('%s leaves what it has left', async (language) => {
  const once = await formatted(`package a\n\n${comments}\ntype A struct {\n${comments}\nB string\n}\n`, language);
  expect(await formatted(once, 'gofmt')).toBe(once);
});

function formatted(text: string, language: Format): Promise<string> {
  return format({ path: 'a.go', text, formatted: false, from: 'a.go.njk' }, language);
}
