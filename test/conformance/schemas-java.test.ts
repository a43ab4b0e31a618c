// The schema corpus through generated Java, in both profiles: every instance is accepted or rejected as its cases file says,
// and encodes again without loss, as decoded and as rebuilt from its typed members.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DeclView } from '../../src/write/pack/contract.js';
import { available, compile, prepare } from '../toolchains/java.js';
import { generatedJava, prepareRunner, verdicts } from './generated-java.js';
import type { Subject } from './generated.js';
import { corpusTasks, faultsOf, knownDifferences, laterTasks, orderFaults, reorderedTasks, type Profile } from './schema-corpus.js';
import { announce, missingShared } from './shared.js';

/** Where a declared type is `JsonNode` although the corpus has a schema for it, with the reason. One that is gone must go. */
const knownUnknowns: Readonly<Record<string, string>> = {
  'c02-zero-values: Instance."o"': 'members of an object without properties may be anything',
  'c04-required-undeclared: Instance."mystery"': 'required, and not described',
  'c04-required-undeclared: Instance."constructor"': 'required, and not described',
  'd04-const-kinds: Instance."o"': 'the constant is an object',
  'd04-const-kinds: Instance."a"': 'the constant is a list',
  'e03-dependencies: Instance."note"': 'described only beside another member',
  'e03-dependencies: Instance."blocked"': 'refused where it is present: only a dependency says so',
  'f04-pattern-properties: Instance[key]': 'members that match different patterns have different types',
  'f05-pattern-overlaps-property: Instance[key]': 'members that match different patterns have different types',
  'f09-implied-object: Instance': 'without a type, values that are no objects are valid too',
  'f10-keyword-type-mismatch: Instance."a"': 'keywords about one JSON type leave all others free',
  'f10-keyword-type-mismatch: Instance."b"': 'keywords about one JSON type leave all others free',
  'f10-keyword-type-mismatch: InstanceC': 'keywords about one JSON type leave all others free',
  'g03-tuple-additional-default: Instance': 'items after the prefix may be anything',
  'g04-array-constraints: Instance."u"': 'an array without items',
  'g04-array-constraints: Instance."c"': 'contains says nothing of the other items',
  'h08-ref-into-middle: InstanceTup': 'items after the prefix may be anything',
  'h10-ref-inside-literals: Instance."lit"': 'the constant is an object',
  'h10-ref-inside-literals: Instance."def"': 'members of an object without properties may be anything',
  'h10-ref-inside-literals: InstanceOne': 'the enum has objects',
  'k03-root-any: Instance': 'the schema takes anything',
  'l05-2019-dependents-contains: Instance."list"': 'contains says nothing of the other items',
  'l05-2019-dependents-contains: Instance."b"': 'required beside another member, and not described',
  'l08-openapi30: Instance."raw"': 'nullable without a type has no effect',
  'l09-2020-recursive-unevaluated: Instance."v"': 'the schema takes anything',
};

function generate(folder: string, profile: Profile): Promise<readonly Subject[]> {
  return Promise.all(corpusTasks(profile).map((task) => generatedJava(folder, task)));
}

const missing = missingShared('schemas') ?? available();

(missing === undefined ? describe : describe.skip)(`the schema corpus in Java${missing === undefined ? '' : `: ${missing}`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'schemas-java-'));
  const subjects: Record<Profile, readonly Subject[]> = { native: [], exact: [] };

  let later: readonly Subject[] = [];
  let reordered: readonly Subject[] = [];

  beforeAll(async () => {
    prepare(folder);
    await prepareRunner(folder);
    subjects.native = await generate(folder, 'native');
    subjects.exact = await generate(folder, 'exact');
    later = await Promise.all(laterTasks().map((task) => generatedJava(folder, task)));
    reordered = await Promise.all(reorderedTasks().map((task) => generatedJava(folder, task)));
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('compiles', async () => {
    expect(await compile(folder)).toEqual([]);
  }, 300_000);

  test.each(['exact', 'native'] as const)('decodes, judges and encodes every instance, profile %s', async (profile) => {
    const found = await verdicts(folder, subjects[profile]);
    const faults = subjects[profile].flatMap((subject) => {
      const id = subject.task.project.slice(profile.length + 1);
      return faultsOf(subject, found).map((text) => `${id}: ${text}`);
    });
    const total = subjects[profile].reduce((sum, { task }) => sum + task.instances.length, 0);
    announce(`instances of the schema corpus in generated Java, profile ${profile}`, total - faults.length, total);
    expect(faults).toEqual(knownDifferences('java', profile));
  });

  test('judges what the newer drafts brought', async () => {
    const found = await verdicts(folder, later);
    expect(later.flatMap((subject) => faultsOf(subject, found).map((text) => `${subject.task.instances[0]?.name}: ${text}`))).toEqual([]);
  });

  test('writes the same bytes however the schema orders its keys', async () => {
    const found = await verdicts(folder, [...subjects.exact, ...reordered]);
    expect(orderFaults(reordered, found)).toEqual([]);
  });

  test('declares what the schema says', () => {
    const open = subjects.exact.flatMap(({ task, view }) => {
      const id = task.project.slice('exact-'.length);
      return view.decls.flatMap(unknowns).map((place) => `${id}: ${place}`);
    });
    expect(open.filter((place) => knownUnknowns[place] === undefined)).toEqual([]);
    expect(Object.keys(knownUnknowns).filter((place) => !open.includes(place))).toEqual([]);
  });
});

/** Where a declaration says `JsonNode`. That members which nothing describes may be anything goes without saying. */
function unknowns(decl: DeclView): readonly string[] {
  const parts: readonly (readonly [string, string])[] =
    decl.kind === 'object'
      ? [...decl.fields.map(({ wire, type }) => [`.${wire}`, type] as const), ['[key]', decl.open ? '' : decl.extra]]
      : [['', typeOf(decl)]];
  return parts.filter(([, type]) => /\bJsonNode\b/.test(type)).map(([part]) => decl.name + part);
}

function typeOf(decl: Exclude<DeclView, { kind: 'object' }>): string {
  switch (decl.kind) {
    case 'union':
      return decl.variants.map(({ type }) => type).join(' | ');
    case 'tuple':
      return [...decl.prefix, decl.rest].map(({ type }) => type).join(', ');
    case 'enum':
    case 'alias':
      return decl.type;
  }
}
