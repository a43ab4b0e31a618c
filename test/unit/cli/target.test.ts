// What the options of the command line and of the configuration file are for one of several languages.
import { expect, test } from '@jest/globals';
import { targetOf } from '../../../src/cli/target.js';

const pack = { name: 'go', folder: 'templates/go' };

test.each([
  [{ option: ['profile=exact', 'go.formats=typed', 'java.profile=native'] }, { profile: 'exact', formats: 'typed' }],
  [
    { option: 'go.profile=exact', options: { profile: 'native' }, name: 'Shop' },
    { name: 'Shop', profile: 'exact' },
  ],
  [{ option: 'types.Order.total=decimal' }, { types: { 'Order.total': 'decimal' } }],
  [{ option: ['go.types.Money=string', 'types.Money=any', 'types.Id=any'] }, { types: { Money: 'string', Id: 'any' } }],
  [{ option: 'java.types.Money=any' }, {}],
  [{ options: { types: { Money: 'any' }, 'go.types': { Id: 'string' } } }, { types: { Money: 'any', Id: 'string' } }],
  [{ options: { types: { Money: 'any', Id: 'any' } }, option: 'types.Money=decimal' }, { types: { Money: 'decimal', Id: 'any' } }],
  [{ options: { types: {} } }, {}],
  [{ option: 'types=any' }, { types: 'any' }],
])('%j', (settings, options) => {
  expect(targetOf(pack, 'out', settings)).toEqual({ pack: 'templates/go', out: 'out', options });
});
