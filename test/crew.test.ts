import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, buildWhenStale } from './built.js';
import { documentOf } from './bench/documents.mjs';

/** Languages of a large document are made on threads of their own: what comes out must not tell. */

const folder = mkdtempSync(join(tmpdir(), 'asyncwright-crew-'));
const languages = ['typescript', 'java', 'go'];

/** Beyond what one thread does alone. */
const CHANNELS = 350;

beforeAll(() => {
  buildWhenStale();
  writeFileSync(join(folder, 'api.yaml'), documentOf(CHANNELS));
  expect(models(['--lang', languages.join(','), '--out', 'all']).status).toBe(0);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a large document in several languages', () => {
  test.each(languages)('gives what %s alone gives', (language) => {
    models(['--lang', language, '--out', `alone/${language}`]);
    const alone = contents(join(folder, 'alone', language));
    expect(alone.size).toBeGreaterThan(CHANNELS);
    expect(contents(join(folder, 'all', language))).toEqual(alone);
  });

  test('is up to date, and stale when a file of any language was edited or is missing', () => {
    const check = ['--lang', languages.join(','), '--out', 'all', '--check'];
    expect(models(check).status).toBe(0);
    const file = join(folder, 'all/go/go.mod');
    const text = readFileSync(file, 'utf8');
    rmSync(file);
    const stale = models(check);
    writeFileSync(file, text);
    expect(stale).toMatchObject({ status: 1, stdout: expect.stringContaining('go.mod') as unknown as string });
  });

  test('is written in no language when one of them must not be', () => {
    const edited = modelIn('all/go');
    const missing = modelIn('all/typescript');
    const text = readFileSync(edited, 'utf8');
    appendFileSync(edited, '// Mine.\n');
    rmSync(missing);
    const refused = models(['--lang', languages.join(','), '--out', 'all']);
    expect(refused).toMatchObject({ status: 1, stdout: expect.stringContaining('file-edited') as unknown as string });
    expect(existsSync(missing)).toBe(false);
    writeFileSync(edited, text);
    expect(models(['--lang', languages.join(','), '--out', 'all']).status).toBe(0);
    expect(existsSync(missing)).toBe(true);
  });
});

function models(args: readonly string[]): { readonly status: number | null; readonly stdout: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'models', 'api.yaml', ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout: stdout + stderr };
}

/** A file of the first payload. */
function modelIn(below: string): string {
  const files = readdirSync(join(folder, below), { recursive: true, encoding: 'utf8' });
  return join(folder, below, files.find((name) => /measurement001_models\.go$|models\/measurement001\.ts$/.test(name)) ?? '');
}

function contents(from: string): Map<string, string> {
  const files = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(from, name)).isFile());
  return new Map(files.sort().map((name) => [name, readFileSync(join(from, name), 'utf8')]));
}
