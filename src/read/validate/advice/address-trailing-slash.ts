import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { child, members, originOf } from '../../document/refs.js';
import type { DocumentRule } from '../document/rule.js';

/** Channel Object (3.x), Channels Object (2.x, where the key is the address): the root of all addresses may be a slash. */
export const addressTrailingSlash: DocumentRule = {
  kinds: ['root', 'channel'],
  check(place, { reading, version }) {
    const isWhole = place.pointer === '' && place.file === reading.source.root.file;
    const channels = version.major === '2' && isWhole ? child(place, 'channels') : undefined;
    const own = version.major === '3' && !isWhole ? child(place, 'address') : undefined;
    const addresses = [...(channels ? members(channels) : []), ...(own ? [[own.value, own] as const] : [])];
    for (const [address, at] of addresses) {
      if (typeof address === 'string' && /.\/$/s.test(address))
        reading.report(diagnostic('address-trailing-slash', undefined as never, originOf(at)));
    }
  },
};
