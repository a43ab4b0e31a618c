import { afterEach, expect, jest, test } from '@jest/globals';
import { gofmt } from '../../../src/write/output/gofmt.js';

/** What gofmt has been started as since the test began. */
const started: WebAssembly.Instance[] = [];
const { Instance } = WebAssembly;
const spy = jest.spyOn(WebAssembly, 'Instance').mockImplementation((program) => {
  const instance = new Instance(program);
  started.push(instance);
  return instance;
});

afterEach(() => spy.mockRestore());

test('takes a bounded amount of memory for any number of files', () => {
  const fields = Array.from({ length: 100 }, (_, index) => `Field${index} string \`json:"field${index}"\``);
  for (let file = 0; file < 600; file += 1) {
    const formatted = gofmt(`package models\ntype Model${file} struct {\n${fields.join('\n')}\n}\n`);
    expect(formatted).toContain(`type Model${file} struct {\n\tField0  string \`json:"field0"\`\n`);
  }
  const sizes = started.map(({ exports }) => (exports as { memory: { buffer: ArrayBuffer } }).memory.buffer.byteLength);
  expect(sizes.length).toBeGreaterThan(2);
  expect(Math.max(...sizes)).toBeLessThan(50_000_000);
});

test('says what does not parse, and goes on', () => {
  expect(() => gofmt('package models\nfunc {')).toThrow(/2:6/);
  expect(gofmt('package   models')).toBe('package models\n');
});
