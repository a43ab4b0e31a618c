import { expect, test } from '@jest/globals';
import type { Options } from '../../../src/write/pack/contract.js';
import type { Manifest } from '../../../src/write/pack/manifest.js';
import { packOptions } from '../../../src/write/pack/options.js';

const options = {
  type: 'object',
  properties: {
    name: { type: 'string' },
    profile: { enum: ['native', 'exact'], default: 'native' },
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
  [{ depth: '0' }, 'depth', 'must be >= 1', undefined],
  [{ types: 'any' }, 'types', 'must be object', undefined],
  [{ types: { 'a/b': 'anything' } }, 'types.a/b', 'must be one of any, string, integer, decimal', undefined],
  [{ types: { Money: 'decimel' } }, 'types.Money', 'must be one of any, string, integer, decimal', 'decimal'],
  [{ prfile: 'exact' }, 'prfile', 'is unknown; there are name, types, profile, depth', 'profile'],
])('%j is told once, and the defaults go on', async (given, option, reason, nearest) => {
  const fault = { option, reason, ...(nearest === undefined ? {} : { nearest }) };
  expect(await packOptions(manifest, 'pack.yaml', given as Options)).toEqual({
    options: { profile: 'native' },
    faults: [fault],
  });
});
