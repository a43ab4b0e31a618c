// Every field of every official binding schema has a fate, and no table has a field that no version knows.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import type { Field, Fields } from '../../../../src/read/protocols/field.js';
import { protocols } from '../../../../src/read/protocols/table.js';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly $ref?: string;
}

const folder = fileURLToPath(new URL('../../../../node_modules/@asyncapi/specs/bindings/', import.meta.url));
const folderOf: Readonly<Record<string, string>> = { ws: 'websockets' };

/** `level/field` and `level/field/member` of every version that has a schema. */
function official(protocol: string): readonly string[] {
  const base = `${folder}${folderOf[protocol] ?? protocol}`;
  const found = new Set<string>();
  for (const version of readdirSync(base).filter((name) => /^\d/.test(name))) {
    for (const file of readdirSync(`${base}/${version}`)) {
      const schema = JSON.parse(readFileSync(`${base}/${version}/${file}`, 'utf8')) as Schema;
      for (const path of paths(schema, schema)) found.add(`${file.replace('.json', '')}/${path}`);
    }
  }
  return [...found];
}

function paths(schema: Schema, root: Schema): readonly string[] {
  return Object.entries(schema.properties ?? {})
    .filter(([key]) => key !== 'bindingVersion')
    .flatMap(([key, member]) => [
      key,
      ...(key === 'properties' ? [] : paths(resolved(member, root), root)).map((path) => `${key}/${path}`),
    ]);
}

function resolved(schema: Schema, root: Schema): Schema {
  const name = /#\/definitions\/(\w+)$/.exec(schema.$ref ?? '')?.[1];
  return (name !== undefined && root.definitions?.[name]) || schema;
}

/** Whether a path leads to a fate: to a row, or into a row that is taken or left as a whole. */
function hasFate(fields: Fields, path: readonly string[]): boolean {
  const [key = '', ...rest] = path;
  const field: Field | undefined = fields[key];
  return field !== undefined && (field.fate !== 'group' || rest.length === 0 || hasFate(field.fields, rest));
}

function rows(fields: Fields): readonly string[] {
  return Object.entries(fields).flatMap(([key, field]) =>
    field.fate === 'group' ? rows(field.fields).map((row) => `${key}/${row}`) : [key],
  );
}

test('every protocol with an official binding schema has a table', () => {
  const known = protocols.map(({ name }) => folderOf[name] ?? name);
  expect([...known].sort()).toEqual(readdirSync(folder).sort());
});

test.each(protocols.map((protocol) => [protocol.name, protocol] as const))('%s: no field without a fate', (name, { levels }) => {
  const without = official(name).filter((path) => {
    const [level, ...field] = path.split('/');
    return !hasFate(levels[level as keyof typeof levels] ?? {}, field);
  });
  expect(without).toEqual([]);
});

test.each(protocols.map((protocol) => [protocol.name, protocol] as const))('%s: no row without a field', (name, { levels }) => {
  const known = official(name);
  const rowsOfAll = Object.entries(levels).flatMap(([level, fields]) => rows(fields).map((row) => `${level}/${row}`));
  expect(rowsOfAll.filter((row) => !known.includes(row))).toEqual([]);
});
