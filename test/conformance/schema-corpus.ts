// The schema corpus, and our own cases of the newer drafts, as schemas to generate code for; and what is wrong with its verdicts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Json } from '../../src/ir/described.js';
import { canonicalText, isArray, isObject, parseValue, type Value } from '../../src/ir/values.js';
import { textOf } from '../unit/read/schemas/source.js';
import type { Instance, Subject, Task, Verdict } from './generated.js';
import { sharedFolder } from './shared.js';

/** How numbers are held: see the packs' option. */
export type Profile = 'native' | 'exact';

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

/** One for each schema of the corpus, as project `<profile>-<id>`. */
export function corpusTasks(profile: Profile): readonly Task[] {
  const files = readdirSync(corpusFolder).filter((name) => name.endsWith('.cases.json'));
  return files.map((file) => {
    const id = file.replace('.cases.json', '');
    const cases = parseValue(readFileSync(join(corpusFolder, file), 'utf8'));
    return {
      project: `${profile}-${id}`,
      schema: readFileSync(join(corpusFolder, `${id}.json`), 'utf8'),
      format: formats[String(member(cases, 'dialect'))] ?? '',
      native: profile === 'native' || member(cases, 'assertFormat') === true,
      asserted: member(cases, 'assertFormat') === true,
      options: { profile },
      instances: instancesOf(cases),
    };
  });
}

/** The corpus with the keys of every schema in the opposite order, as project `reordered-<id>`. */
export function reorderedTasks(): readonly Task[] {
  return corpusTasks('exact').map((task) => ({ ...turned(task), project: task.project.replace('exact-', 'reordered-') }));
}

/** The same, with the keys of its schema in the opposite order. */
export function turned(task: Task): Task {
  return { ...task, schema: textOf(reversed(parseValue(task.schema))) };
}

/** The keys of every object in the opposite order. */
export function reversed(value: Value): Value {
  if (isArray(value)) return value.map(reversed);
  if (!isObject(value)) return value;
  return new Map([...value].reverse().map(([key, member]) => [key, reversed(member)]));
}

/** Where the bytes depend on the order of a schema's keys, one line an instance. */
export function orderFaults(
  reordered: readonly Subject[],
  found: ReadonlyMap<string, readonly Verdict[]>,
  parts: readonly ('encoded' | 'rebuilt')[] = ['encoded', 'rebuilt'],
): readonly string[] {
  return reordered.flatMap(({ task: { project, instances } }) => {
    const before = found.get(project.replace('reordered-', 'exact-')) ?? [];
    const after = found.get(project) ?? [];
    return instances.flatMap((_, at) =>
      parts.flatMap((part) => {
        const [one, two] = [before[at]?.[part], after[at]?.[part]];
        return one === two ? [] : [`${project}: ${part} ${two} instead of ${one}`];
      }),
    );
  });
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

interface LaterRow {
  readonly name: string;
  readonly draft?: '2019-09' | '2020-12';
  readonly schema: Json;
  readonly valid: readonly Json[];
  readonly invalid: readonly Json[];
}

/** Our own tests of the keywords that the newer drafts brought, in both profiles. */
export function laterTasks(): readonly Task[] {
  const rows = load(readFileSync(new URL('later-drafts.yaml', import.meta.url), 'utf8')) as readonly LaterRow[];
  return (['native', 'exact'] as const).flatMap((profile) =>
    rows.map((row, index) => laterTask(row, `later-${profile}-${index}`, profile)),
  );
}

function laterTask({ name, draft, schema, valid, invalid }: LaterRow, project: string, profile: Profile): Task {
  const instance = (value: Json, isValid: boolean): Instance => ({ name, json: JSON.stringify(value), valid: isValid });
  return {
    project,
    schema: JSON.stringify(schema),
    format: formats[draft ?? '2020-12'] ?? '',
    options: { profile },
    instances: [...valid.map((value) => instance(value, true)), ...invalid.map((value) => instance(value, false))],
  };
}

/** What a subject gets wrong, one line an instance. */
export function faultsOf(subject: Subject, found: ReadonlyMap<string, readonly Verdict[]>): readonly string[] {
  const { project, instances } = subject.task;
  return instances.flatMap((instance, index) => {
    const reason = fault(instance, found.get(project)?.[index]);
    return reason === undefined ? [] : [`${instance.json} ${reason}`];
  });
}

interface Difference {
  readonly reason: string;
  readonly differences: readonly string[];
}

/** What a language is known to get wrong in a profile, as lines of `faultsOf` with the schema before them. */
export function knownDifferences(language: string, profile: Profile): readonly string[] {
  if (profile === 'exact') return [];
  const text = readFileSync(new URL('native-differences.yaml', import.meta.url), 'utf8');
  const all = load(text) as Readonly<Record<string, readonly Difference[]>>;
  return (all[language] ?? []).flatMap(({ differences }) => differences);
}
