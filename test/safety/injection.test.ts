// Text of a document never becomes code, a path or markup of the files that it is printed into: every text field of a document holds a
// text that tries to break out, and the generated project is compiled and run.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generate } from '../../src/generate.js';
import { nodeHost } from '../../src/host/node.js';
import { LOCK } from '../../src/write/output/lock.js';
import { importSource } from '../packs/source.js';
import { compile, lint, prepare, run } from '../toolchains/typescript.js';
import { acceptedFields } from './injection/accepted.js';
import { hostileDocument } from './injection/document.js';
import { breakOuts } from './injection/strings.js';

const folder = mkdtempSync(join(tmpdir(), 'injection-'));
const projects = join(folder, 'projects');
const rows = Object.entries(breakOuts).map(([what, text], index) => ({ what, text, project: `p${index}` }));

beforeAll(() => prepare(projects));
afterAll(() => {
  if (process.env['KEEP'] === undefined) rmSync(folder, { recursive: true, force: true });
});

/** Control characters, line separators and what changes the direction of text. */
const hidden = /[^\P{Cc}\n\t]|[\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

describe.each(rows)('$what', ({ text, project }) => {
  test('generates a project, and nothing outside of it', async () => {
    const document = hostileDocument(text, await acceptedFields(text));
    const path = join(folder, `${project}.json`);
    writeFileSync(path, document);
    const target = { pack: 'templates/typescript', out: join(projects, project) };
    const { diagnostics } = await generate({ document: path, targets: [target], importPack: importSource }, nodeHost());
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(readdirSync(projects).filter((name) => !/^(p\d+|node_modules|package\.json|tsconfig\.json)$/.test(name))).toEqual([]);
  });

  test('its package has a legal name and nothing more than it should', () => {
    const manifest = JSON.parse(readFileSync(join(projects, project, 'package.json'), 'utf8')) as Record<string, unknown>;
    expect(manifest['name']).toMatch(/^[a-z0-9][a-z0-9-]{0,212}$/);
    expect(manifest['description']).toBe(text.replace(/\p{Cs}/gu, '\ufffd'));
    expect(manifest['scripts']).toEqual({ build: 'tsc' });
  });

  test('its files show all that they hold', () => {
    const below = join(projects, project);
    const files = readdirSync(below, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const texts = files
      .filter(({ name }) => name !== LOCK)
      .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'utf8')]);
    expect(texts.filter(([, body = '']) => hidden.test(body)).map(([name]) => name)).toEqual([]);
  });

  test('its files are clean', async () => {
    expect(await lint(join(projects, project))).toEqual([]);
  });
});

describe('all projects', () => {
  test('compile', async () => {
    expect((await compile(projects, 'typescript-newest')).slice(0, 20)).toEqual([]);
  }, 600_000);

  test('run none of the text', async () => {
    expect(existsSync(join(projects, 'dist'))).toBe(true);
    writeFileSync(join(projects, 'import-all.mjs'), importAll);
    const { code, output } = await run(projects, 'import-all.mjs');
    const { modules, pwned } = JSON.parse(output) as { modules: number; pwned: boolean };
    expect({ code, pwned }).toEqual({ code: 0, pwned: false });
    expect(modules).toBeGreaterThan(rows.length * 50);
  }, 120_000);
});

/** Imports every compiled module in one process and says whether the sentinel is set. */
const importAll = `
import { readdirSync } from 'node:fs';
const files = readdirSync(new URL('dist', import.meta.url), { recursive: true }).filter((file) => file.endsWith('.js'));
for (const file of files) await import(new URL(encodeURI('dist/' + file), import.meta.url).href);
console.log(JSON.stringify({ modules: files.length, pwned: '__pwned' in globalThis }));
`;
