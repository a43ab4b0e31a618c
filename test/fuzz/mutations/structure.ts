import { chosen, copy, put, slotsOf, treeOf, valueOf, withTree, type Slot, type Tree } from '../json.js';
import type { Mutation } from '../document.js';
import type { Random } from '../random.js';

const keys: readonly string[] = [
  ...[
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'toString',
    'then',
    '',
    ' ',
    '$ref',
    '$id',
    '$schema',
    'x-',
    'x-a',
    '0',
    '-1',
    'a/b',
    'a~b',
    '%',
    '#',
  ],
  ...[
    'type',
    'allOf',
    'anyOf',
    'oneOf',
    'not',
    'if',
    'then',
    'else',
    'items',
    'prefixItems',
    'contains',
    'properties',
    'patternProperties',
  ],
  ...[
    'additionalProperties',
    'propertyNames',
    'dependentSchemas',
    'dependencies',
    'required',
    'enum',
    'const',
    'default',
    'examples',
    'format',
  ],
  ...[
    'pattern',
    'multipleOf',
    'minimum',
    'exclusiveMaximum',
    'uniqueItems',
    'minLength',
    'discriminator',
    'definitions',
    '$defs',
    '$dynamicRef',
  ],
  ...[
    'schemaFormat',
    'schema',
    'payload',
    'headers',
    'traits',
    'bindings',
    'bindingVersion',
    'kafka',
    'ws',
    'amqp',
    'mqtt',
    'oneOf',
    'message',
  ],
  ...[
    'messages',
    'channel',
    'channels',
    'operations',
    'servers',
    'components',
    'reply',
    'address',
    'parameters',
    'location',
    'security',
    'tags',
  ],
  ...['correlationId', 'contentType', 'url', 'host', 'variables', 'publish', 'subscribe', 'action', 'asyncapi', 'info', 'title', 'version'],
];

const scalars: readonly Tree[] = [
  ...[null, true, false, 0, -1, 1, 0.1, 1e21, 1e308, -1e-320, 9007199254740992, Number.MAX_SAFE_INTEGER],
  ...[
    '',
    ' ',
    'x',
    '2.0.0',
    '3.1.0',
    '2.6.0',
    'string',
    'object',
    'integer',
    'null',
    'date-time',
    'send',
    'receive',
    'kafka',
    'latest',
    '0.3.0',
  ],
  ...[
    '(a+)+$',
    '^[',
    '\\p{L}',
    '(?<=a)b',
    '{',
    '{}',
    '{a}',
    '{a}{a}',
    '{{a}}',
    'http://[::1',
    '$message.payload#/a',
    '$message.header#',
    '\ud800',
  ],
  ...[
    'application/vnd.apache.avro;version=1.9.0',
    'application/vnd.google.protobuf;version=3',
    'application/schema+json;version=draft-2020-12',
  ],
  ...['application/vnd.oai.openapi;version=3.0.0', 'application/xml', 'x'.repeat(5_000)],
];

/** Values change places, names and kinds. */
export const mutateStructure: Mutation = (document, random, others) => {
  const tree = treeOf(document);
  if (tree === undefined) return document;
  for (let left = 1 + random.below(3); left > 0; left--) {
    const slots = slotsOf(tree);
    if (slots.length === 0) return document;
    mutate(chosen(slots, random), slots, random, () => treeOf(random.pick(others)) ?? null);
  }
  return withTree(document, tree, random);
};

function mutate(slot: Slot, slots: readonly Slot[], random: Random, other: () => Tree): void {
  const { holder, key } = slot;
  const value = valueOf(slot);
  switch (random.below(10)) {
    case 0:
      return put(holder, key, random.pick(scalars));
    case 1:
      return put(holder, key, copy(valueOf(random.pick(slots))));
    case 2:
      return put(holder, key, random.once(2) ? [value, copy(value)] : { [random.pick(keys)]: value });
    case 3:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else Reflect.deleteProperty(holder, key);
      return;
    case 4:
      if (Array.isArray(holder)) holder.reverse();
      else renamed(holder, key, random.pick(keys));
      return;
    case 5:
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) put(value, random.pick(keys), random.pick(scalars));
      else put(holder, key, {});
      return;
    case 6:
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        put(value, random.pick(keys), copy(valueOf(random.pick(slots))));
      else put(holder, key, []);
      return;
    case 7:
      return put(holder, key, nested(value, random));
    case 8:
      return put(holder, key, crowd(value, random));
    default: {
      const theirs = slotsOf(other());
      if (theirs.length > 0) put(holder, key, copy(valueOf(random.pick(theirs))));
    }
  }
}

function renamed(holder: { [key: string]: Tree }, key: string, name: string): void {
  const value = holder[key] ?? null;
  Reflect.deleteProperty(holder, key);
  put(holder, name, value);
}

/** The value far inside of lists, maps or schemas. */
function nested(value: Tree, random: Random): Tree {
  const wrappers: readonly ((inner: Tree) => Tree)[] = [
    (inner) => [inner],
    (inner) => ({ a: inner }),
    (inner) => ({ items: inner }),
    (inner) => ({ properties: { a: inner } }),
    (inner) => ({ allOf: [inner, {}] }),
    (inner) => ({ oneOf: [inner, { type: 'null' }] }),
    (inner) => ({ not: inner }),
  ];
  const wrap = random.pick(wrappers);
  let inner = value;
  for (let left = random.pick([2, 2, 3, 3, 30, 300, 1_100]); left > 0; left--) inner = wrap(inner);
  return inner;
}

/** Many of the value: entries of a map, of a list, branches of a schema. */
function crowd(value: Tree, random: Random): Tree {
  const small = JSON.stringify(value).length < 400 ? value : 'x';
  const many = Array.from({ length: random.pick([2, 3, 3, 30, 300]) }, () => copy(small));
  const entries = Object.fromEntries(many.map((item, index) => [`k${index}`, item]));
  return random.pick<Tree>([many, entries, { properties: entries }, { oneOf: many }, { allOf: many }, { enum: many }]);
}
