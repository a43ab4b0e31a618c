// The official JSON Schema suite as schemas to generate code for.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { isArray, isObject, parseValue, type Value } from '../../src/ir/values.js';
import { textOf } from '../unit/read/schemas/source.js';
import type { Task } from './generated.js';
import { sharedFolder } from './shared.js';

const metaschema = 'http://json-schema.org/draft-07/schema';

function remotes(): Readonly<Record<string, string>> {
  const root = join(sharedFolder, 'json-schema', 'remotes');
  const path = createRequire(import.meta.url).resolve('ajv/dist/refs/json-schema-draft-07.json');
  const names = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = names.map((entry) => join(entry.parentPath, entry.name)).sort();
  const texts = files.map((file) => [`http://localhost:1234/${relative(root, file)}`, readFileSync(file, 'utf8')] as const);
  return Object.fromEntries([...texts, [metaschema, readFileSync(path, 'utf8')]]);
}

const draft = join(sharedFolder, 'json-schema', 'tests', 'draft7');

function member(value: Value, key: string): Value {
  return (isObject(value) ? value.get(key) : undefined) ?? null;
}

function rowsOf(value: Value): readonly Value[] {
  return isArray(value) ? value : [];
}

/** One for each schema of a file, its numbers as they are written. */
function tasksOf(path: string, others: Readonly<Record<string, string>>): readonly Task[] {
  const groups = rowsOf(parseValue(readFileSync(join(draft, path), 'utf8')));
  const name = path.replace('.json', '').replace(/.*\//, '');
  return groups.map((group, index) => ({
    project: `${name}${index}`,
    schema: textOf(member(group, 'schema')),
    format: 'application/schema+json;version=draft-07',
    others,
    instances: rowsOf(member(group, 'tests')).map((row) => ({
      name: `${String(member(group, 'description'))}: ${String(member(row, 'description'))}`,
      json: textOf(member(row, 'data')),
      valid: member(row, 'valid') === true,
    })),
  }));
}

/** One for each schema of draft-07. */
export function suiteTasks(): readonly Task[] {
  const others = remotes();
  const files = readdirSync(draft).filter((name) => name.endsWith('.json'));
  return files.flatMap((name) => tasksOf(name, others));
}

/** Those of the optional files that ask for exact numbers, and for patterns as ECMA-262 has them; in the profile that can. */
export function optionalTasks(): readonly Task[] {
  const files = ['bignum', 'ecmascript-regex', 'float-overflow', 'non-bmp-regex'];
  return files.flatMap((name) => tasksOf(`optional/${name}.json`, {}).map((task) => ({ ...task, options: { profile: 'exact' } })));
}

/** Formats that are asserted where a project says so. */
const assertedFormats = [
  ...['date', 'time', 'date-time', 'email', 'hostname', 'ipv4', 'ipv6'],
  ...['uri', 'uri-reference', 'json-pointer', 'relative-json-pointer', 'unknown'],
];

/** Those of the optional files on formats, without labels in Punycode, which RFC 5890 would have decoded. */
export function formatTasks(): readonly Task[] {
  return assertedFormats.flatMap((name) =>
    tasksOf(`optional/format/${name}.json`, {}).map((task) => ({
      ...task,
      project: `format_${task.project.replaceAll('-', '_')}`,
      native: true,
      asserted: true,
      instances: task.instances.filter(({ json }) => !/xn--/i.test(json)),
    })),
  );
}
