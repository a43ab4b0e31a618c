// The official JSON Schema suite as schemas to generate code for.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
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

interface Group {
  readonly description: string;
  readonly schema: unknown;
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
}

/** One for each schema of draft-07. */
export function suiteTasks(): readonly Task[] {
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
