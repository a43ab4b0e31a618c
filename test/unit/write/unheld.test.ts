// Numbers of a document that a language cannot hold.
import { expect, test } from '@jest/globals';
import { generate } from '../../../src/generate.js';
import { memoryHost } from '../../../src/host/memory.js';
import type { Api } from '../../../src/ir/api.js';
import type { Language } from '../../../src/write/pack/contract.js';
import { tellUnheld } from '../../../src/write/view/unheld.js';
import { filesBelow, importSource } from '../../packs/source.js';

const schema = {
  properties: {
    far: { const: '9007199254740993' },
    near: { const: '9007199254740991' },
    huge: { enum: ['1e400', '0', '-1e400', '1e22', '0.10000000000000000001'] },
    inside: { enum: ['{"a":[9007199254740993,9007199254740993]}', '[1]'] },
    text: { const: '"9007199254740993"' },
  },
};

/** What is told of a schema whose numbers stand as they are written, by place. */
async function told(pack: string, options = {}): Promise<readonly string[]> {
  const text = JSON.stringify(schema).replace(/"((?:[^"\\]|\\.)*)"(?=[,}\]])/g, (_, number: string) => number.replaceAll('\\"', '"'));
  const host = memoryHost({ 'numbers.json': text, ...filesBelow(pack) });
  const request = { document: 'numbers.json', sdk: false, targets: [{ pack, out: 'out', options }], importPack: importSource };
  const { diagnostics, targets } = await generate(request, host);
  expect(targets).toHaveLength(1);
  return diagnostics.map(({ code, message, origin }) => `${origin.pointer} ${code}: ${/cannot hold (\S+);/.exec(message)?.[1]}`);
}

test('are told of where they are the only ones that a value can be', async () => {
  expect(await told('templates/typescript')).toEqual([
    '/properties/far number-unheld: 9007199254740993',
    '/properties/huge number-unheld: 1e400',
    '/properties/huge number-unheld: -1e400',
    '/properties/inside number-unheld: 9007199254740993',
  ]);
});

test('are asked of a language as one asks an object', () => {
  class Short {
    readonly #digits = 3;
    holds(number: string): boolean {
      return number.length <= this.#digits;
    }
  }
  const found: string[] = [];
  const origin = { file: 'a', pointer: '' };
  const api = { checks: [{ enum: ['1', '1234', '"1234"'], origin }] } as unknown as Api;
  tellUnheld(api, new Short() as unknown as Language, (number) => found.push(number));
  expect(found).toEqual(['1234']);
});

test.each([
  ['templates/typescript', { profile: 'exact' }],
  ['templates/python', {}],
  ['templates/java', {}],
  ['templates/go', {}],
])('are all held by %s %j', async (pack, options) => {
  expect(await told(pack, options)).toEqual([]);
});
