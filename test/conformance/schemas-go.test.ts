// The schema corpus through generated Go, in both profiles: every instance is accepted or rejected as its cases file says,
// and encodes again without loss, as decoded and as rebuilt from its fields.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DeclView } from '../../src/write/pack/contract.js';
import { available, compile } from '../toolchains/go.js';
import type { GoObject } from '../../templates/go/language/object.js';
import type { Choice } from '../../templates/go/language/union.js';
import { generatedGo, prepareRunner, verdicts, writeProgram } from './generated-go.js';
import type { Subject } from './generated.js';
import { corpusTasks, faultsOf, knownDifferences, laterTasks, orderFaults, reorderedTasks, type Profile } from './schema-corpus.js';
import { announce, missingShared } from './shared.js';

/** Where a declared type is `json.RawMessage` although the corpus has a schema for it, with the reason. One that is gone must go. */
const knownUnknowns: Readonly<Record<string, string>> = {
  'c02-zero-values: Instance.O': 'members of an object without properties may be anything',
  'c04-required-undeclared: Instance.Mystery': 'required, and not described',
  'c04-required-undeclared: Instance.Constructor': 'required, and not described',
  'd04-const-kinds: Instance.O': 'the constant is an object',
  'd04-const-kinds: Instance.A': 'the constant is a list',
  'e03-dependencies: Instance.Note': 'described only beside another member',
  'e03-dependencies: Instance.Blocked': 'refused where it is present: only a dependency says so',
  'f04-pattern-properties: Instance.Extra': 'members that match different patterns have different types',
  'f05-pattern-overlaps-property: Instance.Extra': 'members that match different patterns have different types',
  'f09-implied-object: Instance.AsArray()': 'without a type, values that are no objects are valid too',
  'f10-keyword-type-mismatch: Instance.A': 'keywords about one JSON type leave all others free',
  'f10-keyword-type-mismatch: Instance.B': 'keywords about one JSON type leave all others free',
  'f10-keyword-type-mismatch: InstanceC.AsObject()': 'keywords about one JSON type leave all others free',
  'g03-tuple-additional-default: Instance.Rest': 'items after the prefix may be anything',
  'g04-array-constraints: Instance.U': 'an array without items',
  'g04-array-constraints: Instance.C': 'contains says nothing of the other items',
  'h08-ref-into-middle: InstanceTup.Rest': 'items after the prefix may be anything',
  'h10-ref-inside-literals: Instance.Lit': 'the constant is an object',
  'h10-ref-inside-literals: Instance.Def': 'members of an object without properties may be anything',
  'k03-root-any: Instance': 'the schema takes anything',
  'l05-2019-dependents-contains: Instance.List': 'contains says nothing of the other items',
  'l05-2019-dependents-contains: Instance.B': 'required beside another member, and not described',
  'l08-openapi30: Instance.Raw': 'nullable without a type has no effect',
  'l09-2020-recursive-unevaluated: Instance.V': 'the schema takes anything',
};

function generate(folder: string, profile: Profile): Promise<readonly Subject[]> {
  return Promise.all(corpusTasks(profile).map((task) => generatedGo(folder, task)));
}

const missing = missingShared('schemas') ?? available();

(missing === undefined ? describe : describe.skip)(`the schema corpus in Go${missing === undefined ? '' : `: ${missing}`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'schemas-go-'));
  const subjects: Record<Profile, readonly Subject[]> = { native: [], exact: [] };

  let later: readonly Subject[] = [];
  let reordered: readonly Subject[] = [];

  beforeAll(async () => {
    prepareRunner(folder);
    subjects.native = await generate(folder, 'native');
    subjects.exact = await generate(folder, 'exact');
    later = await Promise.all(laterTasks().map((task) => generatedGo(folder, task)));
    reordered = await Promise.all(reorderedTasks().map((task) => generatedGo(folder, task)));
    writeProgram(folder, [...subjects.native, ...subjects.exact, ...later, ...reordered]);
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('compiles', async () => {
    expect((await compile(folder)).slice(0, 40)).toEqual([]);
  }, 600_000);

  test.each(['exact', 'native'] as const)(
    'decodes, judges and encodes every instance, profile %s',
    async (profile) => {
      const found = await verdicts(folder, subjects[profile]);
      const faults = subjects[profile].flatMap((subject) => {
        const id = subject.task.project.slice(profile.length + 1);
        return faultsOf(subject, found).map((text) => `${id}: ${text}`);
      });
      const total = subjects[profile].reduce((sum, { task }) => sum + task.instances.length, 0);
      announce(`instances of the schema corpus in generated Go, profile ${profile}`, total - faults.length, total);
      expect(faults).toEqual(knownDifferences('go', profile));
    },
    300_000,
  );

  test('judges what the newer drafts brought', async () => {
    const found = await verdicts(folder, later);
    expect(later.flatMap((subject) => faultsOf(subject, found).map((text) => `${subject.task.instances[0]?.name}: ${text}`))).toEqual([]);
  }, 300_000);

  test('writes the same bytes however the schema orders its keys', async () => {
    const found = await verdicts(folder, [...subjects.exact, ...reordered]);
    expect(orderFaults(reordered, found)).toEqual([]);
  }, 300_000);

  test('declares what the schema says', () => {
    const open = subjects.exact.flatMap(({ task, view }) => {
      const id = task.project.slice('exact-'.length);
      return view.decls.flatMap(unknowns).map((place) => `${id}: ${place}`);
    });
    expect(open.filter((place) => knownUnknowns[place] === undefined)).toEqual([]);
    expect(Object.keys(knownUnknowns).filter((place) => !open.includes(place))).toEqual([]);
  });
});

/** Where a declaration says `json.RawMessage`. That members which nothing describes may be anything goes without saying. */
function unknowns(decl: DeclView): readonly string[] {
  return typesOf(decl as GoDecl)
    .filter(([, type]) => type.includes('json.RawMessage'))
    .map(([part]) => decl.name + part);
}

type GoDecl = DeclView & GoObject & { readonly parts: Choice['parts']; readonly type: string };

function typesOf(decl: GoDecl): readonly (readonly [part: string, type: string])[] {
  switch (decl.template) {
    case 'models/object.njk':
    case 'models/tuple.njk': {
      const fields = decl.fields.map(({ name, type }) => [`.${name}`, decl.open && name === 'Extra' ? '' : type] as const);
      return [...fields, ...(decl.constants ?? []).map(({ name, type }) => [`.${name}()`, type] as const)];
    }
    case 'models/choice.njk':
      return decl.parts.map(({ method, type }) => [`.${method}()`, type] as const);
    case 'models/alias.njk':
      return [['', decl.type]];
    default:
      return [];
  }
}
