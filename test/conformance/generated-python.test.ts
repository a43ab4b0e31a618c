// The verdicts of generated Python on the official suite: each schema is generated as models and checks, all are compiled in one
// run, and the predicate and the interpreter must both give the verdict of the test.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { available, compile, prepare } from '../toolchains/python.js';
import { generatedPython, verdicts } from './generated-python.js';
import type { Subject } from './generated.js';
import { announce, missingShared } from './shared.js';
import { optionalTasks, suiteTasks } from './suite.js';

const folder = mkdtempSync(join(tmpdir(), 'generated-python-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const missing = missingShared('json-schema/tests/draft7') ?? available();

(missing === undefined ? describe : describe.skip)(`generated Python${missing === undefined ? '' : `: ${missing}`}`, () => {
  test('gives the verdicts of the draft-07 suite, and of its optional files on numbers and patterns, and compiles', async () => {
    prepare(folder);
    const subjects: Subject[] = [];
    for (const task of [...suiteTasks(), ...optionalTasks()]) subjects.push(await generatedPython(folder, task));
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
    announce('tests of the JSON Schema suite in generated Python', total - failed.length, total);
    expect(failed).toEqual([]);
  }, 300_000);
});
