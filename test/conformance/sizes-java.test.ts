// Types beyond what a class file, a constructor or an enum of Java can have: each compiles, and reads and writes as any other.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { available, compile, prepare } from '../toolchains/java.js';
import { generatedJava, prepareRunner, verdicts } from './generated-java.js';
import type { Subject } from './generated.js';
import { faultsOf } from './schema-corpus.js';
import { sizeTasks } from './sizes.js';

const missing = available();

(missing === undefined ? describe : describe.skip)(`large types in Java${missing === undefined ? '' : `: ${missing}`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'sizes-java-'));
  const subjects: Subject[] = [];

  beforeAll(async () => {
    prepare(folder);
    await prepareRunner(folder);
    for (const task of sizeTasks) subjects.push(await generatedJava(folder, task));
    expect(await compile(folder)).toEqual([]);
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('read and write', async () => {
    const found = await verdicts(folder, subjects);
    const short = (text: string): string => (text.length > 200 ? `${text.slice(0, 100)}…${text.slice(-100)}` : text);
    expect(
      subjects.flatMap((subject) => faultsOf(subject, found).map((text) => `${subject.task.instances[0]?.name}: ${short(text)}`)),
    ).toEqual([]);
  });
});
