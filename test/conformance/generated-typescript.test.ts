// The verdicts of generated TypeScript on the official suite: each schema is generated as models and checks, all are compiled in one
// run, and the predicate and the interpreter must both give the verdict of the test.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { compile, prepare } from '../toolchains/typescript.js';
import { generated, verdicts, type Subject, type Task } from './generated-typescript.js';
import { announce, missingShared, sharedFolder } from './shared.js';

const folder = mkdtempSync(join(tmpdir(), 'generated-typescript-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const metaschema = 'http://json-schema.org/draft-07/schema';

function remotes(): Readonly<Record<string, string>> {
  const root = join(sharedFolder, 'json-schema', 'remotes');
  const path = createRequire(import.meta.url).resolve('ajv/dist/refs/json-schema-draft-07.json');
  const names = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = names.map((entry) => join(entry.parentPath, entry.name)).sort();
  const texts = files.map((file) => [`http://localhost:1234/${relative(root, file)}`, readFileSync(file, 'utf8')] as const);
  return Object.fromEntries([...texts, [metaschema, readFileSync(path, 'utf8')]]);
}

interface Group {
  readonly description: string;
  readonly schema: unknown;
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
}

function tasks(): readonly Task[] {
  const root = join(sharedFolder, 'json-schema', 'tests', 'draft7');
  const others = remotes();
  const files = readdirSync(root).filter((name) => name.endsWith('.json'));
  return files.flatMap((name) =>
    (JSON.parse(readFileSync(join(root, name), 'utf8')) as Group[]).map(({ description, schema, tests }, index) => ({
      project: `${name.replace('.json', '')}${index}`,
      schema: JSON.stringify(schema),
      format: 'application/schema+json;version=draft-07',
      others,
      instances: tests.map((row) => ({ name: `${description}: ${row.description}`, json: JSON.stringify(row.data), valid: row.valid })),
    })),
  );
}

const missing = missingShared('json-schema/tests/draft7');

(missing === undefined ? describe : describe.skip)(`generated TypeScript${missing === undefined ? '' : `: ${missing}`}`, () => {
  test('gives the verdicts of the draft-07 suite and compiles', async () => {
    prepare(folder);
    const subjects: Subject[] = [];
    for (const task of tasks()) subjects.push(await generated(folder, task));
    expect(await compile(folder)).toEqual([]);
    const found = await verdicts(folder, subjects);
    const failed = subjects.flatMap(({ task }) =>
      task.instances.flatMap(({ name, valid }, index) => {
        const { parsed, interpreted } = found.get(task.project)?.[index] ?? { parsed: 'missing' };
        const isRight = parsed === 'refused' || (parsed === (valid ? 'accepted' : 'rejected') && interpreted === valid);
        return isRight ? [] : [`${task.project}: ${name}: ${parsed}`];
      }),
    );
    const total = subjects.reduce((sum, { task }) => sum + task.instances.length, 0);
    announce('tests of the JSON Schema suite in generated TypeScript', total - failed.length, total);
    expect(failed).toEqual([]);
  }, 300_000);
});
