import { expect, test } from '@jest/globals';
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
  [{ prfile: 'exact' }, 'prfile', 'is unknown; there are name, profile, depth', 'profile'],
])('%j is told once, and the defaults go on', async (given, option, reason, nearest) => {
  const fault = { option, reason, ...(nearest === undefined ? {} : { nearest }) };
  expect(await packOptions(manifest, 'pack.yaml', given as Record<string, string>)).toEqual({
    options: { profile: 'native' },
    faults: [fault],
  });
});
