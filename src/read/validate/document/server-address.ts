import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { splitUrl } from '../../asyncapi/servers.js';
import { child, originOf } from '../../document/refs.js';
import type { DocumentRule } from './rule.js';

/** Where a server is: 3.x `host` has neither scheme nor path, and no text has a variable without a name. */
export const serverAddress: DocumentRule = {
  kinds: ['server'],
  check(place, { reading }) {
    for (const field of ['url', 'host', 'pathname']) {
      const member = child(place, field);
      if (typeof member?.value !== 'string') continue;
      if (member.value.includes('{}'))
        reading.report({ ...diagnostic('server-variable-empty', undefined as never, originOf(member)), part: '{}' });
      const { scheme, pathname } = field === 'host' ? splitUrl(member.value) : {};
      if (scheme !== undefined) reading.report(diagnostic('server-host-scheme', { scheme }, originOf(member)));
      if (pathname !== undefined) reading.report(diagnostic('server-host-path', { path: pathname }, originOf(member)));
    }
  },
};
