import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { entries, items, target, text } from '../../asyncapi/fields.js';
import { idOf, originOf } from '../../document/refs.js';
import type { DocumentRule } from './rule.js';

/** 3.x Channel Object: the servers of a channel of the document are servers of the document. */
export const serverForeign: DocumentRule = {
  kinds: ['root'],
  majors: ['3'],
  check(place, { reading }) {
    const servers = new Set(entries(reading, place, 'servers').map((entry) => idOf(entry.target)));
    for (const { target: channel } of entries(reading, place, 'channels')) {
      for (const item of items(channel, 'servers') ?? []) {
        const server = target(reading, item);
        const written = text(item, '$ref');
        if (server && written !== undefined && !servers.has(idOf(server)))
          reading.report(diagnostic('server-foreign', { server: written }, originOf(item)));
      }
    }
  },
};
