// What is generated of every public document, every case, the schema corpus and texts that try to break out is laid out by us as gofmt does
// it, byte for byte; nearly all of it without gofmt.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { generate } from '../../src/generate.js';
import { nodeHost } from '../../src/host/node.js';
import { format, type Formatter, type Printed } from '../../src/write/output/format.js';
import { formatGo } from '../../src/write/output/gofmt/format.js';
import { gofmt } from '../../src/write/output/gofmt.js';
import { importSource, root } from '../packs/source.js';
import { acceptedFields } from '../safety/injection/accepted.js';
import { hostileDocument } from '../safety/injection/document.js';
import { goBreakOuts } from '../safety/injection/strings-go.js';
import { breakOuts } from '../safety/injection/strings.js';
import { generated } from './generated.js';
import { corpusTasks, laterTasks, type Profile } from './schema-corpus.js';
import { announce, corpus, documents, missingShared, sharedFolder } from './shared.js';

/** Of all files, at most this part takes gofmt. */
const MOST_WHOLE = 0.005;

const profiles: readonly Profile[] = ['native', 'exact'];
const parted: string[] = [];
const whole: string[] = [];
/** Files that are copied: looked at once. */
const runtime = new Set<string>();
let files = 0;

/** Compares a printed file with what gofmt makes of it. */
async function compare(what: string, text: string): Promise<void> {
  const quick = await formatGo(text, gofmt);
  files += 1;
  if (quick === undefined) whole.push(what);
  else if (quick !== gofmt(text)) parted.push(what);
}

const comparing: Formatter = {
  prepare: () => undefined,
  async format(file: Printed, language) {
    if (!file.path.endsWith('.go')) return format(file, language);
    if (!file.formatted) await compare(`${file.from}: ${file.path}`, file.text);
    else if (!runtime.has(file.path) && gofmt(file.text) !== file.text) parted.push(file.path);
    runtime.add(file.path);
    return file.text;
  },
};

const folder = mkdtempSync(join(tmpdir(), 'formatted-go-'));

async function generateAll(document: string, own: readonly Profile[] = ['native']): Promise<void> {
  for (const profile of own) {
    const target = { pack: 'templates/go', out: join(folder, 'out'), options: { profile } };
    await generate({ document, sdk: false, mode: 'check', targets: [target], importPack: importSource, formatter: comparing }, nodeHost());
  }
}

const missing = missingShared('corpus/INDEX.tsv') ?? missingShared('documents/MANIFEST.json') ?? missingShared('schemas');
const isMissing = missing !== undefined;

/** Paths of documents. */
const subjects = [
  ...readdirSync(join(root, 'test/cases')).map((name) => join(root, 'test/cases', name, 'asyncapi.yaml')),
  ...(isMissing ? [] : corpus().flatMap(({ path, kind }) => (kind === 'tool-fixture' ? [] : [join(sharedFolder, 'corpus', path)]))),
  ...(isMissing
    ? []
    : documents().flatMap(({ file, expect: want }) => (want === 'invalid' ? [] : [join(sharedFolder, 'documents', file)]))),
];

describe('Go is laid out as by gofmt', () => {
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    announce('files of Go laid out without gofmt', files - whole.length, files);
  });

  test.each(subjects.map((path) => [relative(root, path), path] as const))('%s', async (_, path) => {
    await generateAll(path);
  });

  test.each(Object.entries({ ...breakOuts, ...goBreakOuts }))('%s', async (_, text) => {
    const path = join(folder, 'hostile.json');
    writeFileSync(path, hostileDocument(text, text.length > 1000 ? new Set() : await acceptedFields(text)));
    await generateAll(path, profiles);
  });

  (isMissing ? test.skip : test)(
    'the schema corpus',
    async () => {
      const tasks = [...profiles.flatMap(corpusTasks), ...laterTasks()];
      for (const task of tasks) {
        await generated(folder, 'go', task, (path) => /^models\/[^/]+\.go$/.test(path));
        const models = join(folder, task.project, 'models');
        for (const name of readdirSync(models)) await compare(`${task.project}: ${name}`, readFileSync(join(models, name), 'utf8'));
      }
    },
    300_000,
  );

  test('none is laid out in another way', () => {
    expect(files).toBeGreaterThan(500);
    expect(parted).toEqual([]);
  });

  test('nearly none takes gofmt', () => {
    expect(whole.length <= files * MOST_WHOLE ? [] : whole).toEqual([]);
  });
});
