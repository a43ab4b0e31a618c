import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { child, members, originOf } from '../../document/refs.js';
import type { DocumentRule } from '../document/rule.js';

/** AsyncAPI Object: somewhere the application is reached. */
export const serversMissing: DocumentRule = {
  kinds: ['root'],
  check(place, { reading }) {
    const servers = child(place, 'servers');
    if (servers && members(servers).length > 0) return;
    reading.report(diagnostic('servers-missing', undefined as never, originOf(servers ?? place)));
  },
};
