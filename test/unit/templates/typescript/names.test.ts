// What files of checks import may be called as the predicate of a schema is: such a schema is called otherwise. They do not import `isSame`.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { escape } from '../../../../templates/typescript/language/names.js';

const runtime = new URL('../../../../templates/typescript/runtime/', import.meta.url);

test.each(['payload/check.ts', 'payload/formats.ts', 'json/native/json.ts', 'json/exact/json.ts'])(
  'a schema is called as no predicate of %s',
  (file) => {
    const text = readFileSync(new URL(file, runtime), 'utf8');
    const predicates = [...text.matchAll(/export function is(\w+)/g)].map(([, name = '']) => name).filter((name) => name !== 'Same');
    expect(predicates).not.toEqual([]);
    expect(predicates.filter((name) => escape(name, 'type') === name)).toEqual([]);
  },
);
