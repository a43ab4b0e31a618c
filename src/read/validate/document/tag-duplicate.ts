import { diagnostic, tolerated } from '../../../diagnostics/diagnostic.js';
import { items, target, text } from '../../asyncapi/fields.js';
import { originOf } from '../../document/refs.js';
import type { DocumentRule } from './rule.js';

/** Tags of one object have different names. 2.x demands it; in 3.x they have to differ, in whatever it is. */
export const tagDuplicate: DocumentRule = {
  kinds: ['root', 'info', 'server', 'channel', 'operation', 'operationTrait', 'message', 'messageTrait'],
  check(place, { reading, version }) {
    const names = new Map<string, readonly string[]>();
    for (const item of items(place, 'tags') ?? []) {
      const tag = target(reading, item);
      const name = tag && text(tag, 'name');
      if (name === undefined) continue;
      const written = JSON.stringify(item.value);
      const others = names.get(name) ?? [];
      const isAllowed = version.major === '3' && !others.includes(written);
      if (others.length > 0) reading.report(tolerated(diagnostic('tag-duplicate', { name }, originOf(item)), isAllowed));
      names.set(name, [...others, written]);
    }
  },
};
