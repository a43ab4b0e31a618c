// What an absent member stands for, in every language: what the document says, unless its own schemas refuse that.
import { expect, test } from '@jest/globals';
import { generate } from '../../../src/generate.js';
import { memoryHost } from '../../../src/host/memory.js';
import { filesBelow, importSource } from '../../packs/source.js';

/** What each language prints for a default of 3. */
const printed: readonly (readonly [language: string, file: string, code: RegExp])[] = [
  ['typescript', 'src/gen/models/order.ts', /^ +a: 3,$/m],
  ['python', 'src/order/gen/models/order.py', /^ +a: Omittable\[int\] = 3$/m],
  ['java', 'src/main/java/com/example/order/models/Order.java', /long aOrDefault\(\)/],
  ['go', 'models/order_models.go', /AOrDefault\(\) int64/],
];

async function code(schema: object, language: string, file: string): Promise<string> {
  const pack = `templates/${language}`;
  const host = memoryHost({ 'order.json': JSON.stringify(schema), ...filesBelow(pack) });
  const request = { document: 'order.json', sdk: false, targets: [{ pack, out: 'out', options: {} }], importPack: importSource };
  await generate(request, host);
  const text = host.files.get(`out/${file}`) ?? '';
  // For readers it is there in any case.
  expect(text).toMatch(/default:? 3/i);
  return text;
}

const b = { type: 'object', properties: { b: { type: 'string' }, a: { maximum: 3 } } };

const accepted: readonly object[] = [
  { type: 'object', properties: { a: { type: 'integer', minimum: 3, default: 3 } } },
  { type: 'object', properties: { a: { type: 'integer', default: 3 } }, allOf: [{ $ref: '#/$defs/b' }], $defs: { b } },
];

const refused: readonly object[] = [
  { type: 'object', properties: { a: { type: 'integer', minimum: 5, default: 3 } } },
  { type: 'object', properties: { a: { type: 'integer', default: 3, not: { const: 3 } } } },
  { type: 'object', properties: { a: { type: 'integer', default: 3 } }, allOf: [{ properties: { a: { multipleOf: 2 } } }] },
  {
    type: 'object',
    properties: { a: { type: 'integer', minimum: 0, default: 3 } },
    allOf: [{ $ref: '#/$defs/b' }],
    $defs: { b: { ...b, minProperties: 1, properties: { a: { maximum: 2 } } } },
  },
];

test.each(printed)('%s', async (language, file, expected) => {
  for (const schema of accepted) expect(await code(schema, language, file)).toMatch(expected);
  for (const schema of refused) expect(await code(schema, language, file)).not.toMatch(expected);
});
