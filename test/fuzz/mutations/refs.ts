import { chosen, put, slotsOf, treeOf, withTree, type Slot, type Tree } from '../json.js';
import type { FuzzDocument, Mutation } from '../document.js';
import type { Random } from '../random.js';

/** References that lead to odd places, or nowhere. */
const odd: readonly string[] = [
  ...[
    '',
    '#',
    '#/',
    '#a',
    '#/~2',
    '#/%',
    '#/%ff',
    '#/components/schemas',
    '/',
    '.',
    '..',
    './',
    '//',
    '../../../../etc/passwd',
    'a\u0000b',
    '\ud800',
  ],
  ...[
    'file:///etc/passwd',
    'https://example.com/a.yaml',
    'https://user:pw@127.0.0.1/a',
    'http://[',
    'data:,a',
    'C:\\a.yaml',
    '?a',
    'a b.yaml#/c d',
  ],
  ...['#/__proto__', '#/constructor/prototype', '#/info/title/0', '#/channels/length', 'a.avsc#/User', 'a.proto', 'a.md'],
];

/** References are put everywhere: to each other, to themselves, to what holds them. */
export const mutateRefs: Mutation = (document, random) => {
  const tree = treeOf(document);
  if (tree === undefined) return document;
  for (let left = 1 + random.below(4); left > 0; left--) {
    const slots = slotsOf(tree);
    if (slots.length === 0) return document;
    const slot = chosen(slots, random);
    put(slot.holder, slot.key, reference(slot, slots, document, random));
  }
  return withTree(document, tree, random);
};

function reference(slot: Slot, slots: readonly Slot[], document: FuzzDocument, random: Random): Tree {
  const $ref = target(slot, slots, document, random);
  switch (random.below(6)) {
    case 0:
      return { $ref, description: 'beside', type: 'string' };
    case 1:
      return { allOf: [{ $ref }, { $ref: target(slot, slots, document, random) }] };
    case 2:
      return [{ $ref }];
    case 3:
      return { properties: { a: { $ref }, b: { items: { $ref } } } };
    default:
      return { $ref };
  }
}

function target(slot: Slot, slots: readonly Slot[], { root, files }: FuzzDocument, random: Random): string {
  const up = slot.pointer.slice(0, slot.pointer.lastIndexOf('/'));
  switch (random.below(8)) {
    case 0:
      return random.pick(odd);
    case 1:
      return `#${slot.pointer}`;
    case 2:
      return `#${up}`;
    case 3:
      return `#${slot.pointer}/${random.pick(['a', '0', '$ref', 'properties/a'])}`;
    case 4:
      return `./${random.pick(Object.keys(files))}#${random.pick(slots).pointer}`;
    case 5:
      return random.once(2) ? `./${root}` : random.pick(Object.keys(files));
    default:
      return `#${encodeURI(random.pick(slots).pointer)}`;
  }
}
