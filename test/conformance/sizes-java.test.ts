// Types beyond what a class file, a constructor or an enum of Java can have: each compiles, and reads and writes as any other.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { available, compile, prepare } from '../toolchains/java.js';
import { generatedJava, prepareRunner, verdicts } from './generated-java.js';
import type { Subject, Task } from './generated.js';
import { faultsOf } from './schema-corpus.js';

const numbers = (count: number): readonly number[] => [...Array(count).keys()];

function members(count: number, schema: (index: number) => unknown): Record<string, unknown> {
  return Object.fromEntries(numbers(count).map((index) => [`p${index}`, schema(index)]));
}

const LONG_NAME = 'aRatherLongNameForAMember';

function nested(depth: number): unknown {
  return depth === 0 ? { type: 'string' } : { type: 'object', properties: { [LONG_NAME]: nested(depth - 1) } };
}

function nestedValue(depth: number): unknown {
  return depth === 0 ? 'x' : { [LONG_NAME]: nestedValue(depth - 1) };
}

/** A schema, a value that is valid and one that is not. */
const rows: Readonly<Record<string, readonly [schema: unknown, valid: unknown, invalid: unknown]>> = {
  'an enum of 1,900 values': [{ enum: numbers(1_900).map((index) => `v${index}`) }, 'v1899', 'v1900'],
  'an enum of 2,500 values': [{ enum: numbers(2_500).map((index) => `v${index}`) }, 'v2499', 'v2500'],
  'an enum of 25,000 values': [{ enum: numbers(25_000).map((index) => `v${index}`) }, 'v24999', 'v25000'],
  'an enum of 3,000 integers': [{ enum: numbers(3_000) }, 2_999, 3_000],
  'an enum of 1,200 values of all kinds': [
    { enum: numbers(1_200).map((index) => (index % 2 === 0 ? index : `v${index}`)) },
    'v1199',
    'v1198',
  ],
  'an open enum of 1,200 values': [{ anyOf: [{ enum: numbers(1_200).map((index) => `v${index}`) }, { type: 'string' }] }, 'other', 1],
  'an object of 120 long members': [
    { type: 'object', required: ['p0'], properties: members(120, () => ({ type: 'integer' })), additionalProperties: false },
    members(120, (index) => index),
    { p0: 'x' },
  ],
  'an object of 1,000 members': [
    { type: 'object', required: ['p0'], properties: members(1_000, (index) => ({ type: ['integer', 'string'][index % 2] })) },
    { ...members(1_000, (index) => (index % 2 === 0 ? index : 'x')), other: [1] },
    { p0: 'x' },
  ],
  'a tuple of 130 items': [{ type: 'array', items: numbers(130).map(() => ({ type: 'integer' })) }, numbers(130), numbers(130).map(String)],
  'a union of 200 tagged objects': [
    {
      oneOf: numbers(200).map((index) => ({ type: 'object', required: ['k'], properties: { k: { const: `t${index}` } } })),
    },
    { k: 't199', other: null },
    { k: 't200' },
  ],
  'names beyond 255 bytes': [nested(12), nestedValue(12), { [LONG_NAME]: 'x' }],
  'a constant beyond 64 KiB': [{ const: 'äöü'.repeat(30_000) }, 'äöü'.repeat(30_000), 'äöü'],
  'a tag beyond 64 KiB': [
    {
      oneOf: [0, 1].map((index) => ({ type: 'object', required: ['k'], properties: { k: { const: `${'x'.repeat(70_000)}${index}` } } })),
    },
    { k: `${'x'.repeat(70_000)}1` },
    { k: 'x' },
  ],
};

const tasks = Object.entries(rows).map(([, [schema, valid, invalid]], index): Task => {
  const instances = [
    { name: 'valid', json: JSON.stringify(valid), valid: true },
    { name: 'invalid', json: JSON.stringify(invalid), valid: false },
  ];
  return { project: `size${index}`, schema: JSON.stringify(schema), format: 'application/schema+json;version=draft-07', instances };
});

const missing = available();

(missing === undefined ? describe : describe.skip)(`large types in Java${missing === undefined ? '' : `: ${missing}`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'sizes-java-'));
  const subjects: Subject[] = [];

  beforeAll(async () => {
    prepare(folder);
    await prepareRunner(folder);
    for (const task of tasks) subjects.push(await generatedJava(folder, task));
    expect(await compile(folder)).toEqual([]);
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('read and write', async () => {
    const found = await verdicts(folder, subjects);
    const short = (text: string): string => (text.length > 200 ? `${text.slice(0, 100)}…${text.slice(-100)}` : text);
    expect(
      subjects.flatMap((subject, index) => faultsOf(subject, found).map((text) => `${Object.keys(rows)[index]}: ${short(text)}`)),
    ).toEqual([]);
  });
});
