import { diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Origin } from '../../../ir/described.js';
import { child, members, originOf } from '../../document/refs.js';
import type { DocumentRule, Scene } from './rule.js';

/** An address is a template without query and fragment: Channel Object (3.x), Channels Object (2.x, where the key is the address). */
export const address: DocumentRule = {
  kinds: ['root', 'channel'],
  check(place, scene) {
    if (scene.version.major === '3') {
      const own = child(place, 'address');
      if (typeof own?.value === 'string') checkAddress(own.value, originOf(own), scene);
      return;
    }
    const channels = place.pointer === '' && child(place, 'channels');
    if (channels) for (const [key, channel] of members(channels)) checkAddress(key, originOf(channel), scene);
  },
};

function checkAddress(text: string, origin: Origin, { reading }: Scene): void {
  const outside = text.replaceAll(/\{[^{}]*\}/g, '');
  const mark = /[?#]/.exec(outside)?.[0];
  if (mark !== undefined) reading.report({ ...diagnostic('address-query', { mark }, origin), part: mark });
  const names = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  if (names.includes('')) reading.report({ ...diagnostic('address-parameter-empty', undefined as never, origin), part: '{}' });
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) < index);
  if (twice !== undefined)
    reading.report({ ...diagnostic('address-parameter-duplicate', { parameter: twice }, origin), part: `{${twice}}` });
}
