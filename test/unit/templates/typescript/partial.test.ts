// A parameter that is only a part of a segment: wildcards stand for whole ones, and a subscription with less would receive nothing.
import { describe, expect, test } from '@jest/globals';
import { refusePartial, segmented, type AddressTemplate } from '../../../../templates/typescript/runtime/address.js';

const words = segmented('.', /[*#]/);
const id = { param: 'id' };

const whole: readonly AddressTemplate[] = [[id], ['lights.', id], [id, '.measured'], ['lights.', id, '.', { param: 'kind' }]];
const partial: readonly AddressTemplate[] = [
  ['lights/', id, '/measured'],
  ['orders.cust-', id],
  [id, '-done'],
  ['a.', id, { param: 'b' }],
];

describe('parameters of an address', () => {
  test.each(whole)('%j are whole', (...address) => {
    expect(() => refusePartial({ name: 'c', address }, {}, words)).not.toThrow();
  });

  test.each(partial)('%j are not', (...address) => {
    expect(() => refusePartial({ name: 'c', address }, {}, words)).toThrow('c: the parameter id is not all that stands between two "."');
  });

  test('one that is said needs no wildcard, and spelling makes others whole', () => {
    const channel = { name: 'c', address: ['lights/', id, '/measured'] };
    expect(() => refusePartial(channel, { id: '1' }, words)).not.toThrow();
    const spelled = { ...words, literal: (text: string) => text.replaceAll('/', '.') };
    expect(() => refusePartial(channel, {}, spelled)).not.toThrow();
    expect(() => refusePartial({ name: 'c', address: null }, {}, words)).not.toThrow();
  });
});
