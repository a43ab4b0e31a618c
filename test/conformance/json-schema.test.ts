import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { evaluate } from '../../src/ir/evaluate.js';
import { isArray, isObject, parseValue, type Value } from '../../src/ir/values.js';
import { schemaGraph } from '../../src/read/schemas/index.js';
import { sourceOf, textOf } from '../unit/read/schemas/source.js';
import { announce, missingShared, sharedFolder } from './shared.js';

/** Tests that fail, with the reason, as `file: group: test`. One that passes must go. */
const knownFailures: Readonly<Record<string, string>> = {};

/** Files of the schema corpus with verdicts that differ, with the reason. One that does not must go. */
const knownDifferences: Readonly<Record<string, string>> = {};

const metaschema = 'http://json-schema.org/draft-07/schema';

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function member(value: Value | undefined, key: string): Value | undefined {
  return value !== undefined && isObject(value) ? value.get(key) : undefined;
}

function list(value: Value | undefined): readonly Value[] {
  return value !== undefined && isArray(value) ? value : [];
}

function remotes(): Readonly<Record<string, string>> {
  const folder = join(sharedFolder, 'json-schema', 'remotes');
  const path = createRequire(import.meta.url).resolve('ajv/dist/refs/json-schema-draft-07.json');
  const files = filesBelow(folder).map((file) => [`http://localhost:1234/${relative(folder, file)}`, readFileSync(file, 'utf8')] as const);
  return Object.fromEntries([...files, [metaschema, readFileSync(path, 'utf8')]]);
}

/** Judges instances by a schema that stands in a file of its own. */
function judge(schema: string, format: string, others: Readonly<Record<string, string>>, asserted = false) {
  const found: Diagnostic[] = [];
  const source = sourceOf({ 'schema.json': schema, ...others });
  const graph = schemaGraph({ source, report: (diagnostic) => found.push(diagnostic) }, { native: asserted, asserted });
  const use = graph.use(source.root, format, { source: 'instance', context: [], role: 'schema' });
  const { checks } = graph.finish();
  return { found, accepts: (json: string) => evaluate(checks, use.check, json).length === 0 };
}

describe('the official suite of draft-07', () => {
  const missing = missingShared('json-schema/tests/draft7');
  (missing === undefined ? test : test.skip)(missing ?? 'gives the verdicts of the suite', () => {
    const folder = join(sharedFolder, 'json-schema', 'tests', 'draft7');
    const others = remotes();
    const failed: string[] = [];
    let total = 0;
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      for (const group of list(parseValue(readFileSync(join(folder, file), 'utf8')))) {
        const schema = judge(textOf(member(group, 'schema') ?? true), 'application/schema+json;version=draft-07', others);
        for (const row of list(member(group, 'tests'))) {
          total++;
          const name = `${file}: ${String(member(group, 'description'))}: ${String(member(row, 'description'))}`;
          if (schema.accepts(textOf(member(row, 'data') ?? null)) !== member(row, 'valid')) failed.push(name);
        }
      }
    }
    announce('tests of the JSON Schema suite', total - failed.length, total);
    expect(failed.sort()).toEqual(Object.keys(knownFailures).sort());
  });
});

/** Formats that are asserted, and why a test of one fails: only labels in Punycode, which RFC 5890 would have decoded. */
const assertedFormats = [
  ...['date', 'time', 'date-time', 'email', 'hostname', 'ipv4', 'ipv6'],
  ...['uri', 'uri-reference', 'json-pointer', 'relative-json-pointer', 'unknown'],
];

describe('the formats of the official suite', () => {
  const missing = missingShared('json-schema/tests/draft7/optional/format');
  (missing === undefined ? test.each(assertedFormats) : test.skip.each([missing]))('%s', (name) => {
    const file = join(sharedFolder, 'json-schema/tests/draft7/optional/format', `${name}.json`);
    const failed: string[] = [];
    for (const group of list(parseValue(readFileSync(file, 'utf8')))) {
      const { accepts } = judge(textOf(member(group, 'schema') ?? true), formats['draft-07'] ?? '', {}, true);
      for (const row of list(member(group, 'tests'))) {
        const json = textOf(member(row, 'data') ?? null);
        if (accepts(json) !== member(row, 'valid') && !/xn--/i.test(json)) failed.push(`${String(member(row, 'description'))}: ${json}`);
      }
    }
    expect(failed).toEqual([]);
  });
});

const formats: Readonly<Record<string, string>> = {
  'draft-07': 'application/schema+json;version=draft-07',
  '04': 'application/schema+json;version=draft-04',
  '2019-09': 'application/schema+json;version=2019-09',
  '2020-12': 'application/schema+json;version=2020-12',
  'openapi-3.0': 'application/vnd.oai.openapi;version=3.0.0',
};

describe('the schema corpus', () => {
  const missing = missingShared('schemas');
  (missing === undefined ? test : test.skip)(missing ?? 'gives the verdict of every case', () => {
    const folder = join(sharedFolder, 'schemas');
    const failed: string[] = [];
    let total = 0;
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.cases.json'))) {
      const cases = parseValue(readFileSync(join(folder, file), 'utf8'));
      const format = formats[String(member(cases, 'dialect'))];
      const schema = readFileSync(join(folder, file.replace('.cases', '')), 'utf8');
      const { accepts } = judge(schema, format ?? '', {}, member(cases, 'assertFormat') === true);
      for (const [key, valid] of [
        ['valid', true],
        ['validRaw', true],
        ['invalid', false],
        ['invalidRaw', false],
      ] as const) {
        for (const row of list(member(cases, key))) {
          total++;
          const json = key.endsWith('Raw') ? String(row) : textOf(row);
          if (accepts(json) !== valid) failed.push(`${file}: ${key}: ${json.slice(0, 120)}`);
        }
      }
    }
    announce('instances of the schema corpus', total - failed.length, total);
    expect(failed.filter((name) => knownDifferences[name.split(': ')[0] ?? ''] === undefined)).toEqual([]);
    expect(Object.keys(knownDifferences).filter((known) => !failed.some((name) => name.startsWith(known)))).toEqual([]);
  });
});
