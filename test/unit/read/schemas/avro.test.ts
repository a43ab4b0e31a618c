import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../../../src/ir/described.js';
import { avroFaults } from '../../../../src/read/schemas/avro/check.js';
import { processorClock } from '../../../processor.js';

const faults = (schema: Json, ...elsewhere: readonly string[]): readonly string[] =>
  avroFaults(schema, new Set(elsewhere)).map(({ code, pointer, reason }) => `${code.slice('avro-'.length)} ${pointer} ${reason}`);
const record = (fields: Json, more: Readonly<Record<string, Json>> = {}): Json => ({ type: 'record', name: 'R', ...more, fields });
const field = (type: Json, more: Readonly<Record<string, Json>> = {}): Json => record([{ name: 'f', type, ...more }]);

describe('an Avro schema', () => {
  const sound: readonly (readonly [what: string, schema: Json, ...elsewhere: string[]])[] = [
    ['a primitive', 'string'],
    ['a primitive as an object', { type: 'long', logicalType: 'timestamp-micros' }],
    ['attributes of its own', { type: 'string', 'avro.java.string': 'String' }],
    ['a type in a type', { type: { type: 'array', items: { type: 'map', values: 'int' } } }],
    ['itself', field(['null', 'R'])],
    [
      'itself by its full name',
      { type: 'record', name: 'a.b.R', fields: [{ name: 'f', type: ['null', 'a.b.R', { type: 'array', items: 'R' }] }] },
    ],
    ['a name that is defined later', [field('Later', {}), { type: 'enum', name: 'Later', symbols: ['A'], default: 'A' }]],
    ['a name of elsewhere', field('com.example.Other'), 'com.example.Other'],
    ['one name in two namespaces', [record([], { namespace: 'a' }), record([], { namespace: 'b' })]],
    ['a namespace that is empty', record([{ name: 'f', type: { type: 'fixed', name: 'F', namespace: '', size: 0 } }], { namespace: 'a' })],
    [
      'two records in a union',
      [record([]), record([], { name: 'S' }), 'null', { type: 'array', items: 'R' }, { type: 'map', values: 'S' }],
    ],
    ['a name of Object.prototype', record([{ name: 'constructor', type: 'string', default: 'toString' }], { name: 'hasOwnProperty' })],
  ];
  test.each(sound)('%s', (_, schema, ...elsewhere) => {
    expect(faults(schema, ...elsewhere)).toEqual([]);
  });

  const broken: readonly (readonly [schema: Json, ...want: string[]])[] = [
    [null, "invalid  the type null stands in quotes: 'null'"],
    [7, 'invalid  a schema is a name, an object or a list of schemas'],
    [{}, 'invalid  a schema has a type'],
    [{ $ref: './other.avsc' }, 'invalid  Avro has no $ref: a type is referenced by its name'],
    ['text-of', 'invalid  "text-of" is neither a type of Avro nor a name'],
    ['Order', 'name-undefined  Order'],
    [{ type: 'Order' }, 'name-undefined  Order'],
    [{ type: 'array' }, 'invalid  an array has items'],
    [{ type: 'map', items: 'int' }, 'invalid  a map has values'],
    [{ type: 'record', name: 'R' }, 'invalid  a record has fields, a list'],
    [{ type: 'record', fields: [] }, 'invalid  record needs a name'],
    [record([], { name: '1st' }), 'invalid /name "1st" is no name: letters, digits and underscores, no digit at the start'],
    [record([], { name: 'string' }), 'invalid /name string is a type of Avro, and cannot be redefined'],
    [record([], { namespace: 'a..b' }), 'invalid /namespace a namespace is names with dots between them'],
    [record([], { aliases: ['a b'] }), 'invalid /aliases aliases are a list of names'],
    [[record([]), { type: 'array', items: record([]) }], 'invalid /1/items/name R is defined twice'],
    [record(['f']), 'invalid /fields/0 a field is an object with a name and a type'],
    [record([{ type: 'int' }]), 'invalid /fields/0 a field has a name: letters, digits and underscores'],
    [record([{ name: 'f' }]), 'invalid /fields/0 the field f has no type'],
    [
      record([
        { name: 'f', type: 'int' },
        { name: 'f', type: 'int' },
      ]),
      'invalid /fields/1/name the record has two fields f',
    ],
    [field('int', { order: 'up' }), 'invalid /fields/0/order an order is ascending, descending or ignore'],
    [{ type: 'enum', name: 'E' }, 'invalid  an enum has symbols, a list'],
    [
      { type: 'enum', name: 'E', symbols: ['A', 'B-C'] },
      'invalid /symbols/1 "B-C" is no symbol: letters, digits and underscores, no digit at the start',
    ],
    [{ type: 'enum', name: 'E', symbols: ['A', 'A'] }, 'invalid /symbols/1 the symbol A stands here twice'],
    [{ type: 'enum', name: 'E', symbols: ['A'], default: 'B' }, 'default /default it is none of the symbols'],
    [{ type: 'fixed', name: 'F', size: -1 }, 'invalid  a fixed has a size, in bytes'],
    [['int', ['null']], 'invalid /1 a union cannot hold a union'],
    [['int', { type: 'int', logicalType: 'date' }], 'invalid /1 the union holds int twice'],
    [
      [
        { type: 'map', values: 'int' },
        { type: 'map', values: 'long' },
      ],
      'invalid /1 the union holds map twice',
    ],
    [[record([]), 'R'], 'invalid /1 the union holds R twice'],
  ];
  test.each(broken)('%j', (schema, ...want) => {
    expect(faults(schema)).toEqual(want);
  });
});

describe('a default', () => {
  const inner = {
    type: 'record',
    name: 'P',
    fields: [
      { name: 'x', type: 'int' },
      { name: 'y', type: 'int', default: 0 },
    ],
  };
  const fits: readonly (readonly [type: Json, value: Json])[] = [
    ['null', null],
    ['boolean', false],
    ['int', -2147483648],
    ['long', 9007199254740993],
    ['float', 1],
    ['double', 'NaN'],
    ['bytes', '\u00ff'],
    ['string', 'ā'],
    [{ type: 'fixed', name: 'F', size: 2 }, '\u0000\u00ff'],
    [{ type: 'enum', name: 'E', symbols: ['A'] }, 'A'],
    [{ type: 'array', items: 'int' }, [1]],
    [
      { type: 'map', values: ['null', 'int'] },
      { a: null, b: 1 },
    ],
    [inner, { x: 1 }],
    [['null', 'string'], 'text'],
    ['Elsewhere', 1],
  ];
  test.each(fits)('of %j: %j fits', (type, value) => {
    expect(faults(field(type, { default: value }), 'Elsewhere')).toEqual([]);
  });

  const unfit: readonly (readonly [type: Json, value: Json, want: string])[] = [
    ['null', 'null', 'it is not null'],
    ['boolean', 0, 'it is neither true nor false'],
    ['int', 2147483648, 'it is no integer of 32 bits'],
    ['int', 1.5, 'it is no integer of 32 bits'],
    ['long', 1e19, 'it is no integer of 64 bits'],
    ['double', '1', 'it is no number'],
    ['bytes', 'ā', 'it is no text of bytes (\\u0000 to \\u00ff)'],
    ['string', 1, 'it is no text'],
    [{ type: 'fixed', name: 'F', size: 2 }, 'a', 'it is no text of 2 bytes'],
    [{ type: 'enum', name: 'E', symbols: ['A'] }, 'B', 'it is none of the symbols'],
    [{ type: 'array', items: 'int' }, ['1'], 'it is no integer of 32 bits'],
    [{ type: 'array', items: 'int' }, {}, 'it is no list'],
    [{ type: 'map', values: 'int' }, [], 'it is no object'],
    [inner, {}, 'it has no x'],
    [inner, { x: 'a' }, 'x: it is no integer of 32 bits'],
    [['null', 'int'], 'x', 'it fits no branch of the union'],
  ];
  test.each(unfit)('of %j: %j does not', (type, value, want) => {
    expect(faults(field(type, { default: value }))).toEqual([`default /fields/0/default ${want}`]);
  });

  test('of a union of records that hold each other costs a bounded number of steps', () => {
    const names = Array.from({ length: 20 }, (_, index) => `R${index}`);
    const union = names.map((name) => ({ type: 'record', name, fields: [{ name: 'f', type: names }] }));
    const deep = Array.from({ length: 40 }).reduce<Json>((value) => ({ f: value }), 1);
    const spent = processorClock();
    faults([...union, record([{ name: 'g', type: names, default: deep }])]);
    expect(spent()).toBeLessThan(5_000);
  });
});

describe('a logical type', () => {
  const rows: readonly (readonly [schema: Readonly<Record<string, Json>>, want: string])[] = [
    [{ type: 'bytes', logicalType: 'decimal', precision: 9, scale: 2 }, ''],
    [{ type: 'fixed', name: 'F', size: 8, logicalType: 'decimal', precision: 18 }, ''],
    [{ type: 'fixed', name: 'F', size: 16, logicalType: 'uuid' }, ''],
    [{ type: 'fixed', name: 'F', size: 12, logicalType: 'duration' }, ''],
    [{ type: 'int', logicalType: 'of our own' }, ''],
    [{ type: 'string', logicalType: 'date' }, 'date is a logical type of int, not of string'],
    [{ type: 'bytes', logicalType: 'decimal' }, 'a decimal has a precision, at least 1'],
    [{ type: 'bytes', logicalType: 'decimal', precision: 2, scale: 3 }, 'the scale of a decimal is at least 0 and at most its precision'],
    [{ type: 'fixed', name: 'F', size: 8, logicalType: 'decimal', precision: 19 }, '8 bytes hold at most 18 digits'],
    [{ type: 'fixed', name: 'F', size: 8, logicalType: 'uuid' }, 'a fixed that is a uuid has the size 16'],
    [{ type: 'int', logicalType: 1 }, 'a logical type is a text'],
  ];
  test.each(rows)('%j', (schema, want) => {
    expect(faults(schema)).toEqual(want === '' ? [] : [`logical-type /logicalType ${want}`]);
  });
});
