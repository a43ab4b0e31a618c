import { nearestOf } from '../../../diagnostics/nearest.js';
import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { items } from '../../asyncapi/fields.js';
import { child, members, originOf } from '../../document/refs.js';
import type { DocumentRule } from './rule.js';

/** 2.2 on: the servers of a channel are names of the document's servers. (3.x references them.) */
export const channelServerUndefined: DocumentRule = {
  kinds: ['channel'],
  majors: ['2'],
  check(place, { reading }) {
    const servers = child(reading.source.root, 'servers');
    const known = servers ? members(servers).map(([name]) => name) : [];
    for (const item of items(place, 'servers') ?? []) {
      if (typeof item.value !== 'string' || known.includes(item.value)) continue;
      const params = { server: item.value, nearest: nearestOf(item.value, known) };
      reading.report(diagnostic('channel-server-undefined', params, originOf(item)));
    }
  },
};
