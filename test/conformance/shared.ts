import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { skipping } from '../skips.js';

/** Folder of the shared documents, vectors and suites; the project's tests pass without it. */
export const sharedFolder = resolve(process.env['ASYNCWRIGHT_SHARED'] ?? '../shared', 'conformance');

/** Why tests over a part of the shared folder cannot run; undefined when they can. Throws where skipping is not allowed. */
export function missingShared(part: string): string | undefined {
  const path = join(sharedFolder, part);
  return skipping(existsSync(path) ? undefined : `${path} does not exist; ASYNCWRIGHT_SHARED names the folder above "conformance"`);
}

/** A public document: its path below the corpus folder and what is known about it. */
export interface CorpusRow {
  readonly path: string;
  readonly version: string;
  readonly protocols: string;
  readonly kind: 'official' | 'real-world' | 'conformance' | 'tool-fixture';
  readonly expected: string;
  readonly reason: string;
}

/** The rows of the corpus index. */
export function corpus(): readonly CorpusRow[] {
  const [head = '', ...lines] = readFileSync(join(sharedFolder, 'corpus', 'INDEX.tsv'), 'utf8')
    .trimEnd()
    .split('\n');
  const names = head.split('\t');
  return lines.map(
    (line) => Object.fromEntries(line.split('\t').map((cell, index) => [names[index] ?? index, cell])) as unknown as CorpusRow,
  );
}

/** A document of ours with its verdict. */
export interface DocumentRow {
  readonly file: string;
  readonly expect: 'valid' | 'warning' | 'invalid';
  readonly rule: string;
  readonly why: string;
}

/** The rows of the documents' manifest. */
export function documents(): readonly DocumentRow[] {
  return JSON.parse(readFileSync(join(sharedFolder, 'documents', 'MANIFEST.json'), 'utf8')) as DocumentRow[];
}

/** The line that a run prints for what it walked. */
export function announce(what: string, walked: number, of: number): void {
  process.stdout.write(`conformance: ${walked} of ${of} ${what}\n`);
  if (process.env['ASYNCWRIGHT_REQUIRE'] === 'all' && walked === 0) throw new Error(`no conformance document walked: ${what}`);
}
