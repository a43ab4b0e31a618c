import { expect, test } from '@jest/globals';
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.js';
import { memoryHost } from '../../../../src/host/memory.js';
import { readApi } from '../../../../src/read/index.js';

/** Place and way around of each circle that is found among component schemas; `refs` says by name what each refers to. */
async function circles(refs: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const schemas = Object.fromEntries(Object.entries(refs).map(([name, to]) => [name, { $ref: `#/components/schemas/${to}` }]));
  const document = { asyncapi: '3.0.0', info: { title: 't', version: '1.0.0' }, components: { schemas } };
  const found: Diagnostic[] = [];
  await readApi('a.json', memoryHost({ 'a.json': JSON.stringify(document) }), (one) => found.push(one));
  const lastOf = (text: string): string => text.slice(text.lastIndexOf('/') + 1);
  return found.map(({ code, origin, related }) =>
    [`${code} ${origin.pointer.split('/')[3]}`, ...related.map(({ message }) => lastOf(message))].join(' > '),
  );
}

test.each([
  [{ a: 'a' }, ['ref-cycle a']],
  [{ a: 'b', b: 'c', c: 'a' }, ['ref-cycle a > c > a']],
  [{ x: 'a', y: 'x', a: 'b', b: 'a' }, ['ref-cycle a > a']],
  [{ a: 'b', b: 'a', c: 'd', d: 'c' }, ['ref-cycle a > a', 'ref-cycle c > c']],
])('%j', async (refs, want) => expect(await circles(refs)).toEqual(want));

test('a long way into a circle is walked once', async () => {
  const steps = Array.from({ length: 1_000 }, (_, index) => [`s${index}`, `s${Math.max(0, index - 1)}`] as const);
  expect(await circles(Object.fromEntries(steps))).toEqual(['ref-cycle s0']);
});
