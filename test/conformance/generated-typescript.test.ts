// The verdicts of generated TypeScript: each schema of the official suite and of the corpus is generated as models and checks, all are
// compiled in one run, and the predicate and the interpreter must both give the verdict of the test.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Api } from '../../src/ir/api.js';
import { schemaGraph } from '../../src/read/schemas/index.js';
import type { Pack } from '../../src/write/pack/contract.js';
import { renderer } from '../../src/write/render/environment.js';
import { buildView } from '../../src/write/view/build.js';
import typescriptPack from '../../templates/typescript/pack.js';
import { compile, prepare, run } from '../toolchains/typescript.js';
import { sourceOf } from '../unit/read/schemas/source.js';
import { announce, missingShared, sharedFolder } from './shared.js';

const pack: Pack = typescriptPack;
const packFolder = fileURLToPath(new URL('../../templates/typescript', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'generated-typescript-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const templates = new Map(
  filesBelow(packFolder)
    .filter((file) => file.endsWith('.njk'))
    .map((file) => [relative(packFolder, file), readFileSync(file, 'utf8')]),
);

function filesBelow(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A test of a suite: JSON text and its verdict. */
interface Instance {
  readonly name: string;
  readonly json: string;
  readonly valid: boolean;
}

interface Subject {
  readonly project: string;
  readonly predicate: string;
  readonly schema: string;
  readonly file: string;
  readonly instances: readonly Instance[];
}

const emptyApi: Omit<Api, 'types' | 'checks'> = {
  irVersion: 1,
  asyncapi: '3.0.0',
  file: 'schema.json',
  info: { title: 'Suite', version: '1', tags: [] },
  servers: [],
  channels: [],
  operations: [],
  messages: [],
  security: [],
};

/** Generates models and checks of one schema as a project of its own. */
function generated(project: string, schema: string, format: string, others: Readonly<Record<string, string>>, instances: readonly Instance[]): Subject {
  const source = sourceOf({ 'schema.json': schema, ...others });
  const graph = schemaGraph({ source, report: () => undefined });
  const use = graph.use(source.root, format, { source: 'instance', context: [], role: 'schema' });
  const { types, checks } = graph.finish();
  const request = { options: {}, sdk: false, client: false, service: false, transports: new Set<string>(), fixed: new Map(), numbered: () => undefined };
  const { view } = buildView({ ...emptyApi, types, checks }, pack, request);
  const { render } = renderer({ shipped: templates, own: new Map() }, view, pack.language, packFolder);
  for (const file of view.files) {
    write(`${project}/src/gen/models/${file.path}.ts`, render('models/file.ts.njk', { name: 'file', value: file }));
    write(`${project}/src/gen/checks/${file.path}.ts`, render('checks/file.ts.njk', { name: 'file', value: file }));
  }
  write(`${project}/src/gen/models/index.ts`, render('models/index.ts.njk'));
  for (const file of filesBelow(join(packFolder, 'runtime/payload')))
    write(`${project}/src/gen/runtime/payload/${relative(join(packFolder, 'runtime/payload'), file)}`, readFileSync(file, 'utf8'));
  const decl = types.findIndex(({ check, id }) => check === use.check || (use.type.type.kind === 'ref' && use.type.type.target === id));
  const file = view.files.find(({ decls }) => decls.includes(view.decls[decl] as never));
  const { predicate, schema: data } = view.decls[decl] ?? { predicate: '', schema: '' };
  return { project, predicate, schema: data, file: file?.path ?? '', instances };
}

function write(path: string, text: string): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

const runner = `
import { readFileSync } from 'node:fs';
for (const { project, predicate, schema, file, instances } of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
  const checks = await import(\`./dist/\${project}/src/gen/checks/\${file}.js\`);
  const { interpret, parseJson } = await import(\`./dist/\${project}/src/gen/runtime/payload/index.js\`);
  for (const { name, json, valid } of instances) {
    let value;
    try { value = parseJson(json); } catch (error) { if (error.name !== 'UnsafeNumberError') console.log(project, name, error); continue; }
    if (checks[predicate](value) !== valid) console.log(\`\${project}: \${name}: predicate\`);
    if ((interpret(checks[schema], value).length === 0) !== valid) console.log(\`\${project}: \${name}: interpreter\`);
  }
}
`;

/** The instances that got another verdict, and those that no JavaScript number holds (they are refused loudly). */
async function verdicts(subjects: readonly Subject[]): Promise<readonly string[]> {
  write('subjects.json', JSON.stringify(subjects));
  write('runner.mjs', runner);
  const { output } = await run(folder, 'runner.mjs', [join(folder, 'subjects.json')]);
  return output.split('\n').filter((line) => line !== '');
}

const metaschema = 'http://json-schema.org/draft-07/schema';

function remotes(): Readonly<Record<string, string>> {
  const root = join(sharedFolder, 'json-schema', 'remotes');
  const path = createRequire(import.meta.url).resolve('ajv/dist/refs/json-schema-draft-07.json');
  const files = filesBelow(root).map((file) => [`http://localhost:1234/${relative(root, file)}`, readFileSync(file, 'utf8')] as const);
  return Object.fromEntries([...files, [metaschema, readFileSync(path, 'utf8')]]);
}

interface Group {
  readonly description: string;
  readonly schema: unknown;
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
}

const missing = missingShared('json-schema/tests/draft7');

(missing === undefined ? describe : describe.skip)(`generated TypeScript${missing === undefined ? '' : `: ${missing}`}`, () => {
  test('gives the verdicts of the draft-07 suite and compiles', async () => {
    prepare(folder);
    const root = join(sharedFolder, 'json-schema', 'tests', 'draft7');
    const others = remotes();
    const subjects = readdirSync(root)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) =>
        (JSON.parse(readFileSync(join(root, name), 'utf8')) as Group[]).map(({ description, schema, tests }, index) =>
          generated(
            `${name.replace('.json', '')}${index}`,
            JSON.stringify(schema),
            'application/schema+json;version=draft-07',
            others,
            tests.map((row) => ({ name: `${description}: ${row.description}`, json: JSON.stringify(row.data), valid: row.valid })),
          ),
        ),
      );
    expect(await compile(folder)).toEqual([]);
    const failed = await verdicts(subjects);
    const total = subjects.reduce((sum, { instances }) => sum + instances.length, 0);
    announce('tests of the JSON Schema suite in generated TypeScript', total - failed.length, total);
    expect(failed).toEqual([]);
  }, 300_000);
});
