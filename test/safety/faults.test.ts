// Documents that are wrong, or made to harm: each ends with diagnostics that say where, in little time, and nothing is written.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bin, buildWhenStale } from '../built.js';
import { writingProcessorTime } from '../processor.js';
import { faulty, harmless } from './faults/documents.js';

/** The longest that the whole process may take of the processor. */
const MILLISECONDS = 2_000;

const folder = mkdtempSync(join(tmpdir(), 'faults-'));

beforeAll(buildWhenStale, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function generated(document: string): {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
  readonly took: number;
} {
  const out = join(folder, `${document}.out`);
  const time = join(folder, 'time');
  const args = [...writingProcessorTime(time), bin, 'generate', document, '--lang', 'typescript', '--out', out];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', timeout: 30_000 });
  return { status, out, err: stderr, took: Number(readFileSync(time, 'utf8')) };
}

describe('a fault ends with 1 and its place, and writes nothing', () => {
  test.each(faulty)('$what', ({ file, text, says }) => {
    writeFileSync(join(folder, file), text);
    const { status, out, err, took } = generated(file);
    expect(err).toMatch(new RegExp(`^${file}:\\d+:\\d+ error ${says}: `, 'm'));
    expect(err).not.toMatch(/\n\s+at |internal error/);
    expect(status).toBe(1);
    expect(existsSync(out)).toBe(false);
    expect(took).toBeLessThan(MILLISECONDS);
  });

  test('a folder given as a document, and a document that is not there', () => {
    mkdirSync(join(folder, 'folder.yaml'));
    for (const [file, reason] of [
      ['folder.yaml', 'it is a folder'],
      ['nowhere.yaml', 'no such file'],
    ] as const) {
      const { status, out, err } = generated(file);
      expect(err).toContain(`${file} error file-unreadable: cannot read ${file}: ${reason}`);
      expect(status).toBe(1);
      expect(existsSync(out)).toBe(false);
    }
  });
});

describe('what only looks dangerous is generated', () => {
  test.each(harmless)('$what', ({ file, text }) => {
    writeFileSync(join(folder, file), text);
    const { status, out, err, took } = generated(file);
    expect(err).not.toMatch(/ error /);
    expect(status).toBe(0);
    expect(existsSync(join(out, 'src/gen/index.ts'))).toBe(true);
    expect(took).toBeLessThan(MILLISECONDS * 2);
  });
});
