// Types that are larger than most: each satisfies the type checkers, and reads and writes as any other.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { available, inspect, prepare } from '../toolchains/python.js';
import { generatedPython, verdicts } from './generated-python.js';
import type { Subject } from './generated.js';
import { faultsOf } from './schema-corpus.js';
import { sizeTasks } from './sizes.js';

const missing = available();

/** pyright does not analyze a class of so many constants. */
const beyond = 'an enum of 25,000 values';
const tasks = sizeTasks.filter(({ instances }) => instances.every(({ name }) => name !== beyond));

(missing === undefined ? describe : describe.skip)(`large types in Python${missing === undefined ? '' : `: ${missing}`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'sizes-python-'));
  const subjects: Subject[] = [];

  beforeAll(async () => {
    prepare(folder);
    for (const task of tasks) subjects.push(await generatedPython(folder, task));
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('satisfy pyright', async () => {
    expect((await inspect(folder)).slice(0, 20)).toEqual([]);
  }, 300_000);

  test('read and write', async () => {
    const found = await verdicts(folder, subjects);
    const short = (text: string): string => (text.length > 200 ? `${text.slice(0, 100)}…${text.slice(-100)}` : text);
    expect(
      subjects.flatMap((subject) => faultsOf(subject, found).map((text) => `${subject.task.instances[0]?.name}: ${short(text)}`)),
    ).toEqual([]);
  }, 300_000);
});
