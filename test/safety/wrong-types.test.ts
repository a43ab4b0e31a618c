// A value of the wrong type in any place of a document is a diagnostic or does no harm: reading never throws.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { memoryHost } from '../../src/host/memory.js';
import { readApi } from '../../src/read/index.js';
import { root } from '../packs/source.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const wrong: readonly Json[] = [null, true, -1, 'wrong', '', [], [null], {}, { $ref: 42 }, { $ref: '#/info' }];

const document = load(readFileSync(join(root, 'examples/streetlights/asyncapi.yaml'), 'utf8')) as Json;

/** Every place of a value, as the keys that lead to it. */
function places(value: Json, path: readonly string[] = []): readonly (readonly string[])[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [path, ...inner.flatMap(([key, member]) => places(member, [...path, key]))];
}

/** A copy with another value at a place. */
function replaced(value: Json, [key, ...rest]: readonly string[], by: Json): Json {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? replaced(item, rest, by) : item));
  const members = value as { [key: string]: Json };
  return { ...members, [key]: replaced(members[key] ?? null, rest, by) };
}

test.each(Object.keys(document as object).map((key) => [key]))('wrong types in %s', async (section) => {
  for (const path of places(document).filter(([key]) => key === section)) {
    for (const value of wrong) {
      const what = `${JSON.stringify(value)} at /${path.join('/')}`;
      const host = memoryHost({ 'api.json': JSON.stringify(replaced(document, path, value)) });
      const found: Diagnostic[] = [];
      const report = (one: Diagnostic): void => void found.push(one);
      const { api } = await readApi('api.json', host, report).catch((error: unknown) => {
        throw new Error(`reading ${what}`, { cause: error });
      });
      const errors = found.filter(({ severity }) => severity === 'error');
      for (const { origin } of errors) expect({ what, file: origin.file }).toEqual({ what, file: 'api.json' });
      if (api === undefined) expect({ what, errors: errors.length }).not.toEqual({ what, errors: 0 });
    }
  }
});
