import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { child, originOf } from '../../document/refs.js';
import type { DocumentRule } from '../document/rule.js';

/** Server Object: addresses of channels come after it. A path that is nothing but a slash is none. */
export const serverTrailingSlash: DocumentRule = {
  kinds: ['server'],
  check(place, { reading }) {
    for (const member of ['url', 'host', 'pathname']) {
      const found = child(place, member);
      if (typeof found?.value !== 'string' || !found.value.endsWith('/') || found.value === '/') continue;
      reading.report(diagnostic('server-trailing-slash', { member }, originOf(found)));
    }
  },
};
