import { expect, test } from '@jest/globals';
import type { Options } from '../../../src/write/pack/contract.js';
import type { Manifest } from '../../../src/write/pack/manifest.js';
import { loadPack } from '../../../src/write/pack/load.js';
import { packOptions } from '../../../src/write/pack/options.js';
import { nodeHost } from '../../../src/host/node.js';
import { importSource } from '../../packs/source.js';

const options = {
  type: 'object',
  properties: {
    name: { type: 'string' },
    profile: { enum: ['native', 'exact'], default: 'native' },
    package: { type: 'string', pattern: '^[a-z]+$' },
    depth: { type: 'integer', minimum: 1 },
  },
};
const manifest = { name: 'rust', options } as unknown as Manifest;

test('defaults are filled in, and texts become what the pack asks for', async () => {
  expect(await packOptions(manifest, 'pack.yaml', {})).toEqual({ options: { profile: 'native' }, faults: [] });
  expect(await packOptions(manifest, 'pack.yaml', { depth: '3' })).toEqual({ options: { profile: 'native', depth: 3 }, faults: [] });
});

test.each([
  [{ profile: 'exct' }, 'profile', 'must be one of native, exact', 'exact'],
  [{ profile: 'other' }, 'profile', 'must be one of native, exact', undefined],
  [{ package: 'a b' }, 'package', 'cannot be a b', undefined],
  [{ depth: '0' }, 'depth', 'must be >= 1', undefined],
  [{ types: 'any' }, 'types', 'must be object', undefined],
  [{ types: { 'a/b': 'anything' } }, 'types.a/b', 'must be one of any, string, integer, decimal', undefined],
  [{ types: { Money: 'decimel' } }, 'types.Money', 'must be one of any, string, integer, decimal', 'decimal'],
  [{ prfile: 'exact' }, 'prfile', 'is unknown; there are name, types, profile, package, depth', 'profile'],
])('%j is told once, and the defaults go on', async (given, option, reason, nearest) => {
  const fault = { option, reason, ...(nearest === undefined ? {} : { nearest }) };
  expect(await packOptions(manifest, 'pack.yaml', given as Options)).toEqual({
    options: { profile: 'native' },
    faults: [fault],
  });
});

test.each([
  ['go', 'package', ['models', 'forms', 'typed'], ['func', 'main', 'internal', 'a/b', 'A', 'type']],
  ['go', 'module', ['example.com/a.b/c', 'lamps', 'a/v2'], ['a//b', 'a/../b', './a', '/a', 'a/', '-a', 'a b', 'a/.b']],
  [
    'java',
    'package',
    ['com.example', 'a', 'javax.a', 'com.java', 'classes.news', 'do_it'],
    ['com.class.x', 'new', 'a.int', 'a..b', '.a', 'a.', 'A', 'a._', 'a-b', 'java.util', 'java'],
  ],
  ['typescript', 'package', ['lamps', '@acme/lamps-sdk', 'a.b'], ['Lamps', '.a', '@a', 'a/b', 'a b', '@/a']],
])('%s takes for its %s what the language takes', async (language, option, fine, wrong) => {
  const { manifest } = await loadPack(`templates/${language}`, undefined, nodeHost(), importSource);
  for (const name of fine) expect((await packOptions(manifest, '', { [option]: name })).faults).toEqual([]);
  for (const name of wrong)
    expect((await packOptions(manifest, '', { [option]: name })).faults).toEqual([{ option, reason: `cannot be ${name}` }]);
});
