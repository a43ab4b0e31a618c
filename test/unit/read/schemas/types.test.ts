import { describe, expect, test } from '@jest/globals';
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.js';
import { schemaGraph } from '../../../../src/read/schemas/index.js';
import { printDecls } from './print.js';
import { placeAt, sourceOf } from './source.js';

/** What becomes of the payload of message `order`, beside the given components. */
function read(payload: unknown, schemas: object = {}, format?: string) {
  const found: Diagnostic[] = [];
  const document = { asyncapi: '3.0.0', components: { messages: { order: { payload } }, schemas } };
  const source = sourceOf({ 'asyncapi.json': JSON.stringify(document) });
  const graph = schemaGraph({ source, report: (diagnostic) => found.push(diagnostic) });
  const use = graph.use(placeAt(source, '/components/messages/order/payload'), format, {
    source: 'order',
    context: [],
    role: 'payload',
  });
  return { use, ...graph.finish(), codes: found.map(({ code, origin }) => `${code} ${origin.pointer}`) };
}

const object = (properties: object, more: object = {}): object => ({ type: 'object', properties, ...more });
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

test('a schema has a declaration for each meaning of its dynamic references, and a name for what it means by itself', () => {
  const item = (type: string): object => ({ item: { $dynamicAnchor: 'item', type } });
  const $defs = {
    page: { $id: 'page', ...object({ items: { items: { $dynamicRef: '#item' }, type: 'array' }, by: { $ref: '/order#/$defs/by' } }) },
    strings: { $id: 'strings', $ref: 'page', $defs: item('string') },
    by: object({ id: { type: 'integer' }, inner: { $ref: '#/$defs/by' } }),
  };
  const own = { ...$defs.page, $defs: item('number') };
  const some = object({ page: { $ref: 'page' }, strings: { $ref: 'strings' }, by: { $ref: '#/$defs/by' } });
  const payload = { ...some, $id: 'https://example.com/order', $defs: { ...$defs, page: own } };
  const { types, codes } = read(payload, {}, 'application/schema+json;version=draft-2020-12');
  expect(codes).toEqual([]);
  expect(printDecls(types)).toEqual([
    'order = { page?: page; strings?: strings; by?: by }',
    'page = { items?: [item]; by?: by }',
    'strings = { items?: [item]; by?: by }',
    'by = { id?: integer; inner?: by }',
    'item = number',
    'item = string',
  ]);
});

test('a discriminator with one value for two schemas tells nothing apart', () => {
  const heir = { allOf: [ref('Pet'), object({ kind: { const: 'x' } })] };
  const Pet = object({ kind: { type: 'string' } }, { required: ['kind'], discriminator: 'kind' });
  const { types, codes } = read(ref('Pet'), { Pet, Cat: heir, Dog: heir });
  expect(printDecls(types)).toEqual(['pet = { kind: string }']);
  expect(codes).toEqual(['schema-unsupported /components/schemas/Pet']);
});

describe('types', () => {
  const rows: readonly (readonly [what: string, payload: unknown, schemas: object, expected: readonly string[]])[] = [
    [
      'required, optional and nullable are three things',
      object(
        { a: { type: 'string' }, b: { type: ['string', 'null'] }, c: { type: 'integer' }, d: { type: ['integer', 'null'] } },
        { required: ['a', 'b'] },
      ),
      {},
      ['order = { a: string; b: string|null; c?: integer; d?: integer|null }'],
    ],
    ['a scalar root is a declaration', { type: 'string', format: 'uuid' }, {}, ['order = string:uuid']],
    [
      'an integer is as wide as its bounds',
      object({ a: { type: 'integer', minimum: 0, maximum: 255 }, b: { type: 'integer', minimum: 0 } }),
      {},
      ['order = { a?: i32; b?: integer }'],
    ],
    ['a boolean schema', true, {}, ['order = any']],
    [
      'a component keeps its name',
      ref('line-item'),
      { 'line-item': object({ sku: { type: 'string' } }) },
      ['line-item = { sku?: string }'],
    ],
    [
      'an x-name is the name, here, in a component and of what is inside',
      object({ a: object({ b: object({ c: { type: 'string' } }) }, { 'x-name': 'Left' }), to: ref('Place') }),
      { Place: object({ x: { type: 'number' } }, { 'x-name': 'Spot' }) },
      ['order = { a?: left; to?: spot }', 'left = { b?: left-b }', 'spot = { x?: number }', 'left-b<left = { c?: string }'],
    ],
    [
      'a chain of references ends at the definition',
      ref('A'),
      { A: ref('B'), B: object({ x: { type: 'number' } }) },
      ['b = { x?: number }'],
    ],
    [
      'an allOf around one reference adds nothing',
      object({ at: { allOf: [ref('Place')], description: 'where' } }),
      { Place: object({ x: { type: 'number' } }) },
      ['order = { at?: place }', 'place = { x?: number }'],
    ],
    [
      'an alias component',
      object({ at: ref('Here') }),
      { Here: { allOf: [ref('Place')] }, Place: object({ x: { type: 'number' } }) },
      ['order = { at?: here }', 'here = place', 'place = { x?: number }'],
    ],
    [
      'allOf merges, narrows and knows its bases',
      { allOf: [ref('Base'), object({ kind: { const: 'x' }, size: { type: 'integer' } }, { required: ['id'] })] },
      { Base: object({ id: { type: 'string' }, kind: { type: 'string' } }, { required: ['kind'] }) },
      ['order = { id: string; kind: "x"; size?: integer } : base', 'base = { id?: string; kind: string }'],
    ],
    [
      'a property of two branches is both at once',
      { allOf: [object({ at: object({ x: { type: 'number' } }) }), object({ at: object({ y: { type: 'number' } }) })] },
      {},
      ['order = { at?: order-at }', 'order-at<order = { x?: number; y?: number }'],
    ],
    [
      'names from the path',
      object({ lines: { type: 'array', items: object({ tax: object({ rate: { type: 'number' } }) }) } }),
      {},
      ['order = { lines?: [order-line] }', 'order-line<order = { tax?: order-line-tax }', 'order-line-tax<order = { rate?: number }'],
    ],
    [
      'items without a certain singular',
      object({ status: { type: 'array', items: { enum: ['a', 'b'] } } }),
      {},
      ['order = { status?: [order-status-item] }', 'order-status-item<order = enum("a" "b")'],
    ],
    [
      'map values',
      { type: 'object', additionalProperties: object({ n: { type: 'integer' } }) },
      {},
      ['order = map<order-value>', 'order-value<order = { n?: integer }'],
    ],
    [
      'an enumeration with null',
      object({ a: { enum: ['x', 'y', null] } }),
      {},
      ['order = { a?: order-a|null }', 'order-a<order|null = enum("x" "y")'],
    ],
    [
      'an enumeration with a value twice',
      object({ a: { enum: ['x', 'y', 'x'] } }),
      {},
      ['order = { a?: order-a }', 'order-a<order = enum("x" "y")'],
    ],
    [
      'an open enumeration',
      object({ a: { anyOf: [{ enum: ['x', 'y'] }, { type: 'string' }] } }),
      {},
      ['order = { a?: order-a }', 'order-a<order = enum("x" "y" …)'],
    ],
    [
      'constants beside any text are an open enumeration',
      object({
        a: { anyOf: [{ const: 'x' }, { type: 'string', minLength: 2 }, { const: 'y' }] },
        b: { anyOf: [{ const: 1 }, { type: 'string' }] },
      }),
      {},
      [
        'order = { a?: order-a; b?: order-b }',
        'order-a<order = enum("x" "y" …)',
        'order-b<order = any[integer=1 | string=string] by jsonType',
      ],
    ],
    [
      'numbers that tell branches apart name them as they are written',
      { oneOf: [10, 100, 0.5, -1200].map((code) => object({ code: { const: code } }, { required: ['code'] })) },
      {},
      [
        'order = one[10=order-10 | 100=order-100 | 0.5=order-0-5 | -1200=order-minus-1200] by code(const: 10>0 100>1 0.5>2 -1200>3)',
        'order-10<order = { code: 10 }',
        'order-100<order = { code: 100 }',
        'order-0-5<order = { code: 0.5 }',
        'order-minus-1200<order = { code: -1200 }',
      ],
    ],
    [
      'what a part forbids, though another part describes it',
      { allOf: [object({ a: false, b: { type: 'string' } }), object({ a: { type: 'string' } })] },
      {},
      ['order = { b?: string }'],
    ],
    [
      'constants are an enumeration',
      object({ a: { oneOf: [{ const: 'x', title: 'ex' }, { const: 'y' }] } }),
      {},
      ['order = { a?: order-a }', 'order-a<order = enum("x" "y")'],
    ],
    [
      'null or a reference',
      object({ a: { oneOf: [ref('P'), { type: 'null' }] } }),
      { P: object({ x: { type: 'number' } }) },
      ['order = { a?: p|null }', 'p = { x?: number }'],
    ],
    [
      'a tagged union',
      { oneOf: [ref('Cat'), object({ kind: { const: 'dog' } }, { required: ['kind'] })] },
      { Cat: object({ kind: { enum: ['cat'] } }, { required: ['kind'] }) },
      [
        'order = one[cat=cat | dog=order-dog] by kind(const: "cat">0 "dog">1)',
        'cat = { kind: "cat" }',
        'order-dog<order = { kind: "dog" }',
      ],
    ],
    [
      'a discriminator names the branches by their schemas',
      { oneOf: [ref('Cat'), ref('Dog')], discriminator: 'kind' },
      {
        Cat: object({ kind: { type: 'string' }, lives: { type: 'integer' } }, { required: ['kind'] }),
        Dog: object({ kind: { type: 'string' } }, { required: ['kind'] }),
      },
      [
        'order = one[Cat=cat | Dog=dog] by kind(discriminator: "Cat">0 "Dog">1)',
        'cat = { kind: string; lives?: integer }',
        'dog = { kind: string }',
      ],
    ],
    [
      'a schema with a discriminator is one of those that inherit from it, or itself',
      { type: 'array', items: ref('Pet') },
      {
        Pet: object({ kind: { type: 'string' } }, { required: ['kind'], discriminator: 'kind' }),
        Cat: { allOf: [ref('Pet'), object({ lives: { type: 'integer' } })] },
        Bug: { allOf: [ref('Pet'), object({ kind: { enum: ['ant', 'bee'] } })] },
        Hamster: { allOf: [ref('Pet')] },
        Rock: object({ kind: { type: 'string' } }),
      },
      [
        'order = [pet]',
        'pet = one[Cat=cat | Bug=bug | Hamster=hamster | base=pet-base] by kind(discriminator: "Cat">0 "ant">1 "bee">1 "Hamster">2) else 3',
        'cat = { kind: string; lives?: integer } : pet-base',
        'bug = { kind: bug-kind }',
        'hamster = { kind: string } : pet-base',
        'pet-base<pet = { kind: string }',
        'bug-kind<bug = enum("ant" "bee")',
      ],
    ],
    [
      'a discriminator that nothing inherits says nothing',
      ref('Pet'),
      { Pet: object({ kind: { type: 'string' } }, { required: ['kind'], discriminator: 'kind' }), Cat: object({ kind: { const: 'Cat' } }) },
      ['pet = { kind: string }'],
    ],
    [
      'heirs have heirs of their own',
      ref('Pet'),
      {
        Pet: object({ kind: { type: 'string' } }, { required: ['kind'], discriminator: 'kind' }),
        Dog: { discriminator: 'kind', allOf: [ref('Pet')] },
        Poodle: { allOf: [ref('Dog')] },
        Cat: { allOf: [ref('Pet')] },
        Lion: { allOf: [ref('Cat')] },
      },
      [
        'pet = one[Dog=dog | Cat=cat | Lion=lion | base=pet-base] by kind(discriminator: "Dog">0 "Poodle">0 "Cat">1 "Lion">2) else 3',
        'dog = one[Poodle=poodle | base=dog-base] by kind(discriminator: "Poodle">0) else 1',
        'cat = { kind: string } : pet-base',
        'lion = { kind: string } : cat',
        'pet-base<pet = { kind: string }',
        'poodle = { kind: string } : dog-base',
        'dog-base<dog = { kind: string } : pet-base',
      ],
    ],
    [
      'a description beside a reference to the base is no heir',
      object({ pet: { description: 'The pet.', allOf: [ref('Pet')] } }),
      {
        Pet: object({ kind: { type: 'string' } }, { required: ['kind'], discriminator: { propertyName: 'kind', mapping: { tom: 'Cat' } } }),
        Cat: { allOf: [ref('Pet')] },
      },
      [
        'order = { pet?: pet }',
        'pet = one[Cat=cat | base=pet-base] by kind(discriminator: "tom">0 "Cat">0) else 1',
        'cat = { kind: string } : pet-base',
        'pet-base<pet = { kind: string }',
      ],
    ],
    [
      'what stands beside a union is in each branch',
      {
        ...object({ id: { type: 'string' } }),
        oneOf: [
          { required: ['a'], properties: { a: { type: 'string' } } },
          { required: ['b'], properties: { b: { type: 'string' } } },
        ],
      },
      {},
      [
        'order = one[a=order-a | b=order-b] by predicate',
        'order-a<order = { id?: string; a: string }',
        'order-b<order = { id?: string; b: string }',
      ],
    ],
    [
      'branches that only require make no union',
      { ...object({ a: { type: 'string' }, b: { type: 'string' } }), anyOf: [{ required: ['a'] }, { required: ['b'] }] },
      {},
      ['order = { a?: string; b?: string }'],
    ],
    [
      'a union of JSON types',
      object({ id: { type: ['string', 'integer'] } }),
      {},
      ['order = { id?: order-id }', 'order-id<order = one[string=string | integer=integer] by jsonType'],
    ],
    [
      'a tuple may be short',
      { type: 'array', items: [{ type: 'string' }, { type: 'number' }], additionalItems: false, minItems: 1 },
      {},
      ['order = (string, number?)'],
    ],
    [
      'typed extras and patterns',
      object({ a: { type: 'string' } }, { patternProperties: { '^x-': { type: 'integer' } }, additionalProperties: { type: 'boolean' } }),
      {},
      ['order = { a?: string; /^x-/: integer; *: boolean }'],
    ],
    [
      'a closed object, a forbidden and an undeclared property',
      object({ a: { type: 'string' }, b: false }, { required: ['c'], additionalProperties: { type: 'number' } }),
      {},
      ['order = { a?: string; ~c: number; *: number }'],
    ],
    [
      'conditions leave what they speak of open',
      { ...object({ a: { type: 'string' } }), if: { required: ['a'] }, then: { properties: { b: { type: 'string' } } } },
      {},
      ['order = { a?: string; ~b?: any }'],
    ],
    [
      'recursion',
      ref('Tree'),
      { Tree: object({ kids: { type: 'array', items: ref('Tree') }, next: { allOf: [ref('Tree'), { required: ['kids'] }] } }) },
      ['tree = { kids?: [tree]; next?: tree-next }', 'tree-next<tree = { kids: [tree]; next?: tree-next } : tree'],
    ],
    ['recursion through arrays alone', ref('Nest'), { Nest: { type: 'array', items: ref('Nest') } }, ['nest = [nest]']],
    ['an impossible schema', { type: 'string', allOf: [{ type: 'integer' }] }, {}, ['order = never']],
    [
      'properties without a type say nothing of other values',
      { properties: { a: { type: 'string' } } },
      {},
      [
        'order|null = one[boolean=boolean | number=number | string=string | array=[any] | object=order-object] by jsonType',
        'order-object<order = { a?: string }',
      ],
    ],
    [
      'keys that are special in JavaScript',
      JSON.parse('{"type":"object","properties":{"__proto__":{"type":"string"},"constructor":{"type":"number"}},"required":["__proto__"]}'),
      {},
      ['order = { __proto__: string; constructor?: number }'],
    ],
    [
      'a payload that is called like a component gives way',
      object({ a: ref('Order') }),
      { Order: object({ x: { type: 'number' } }) },
      ['order-payload = { a?: order }', 'order = { x?: number }'],
    ],
    [
      'a union of unions',
      { oneOf: [ref('Pet'), object({ kind: { const: 'car' } }, { required: ['kind'] })] },
      {
        Pet: {
          oneOf: [object({ kind: { const: 'cat' } }, { required: ['kind'] }), object({ kind: { const: 'dog' } }, { required: ['kind'] })],
        },
      },
      [
        'order = one[Pet=pet | car=order-car] by kind(enum: "cat">0 "dog">0 "car">1)',
        'pet = one[cat=pet-cat | dog=pet-dog] by kind(const: "cat">0 "dog">1)',
        'order-car<order = { kind: "car" }',
        'pet-cat<pet = { kind: "cat" }',
        'pet-dog<pet = { kind: "dog" }',
      ],
    ],
  ];
  test.each(rows)('%s', (_, payload, schemas, expected) => {
    const { types, codes } = read(payload, schemas);
    expect({ types: printDecls(types), codes }).toEqual({ types: expected, codes: [] });
  });
});

describe('findings', () => {
  const rows: readonly (readonly [what: string, payload: unknown, schemas: object, codes: readonly string[]])[] = [
    ['a reference to nothing', ref('Nobody'), {}, ['undefined-ref /components/messages/order/payload/$ref']],
    ['a reference to itself', ref('A'), { A: ref('A') }, ['ref-cycle /components/messages/order/payload/$ref']],
    [
      'a union of itself',
      ref('A'),
      { A: { oneOf: [ref('B'), { type: 'string' }] }, B: { oneOf: [ref('A'), { type: 'integer' }] } },
      ['schema-unsupported /components/schemas/A', 'schema-unsupported /components/schemas/B'],
    ],
    [
      'keywords beside a reference',
      object({ a: { ...ref('P'), maxLength: 3, description: 'kept' } }),
      { P: { type: 'string' } },
      ['ref-siblings /components/messages/order/payload/properties/a'],
    ],
    [
      'a pattern that does not compile',
      { type: 'string', pattern: '(' },
      {},
      ['pattern-invalid /components/messages/order/payload/pattern'],
    ],
    ['a type that is none', { type: 'text' }, {}, ['schema-type-unknown /components/messages/order/payload/type']],
    ['a schema that is none', 5, {}, ['schema-invalid /components/messages/order/payload']],
  ];
  test.each(rows)('%s', (_, payload, schemas, codes) => {
    expect(read(payload, schemas).codes).toEqual(codes);
  });
});

test('descriptions beside a reference document the property', () => {
  const { types } = read(object({ a: { ...ref('P'), description: 'mine' } }), { P: { type: 'string', description: 'theirs' } });
  const [order] = types.map(({ type }) => type);
  expect(order?.kind === 'object' && order.properties[0]?.docs.description).toBe('mine');
});

test('another schema language is carried as it is', () => {
  const source = sourceOf({ 'asyncapi.json': '{"asyncapi":"3.0.0","payload":{"type":"map","values":"int"}}' });
  const found: Diagnostic[] = [];
  const graph = schemaGraph({ source, report: (diagnostic) => found.push(diagnostic) });
  const use = graph.use(placeAt(source, '/payload'), 'application/vnd.apache.avro+json;version=1.9.0', {
    source: 'a',
    context: [],
    role: 'payload',
  });
  expect(use).toEqual({
    format: 'application/vnd.apache.avro',
    type: { type: { kind: 'any' }, nullable: false },
    check: 0,
    native: { type: 'map', values: 'int' },
  });
  expect(found.map(({ code }) => code)).toEqual(['format-unsupported']);
});
