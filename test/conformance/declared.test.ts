// What every language declares for every schema of the corpus, as a person has read it: `declared/<schema>.txt`. Whoever changes a
// declaration sees here what becomes of it everywhere. `ASYNCWRIGHT_UPDATE=declared` writes the files anew.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { declared } from './declared.js';
import { announce, missingShared } from './shared.js';
import { corpusTasks, turned } from './schema-corpus.js';

const folder = fileURLToPath(new URL('declared/', import.meta.url));
const updates = process.env['ASYNCWRIGHT_UPDATE'] === 'declared';
const missing = missingShared('schemas');

(missing === undefined ? describe : describe.skip)(`the declarations of the corpus${missing === undefined ? '' : `: ${missing}`}`, () => {
  const native = missing === undefined ? corpusTasks('native') : [];
  const exact = missing === undefined ? corpusTasks('exact') : [];
  const ids = native.map(({ project }) => project.replace('native-', ''));
  let walked = 0;
  afterAll(() => announce('schemas of the corpus with their declarations as read', walked, ids.length));

  test('are there for each schema, and for no other', () => {
    const files = readdirSync(folder);
    const strays = files.filter((file) => !ids.includes(file.replace('.txt', '')));
    if (updates) for (const file of strays) rmSync(`${folder}${file}`);
    else expect([...files].sort()).toEqual(ids.map((id) => `${id}.txt`).sort());
  });

  for (const [at, task] of native.entries()) {
    const file = `${ids[at]}.txt`;
    test(file, async () => {
      const text = await declared(task, exact[at] ?? task);
      if (updates) writeFileSync(`${folder}${file}`, text);
      expect(text).toBe(readFileSync(`${folder}${file}`, 'utf8'));
      walked += 1;
      expect(spoken(await declared(turned(task), turned(exact[at] ?? task)))).toEqual(spoken(text));
    });
  }
});

/** What stands in a text, wherever: members have the order of the schema's keys. */
function spoken(text: string): readonly string[] {
  return text
    .split(/[\s,|;(){}]+/)
    .filter((word) => word !== '')
    .sort();
}
