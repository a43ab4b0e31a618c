// The schema corpus through generated TypeScript, in both profiles: every instance is accepted or rejected as its cases file says,
// and encodes again without loss, as decoded and as rebuilt from its typed members.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { canonicalText, isArray, isObject, parseValue, type Value } from '../../src/ir/values.js';
import { compile, prepare } from '../toolchains/typescript.js';
import { textOf } from '../unit/read/schemas/source.js';
import { generated, verdicts, type Instance, type Subject, type Verdict } from './generated-typescript.js';
import { announce, missingShared, sharedFolder } from './shared.js';

type Profile = 'native' | 'exact';

/** Files of the corpus in which a profile differs, with the reason. One in which it does not must go. */
const knownDifferences: Readonly<Record<Profile, Readonly<Record<string, string>>>> = {
  exact: {
    'i08-formats': 'formats without a type of their own (uri, email, ipv4 …) are annotations',
  },
  native: {
    'i02-big-integers': 'integers beyond 2^53 are refused',
    'i03-decimals': 'digits beyond binary64 round, and a number beyond 2^53 that would is refused',
    'i08-formats': 'formats without a type of their own (uri, email, ipv4 …) are annotations',
    'i12-float-extremes': 'numbers beyond binary64 are refused',
  },
};

const formats: Readonly<Record<string, string>> = {
  'draft-07': 'application/schema+json;version=draft-07',
  '04': 'application/schema+json;version=draft-04',
  '2019-09': 'application/schema+json;version=2019-09',
  '2020-12': 'application/schema+json;version=2020-12',
  'openapi-3.0': 'application/vnd.oai.openapi;version=3.0.0',
};

const corpusFolder = join(sharedFolder, 'schemas');

function member(value: Value, key: string): Value | undefined {
  return isObject(value) ? value.get(key) : undefined;
}

function instancesOf(cases: Value): readonly Instance[] {
  return (['valid', 'validRaw', 'invalid', 'invalidRaw'] as const).flatMap((key) => {
    const rows = member(cases, key) ?? [];
    if (!isArray(rows)) return [];
    return rows.map((row, index) => ({
      name: `${key}/${index}`,
      json: key.endsWith('Raw') ? String(row) : textOf(row),
      valid: key.startsWith('valid'),
    }));
  });
}

function generate(folder: string, profile: Profile): Promise<readonly Subject[]> {
  const files = readdirSync(corpusFolder).filter((name) => name.endsWith('.cases.json'));
  return Promise.all(
    files.map((file) => {
      const id = file.replace('.cases.json', '');
      const cases = parseValue(readFileSync(join(corpusFolder, file), 'utf8'));
      return generated(folder, {
        project: `${profile}-${id}`,
        schema: readFileSync(join(corpusFolder, `${id}.json`), 'utf8'),
        format: formats[String(member(cases, 'dialect'))] ?? '',
        native: profile === 'native' || member(cases, 'assertFormat') === true,
        options: { profile },
        instances: instancesOf(cases),
      });
    }),
  );
}

/** What is wrong with a verdict; undefined when nothing is. */
function fault({ json, valid }: Instance, verdict: Verdict | undefined): string | undefined {
  if (verdict?.parsed !== (valid ? 'accepted' : 'rejected')) return `is ${verdict?.parsed}`;
  if (verdict.interpreted !== valid) return 'is judged differently by predicate and interpreter';
  const same = (text: string | undefined): boolean =>
    text !== undefined && canonicalText(parseValue(text)) === canonicalText(parseValue(json));
  if (!valid || (same(verdict.encoded) && same(verdict.rebuilt))) return undefined;
  return `becomes ${verdict.encoded}, rebuilt ${verdict.rebuilt}`;
}

const missing = missingShared('schemas');

(missing === undefined ? describe : describe.skip)(`the schema corpus in TypeScript${missing === undefined ? '' : `: ${missing}`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'schemas-typescript-'));
  const subjects: Record<Profile, readonly Subject[]> = { native: [], exact: [] };

  beforeAll(async () => {
    prepare(folder);
    subjects.native = await generate(folder, 'native');
    subjects.exact = await generate(folder, 'exact');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(['typescript-newest', 'typescript'] as const)(
    'compiles with %s',
    async (compiler) => {
      expect(await compile(folder, compiler)).toEqual([]);
    },
    300_000,
  );

  test.each(['exact', 'native'] as const)('decodes, judges and encodes every instance, profile %s', async (profile) => {
    const found = await verdicts(folder, subjects[profile]);
    const faults = subjects[profile].flatMap(({ task }) => {
      const id = task.project.slice(profile.length + 1);
      return task.instances.flatMap((instance, index) => {
        const reason = fault(instance, found.get(task.project)?.[index]);
        return reason === undefined ? [] : [{ id, text: `${id}: ${instance.json} ${reason}` }];
      });
    });
    const total = subjects[profile].reduce((sum, { task }) => sum + task.instances.length, 0);
    announce(`instances of the schema corpus in generated TypeScript, profile ${profile}`, total - faults.length, total);
    const known = knownDifferences[profile];
    expect(faults.filter(({ id }) => known[id] === undefined).map(({ text }) => text)).toEqual([]);
    expect(Object.keys(known).filter((id) => faults.every((one) => one.id !== id))).toEqual([]);
  });
});
