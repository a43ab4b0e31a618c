import { diagnostic, tolerated } from '../../../diagnostics/diagnostic.js';
import { items, target, text } from '../../asyncapi/fields.js';
import { originOf } from '../../document/refs.js';
import type { DocumentRule } from './rule.js';

/** Tags of one object have different names. 2.x demands it; 3.x does not say. */
export const tagDuplicate: DocumentRule = {
  kinds: ['root', 'info', 'server', 'channel', 'operation', 'operationTrait', 'message', 'messageTrait'],
  check(place, { reading, version }) {
    const names = new Set<string>();
    for (const item of items(place, 'tags') ?? []) {
      const tag = target(reading, item);
      const name = tag && text(tag, 'name');
      if (name === undefined) continue;
      if (names.has(name)) reading.report(tolerated(diagnostic('tag-duplicate', { name }, originOf(item)), version.major === '3'));
      names.add(name);
    }
  },
};
