// Types that are larger than most: each compiles, and reads and writes as any other.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { available, compile } from '../toolchains/go.js';
import { generatedGo, prepareRunner, verdicts, writeProgram } from './generated-go.js';
import type { Subject } from './generated.js';
import { faultsOf } from './schema-corpus.js';
import { sizeTasks } from './sizes.js';

const missing = available();

(missing === undefined ? describe : describe.skip)(`large types in Go${missing === undefined ? '' : `: ${missing}`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'sizes-go-'));
  const subjects: Subject[] = [];

  beforeAll(async () => {
    prepareRunner(folder);
    for (const task of sizeTasks) subjects.push(await generatedGo(folder, task));
    writeProgram(folder, subjects);
    expect((await compile(folder)).slice(0, 20)).toEqual([]);
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('read and write', async () => {
    const found = await verdicts(folder, subjects);
    const short = (text: string): string => (text.length > 200 ? `${text.slice(0, 100)}…${text.slice(-100)}` : text);
    expect(
      subjects.flatMap((subject) => faultsOf(subject, found).map((text) => `${subject.task.instances[0]?.name}: ${short(text)}`)),
    ).toEqual([]);
  }, 300_000);
});
