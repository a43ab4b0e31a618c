import { expect, test } from '@jest/globals';
import type { Decl, UnionTag } from '../../../src/ir/types.js';
import { presets } from '../../../src/write/view/presets.js';

/** A union of declarations, told apart by the member `kind`. */
function union(targets: readonly string[], map: UnionTag['map'], wire = 'kind'): Decl {
  const variants = targets.map((target) => ({ type: { kind: 'ref', target }, check: 0, name: { source: target, context: [] } }));
  return {
    type: { kind: 'union', mode: 'one', variants, tag: { wire, map, source: 'discriminator' }, dispatch: 'tag' },
  } as unknown as Decl;
}

const cat = { json: '"Cat"', variant: 0 };
const dog = { json: '"Dog"', variant: 1 };

test.each<readonly [string, readonly Decl[], string]>([
  ['the text that names a variant', [union(['cat', 'dog'], [cat, dog])], '"Cat"'],
  ['the same of several unions', [union(['cat', 'dog'], [cat, dog]), union(['cat'], [cat])], '"Cat"'],
  ['none where there are two', [union(['cat', 'dog'], [cat, dog, { json: '"Tom"', variant: 0 }])], ''],
  ['none where unions call it by different ones', [union(['cat'], [cat]), union(['cat'], [{ json: '"Tom"', variant: 0 }])], ''],
  ['none of another member', [union(['cat'], [cat], 'sort')], ''],
  ['nothing for what no tag names, as the base of a family', [union(['base', 'cat'], [{ json: '"Cat"', variant: 1 }])], '"Cat"'],
  ['none that is no text', [union(['cat'], [{ json: '1', variant: 0 }])], ''],
])('%s', (_, decls, want) => {
  const presetOf = presets(decls);
  expect(presetOf('cat', 'kind')).toBe(want);
  expect(presetOf('base', 'kind')).toBe('');
});
