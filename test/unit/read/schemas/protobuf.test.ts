import { describe, expect, test } from '@jest/globals';
import { spotAt } from '../../../../src/read/document/yaml.js';
import { protobufFaults } from '../../../../src/read/schemas/protobuf/check.js';
import { processorClock } from '../../../processor.js';

const faults = (text: string): readonly string[] =>
  protobufFaults(text).map(({ offset, reason }) => {
    const { line, column } = spotAt(text, offset);
    return `${line}:${column} ${reason}`;
  });
const proto3 = (text: string): string => `syntax = "proto3";\n${text}`;

describe('a Protobuf schema', () => {
  const sound: readonly (readonly [what: string, text: string])[] = [
    [
      'proto2 without a syntax',
      'message M { required string a = 1; optional group G = 2 { optional int32 x = 1; } extensions 100 to max; }',
    ],
    [
      'proto3',
      proto3(
        'package a.b;\nmessage M { optional string a = 1; repeated M b = 2; map<string, .a.b.M> c = 3; oneof d { int32 e = 4; M f = 5; } }',
      ),
    ],
    [
      'editions',
      'edition = "2023";\noption features.field_presence = IMPLICIT;\nmessage M { string a = 1 [features.field_presence = LEGACY_REQUIRED]; reserved b, c; }',
    ],
    [
      'names of its own grammar',
      proto3('message message { string syntax = 1; int32 option_ = 2; repeated message import = 3; enum enum { package = 0; } }'),
    ],
    ['comments and empty statements', proto3('// one\n/* two\n * /* */;message M {; string a = 1; // ;\n};')],
    [
      'options',
      proto3(
        'option (my.opt).part = { a: 1 b: [{ c: "}" }] };\nmessage M { string a = 1 [deprecated = true, (x) = -1.5e3, json_name = "A" "B"]; }',
      ),
    ],
    [
      'services',
      proto3('message M {}\nservice S { rpc Call (stream M) returns (M) { option (http) = { get: "/{a}" }; } rpc Other (M) returns (M); }'),
    ],
    [
      'nested types from outside and inside',
      proto3('message A { message B { C c = 1; A.B b = 2; } message C {} }\nmessage D { A.B b = 1; A.C c = 2; }'),
    ],
    ['well-known types', proto3('import "google/protobuf/timestamp.proto";\nmessage M { google.protobuf.Timestamp t = 1; }')],
    ['types of files that are not read', proto3('import public "other.proto";\nmessage M { Other o = 1; google.protobuf.Any a = 2; }')],
    [
      'an enum with aliases',
      proto3(
        'message M {}\nenum E { option allow_alias = true; A = 0; B = 0; C = -1; D = 5; F = 0x7fffffff; reserved 6 to 9; reserved "X"; }',
      ),
    ],
    ['an extension', 'message M { extensions 100 to 199; }\nextend M { optional string note = 100; }'],
    ['windows lines', proto3('message M {\r\n  string a = 1;\r\n}\r\n')],
  ];
  test.each(sound)('%s', (_, text) => {
    expect(faults(text)).toEqual([]);
  });

  const broken: readonly (readonly [text: string, ...want: string[]])[] = [
    ['', '1:1 it defines no message'],
    [proto3('enum E { A = 0; }'), '1:1 it defines no message'],
    ['message M {', '1:11 this { is not closed'],
    ['message M { optional string a = 1 }', '1:35 ; is expected here, not }'],
    ['message { }', '1:9 the name of a message is expected here, not {'],
    ['mesage M { }', '1:1 message, enum or another statement is expected here, not mesage'],
    ['message M { optional string a = x; }', '1:33 the number of the field is expected here, not x'],
    ['message M { optional string a = 08; }', '1:33 the number of the field is expected here, not 08'],
    ['message M {}\n/* no end', '2:1 the comment has no end'],
    ['import "a', '1:8 the text has no end'],
    ['message M { § }', '1:13 "§" has no meaning here'],
    ['syntax = "proto4";', '1:10 there is no syntax proto4: proto2 or proto3'],
    ['edition = "1999";', '1:11 there is no edition 1999'],
    ['message M {}\nsyntax = "proto3";', '2:1 syntax is the first statement of a file'],
    ['package a; package b;', '1:12 a file has one package'],
    [proto3('message M { string a = 1; string b = 1; }'), '2:34 b has the number 1 of a'],
    [proto3('message M { string a = 1; int32 a = 2; }'), '2:33 a is defined twice'],
    [
      proto3('message M { string a = 0; string b = 19000; }'),
      '2:20 the number of a is not between 1 and 536870911',
      '2:34 the numbers 19000 to 19999 belong to the implementations',
    ],
    [
      proto3('message M { reserved 2, 5 to 9; reserved "x"; string a = 7; string x = 1; }'),
      '2:54 the number 7 of a is reserved',
      '2:68 the name x is reserved',
    ],
    [proto3('message M { reserved 9 to 5; }'), '2:22 the range ends before it begins'],
    [proto3('message M { required string a = 1; }'), '2:29 proto3 has no required fields'],
    [proto3('message M { string a = 1 [default = "x"]; }'), '2:20 proto3 has no defaults'],
    [proto3('message M { optional group G = 1 {} }'), '2:28 only proto2 has groups'],
    [proto3('message M { extensions 5; }'), '2:24 proto3 has no extension ranges'],
    ['message M { string a = 1; }', '1:20 a needs a label: optional, required or repeated'],
    ['edition = "2023"; message M { optional string a = 1; }', '1:47 editions have no label optional: write features.field_presence'],
    [proto3('message M { map<float, M> a = 1; }'), "2:27 float cannot be the type of a map's keys"],
    [proto3('message M { repeated map<string, M> a = 1; }'), '2:37 a map has no label and stands in no oneof'],
    [proto3('message M { oneof o { } }'), '2:19 the oneof o is empty'],
    [proto3('message M { oneof o { repeated string a = 1; } }'), '2:39 a stands in a oneof and has no label'],
    [proto3('message M { enum E { A = 1; } }'), '2:22 the first value of E is 0 in proto3'],
    [proto3('message M { enum E { } }'), '2:18 the enum E has no values'],
    [proto3('message M { enum E { A = 0; B = 0; } }'), '2:29 B has a number that is taken: set allow_alias where that is meant'],
    [proto3('message M { enum E { A = 0; } enum F { A = 0; } }'), '2:40 A is defined twice'],
    [proto3('message M { Other o = 1; }'), '2:13 there is no type Other'],
    [
      proto3('message M { google.protobuf.Timestamp t = 1; }'),
      '2:13 there is no type google.protobuf.Timestamp: import "google/protobuf/timestamp.proto"',
    ],
    [proto3('message M { toString t = 1; }'), '2:13 there is no type toString'],
  ];
  test.each(broken)('%j', (text, ...want) => {
    expect(faults(text)).toEqual(want);
  });

  test.each([
    ['nesting', proto3('message M {'.repeat(50_000))],
    ['brackets', proto3(`option a = ${'{'.repeat(200_000)}`)],
    ['names with dots', proto3(`message M { ${'a.'.repeat(100_000)}b c = 1; }`)],
    [
      'ranges',
      proto3(`message M { reserved ${Array.from({ length: 50_000 }, (_, n) => n + 2).join()}; ${'string a = 1;'.repeat(20_000)} }`),
    ],
    ['quotes', `"${'\\"'.repeat(200_000)}`],
  ])('many %s end in time', (_, text) => {
    const spent = processorClock();
    expect(protobufFaults(text)).not.toEqual([]);
    expect(spent()).toBeLessThan(5_000);
  });
});
