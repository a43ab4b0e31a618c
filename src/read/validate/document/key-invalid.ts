import { diagnostic, tolerated } from '../../../diagnostics/diagnostic.js';
import { child, members, originOf } from '../../document/refs.js';
import { isObject } from '../../document/object.js';
import type { Place } from '../../document/source.js';
import type { DocumentRule, Scene } from './rule.js';

const componentKey = /^[A-Za-z0-9._-]+$/;
const plainKey = /^[A-Za-z0-9_-]+$/;

/** Patterned fields: the keys of components, servers and parameters. 3.x code is generated all the same, so there it stays a warning. */
export const keyInvalid: DocumentRule = {
  kinds: ['root', 'components', 'channel'],
  check(place, scene) {
    if (isComponents(place)) {
      for (const [name, map] of members(place)) if (isObject(map.value) && !name.startsWith('x-')) checkKeys(map, componentKey, scene);
      return;
    }
    const map = child(place, place.pointer === '' && place.file === scene.reading.source.root.file ? 'servers' : 'parameters');
    if (map && isObject(map.value)) checkKeys(map, plainKey, scene);
  },
};

function isComponents({ pointer }: Place): boolean {
  return pointer === '/components';
}

function checkKeys(map: Place, pattern: RegExp, { reading, version }: Scene): void {
  for (const [key, member] of members(map)) {
    if (key === '$ref' || key.startsWith('x-') || pattern.test(key)) continue;
    reading.report(tolerated(diagnostic('key-invalid', { key }, originOf(member)), version.major === '3'));
  }
}
