// The verdicts of generated Go on the official suite: each schema is generated as models and checks, all are compiled in one run, and the
// predicate and the interpreter must both give the verdict of the test.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { available, compile } from '../toolchains/go.js';
import { generatedGo, prepareRunner, verdicts, writeProgram } from './generated-go.js';
import type { Subject } from './generated.js';
import { announce, missingShared } from './shared.js';
import { formatTasks, optionalTasks, suiteTasks } from './suite.js';

const folder = mkdtempSync(join(tmpdir(), 'generated-go-'));
afterAll(() => {
  if (process.env['KEEP'] === undefined) rmSync(folder, { recursive: true, force: true });
});

const missing = missingShared('json-schema/tests/draft7') ?? available();

(missing === undefined ? describe : describe.skip)(`generated Go${missing === undefined ? '' : `: ${missing}`}`, () => {
  test('gives the verdicts of the draft-07 suite, and of its optional files on numbers, patterns and formats, and compiles', async () => {
    prepareRunner(folder);
    const subjects: Subject[] = [];
    for (const task of [...suiteTasks(), ...optionalTasks(), ...formatTasks()]) subjects.push(await generatedGo(folder, task));
    writeProgram(folder, subjects);
    expect(await compile(folder)).toEqual([]);
    const found = await verdicts(folder, subjects);
    const failed = subjects.flatMap(({ task }) =>
      task.instances.flatMap(({ name, valid }, index) => {
        const { parsed, interpreted } = found.get(task.project)?.[index] ?? { parsed: 'missing' };
        const isRight = parsed === (valid ? 'accepted' : 'rejected') && interpreted === valid;
        return isRight ? [] : [`${task.project}: ${name}: ${parsed}`];
      }),
    );
    const total = subjects.reduce((sum, { task }) => sum + task.instances.length, 0);
    announce('tests of the JSON Schema suite in generated Go', total - failed.length, total);
    expect(failed).toEqual([]);
  }, 600_000);
});
