// What does not change when a document is written differently: names and members when keys change places, names when something unrelated is added.
// The bytes are compared by the tests of the languages.
import { describe, expect, test } from '@jest/globals';
import type { Api } from '../../src/ir/api.js';
import { isArray, isObject, parseValue, type Value } from '../../src/ir/values.js';
import type { DeclView, Pack, View } from '../../src/write/pack/contract.js';
import { buildView } from '../../src/write/view/build.js';
import goPack from '../../templates/go/pack.js';
import javaPack from '../../templates/java/pack.js';
import pythonPack from '../../templates/python/pack.js';
import typescriptPack from '../../templates/typescript/pack.js';
import { textOf } from '../unit/read/schemas/source.js';
import { neutralView } from './generated.js';
import { corpusTasks, reversed, turned } from './schema-corpus.js';
import { apiOf, documentFiles, same, type Change } from './rewritten.js';
import { announce, missingShared } from './shared.js';

const packs = { typescript: typescriptPack, python: pythonPack, java: javaPack, go: goPack };
const languages = Object.keys(packs) as readonly (keyof typeof packs)[];

const missing = missingShared('schemas') ?? missingShared('corpus') ?? missingShared('documents/MANIFEST.json');
const check = missing === undefined ? describe : describe.skip;

check(`a schema of the corpus, written differently${missing === undefined ? '' : `: ${missing}`}`, () => {
  test.each(languages)('has the same names and members in other order, in %s', async (language) => {
    for (const task of corpusTasks('exact')) {
      const before = await neutralView(language, task);
      const after = await neutralView(language, turned(task));
      expect([task.project, declared(after)]).toEqual([task.project, declared(before)]);
    }
  });

  test.each(languages)('keeps every name when a member is added, in %s', async (language) => {
    for (const task of corpusTasks('exact')) {
      const before = await neutralView(language, task);
      const after = await neutralView(language, { ...task, schema: textOf(withMembers(parseValue(task.schema))) });
      expect([task.project, lost(before, after)]).toEqual([task.project, []]);
    }
  });
});

check('a document, written differently', () => {
  const files = missing === undefined ? documentFiles() : [];

  test.each(languages)(
    'has the same names and members in other order, in %s',
    async (language) => {
      for (const file of files) {
        const [before, after] = await views(language, file, reversed);
        expect([file, after && all(after)]).toEqual([file, before && all(before)]);
      }
    },
    120_000,
  );

  test.each(languages)(
    'keeps every name when a schema and members are added, in %s',
    async (language) => {
      for (const file of files) {
        const [before, after] = await views(language, file, adding);
        expect([file, before && after && lost(before, after)]).toEqual([file, before && []]);
      }
    },
    120_000,
  );

  test('are nearly all of them, and show what is added', async () => {
    const read = await Promise.all(files.map(async (file) => views('typescript', file, adding)));
    announce('documents written differently', read.filter(([before]) => before).length, files.length);
    expect(read.filter(([before]) => before).length).toBeGreaterThan(files.length * 0.9);
    const more = read.filter(([, after]) => after?.decls.some(({ name }) => name === 'UnrelatedThing'));
    expect(more.length).toBeGreaterThan(files.length * 0.7);
  });
});

/** The names and members of every declaration, and the names that stand beside them in code, in no order. */
function declared(view: View): Readonly<Record<string, readonly string[]>> {
  const internal = view.files.map(({ path, checks, constants }) => [
    `in ${path}`,
    [...checks.flatMap(({ name, schemaName }) => [name, schemaName]), ...constants.map(({ name }) => name)].sort(),
  ]);
  return Object.fromEntries([...view.decls.map((decl) => [decl.name, [...members(decl)].sort()]), ...internal]);
}

function members(decl: DeclView): readonly string[] {
  switch (decl.kind) {
    case 'object':
      return decl.fields.map(({ name, wire, type, optional, nullable }) => `${wire} ${name}: ${type} ${optional} ${nullable}`);
    case 'union':
      return decl.variants.map(({ name, type, tag }) => `${name}: ${type} ${tag}`);
    case 'enum':
      return decl.members.map(({ name, literal }) => `${name} = ${literal}`);
    case 'tuple':
      return decl.prefix.map(({ type }, at) => `${at}: ${type}`);
    case 'alias':
      return [decl.type];
  }
}

/** As `declared`, with what belongs to the document around them. */
function all(view: View): object {
  const names = (list: readonly { readonly name: string }[]): readonly string[] => list.map(({ name }) => name).sort();
  const { channels, operations, messages, servers, security } = view;
  return {
    decls: declared(view),
    channels: names(channels),
    operations: names(operations),
    messages: names(messages),
    servers: names(servers),
    security: names(security),
  };
}

/** Declarations that are gone, and members that have another name. */
function lost(before: View, after: View): readonly string[] {
  const now = new Map(after.decls.map((decl) => [decl.name, new Set(names(decl))]));
  return before.decls.flatMap((decl) => {
    const known = now.get(decl.name);
    return known === undefined
      ? [decl.name]
      : names(decl)
          .filter((name) => !known.has(name))
          .map((name) => `${decl.name}.${name}`);
  });
}

function names(decl: DeclView): readonly string[] {
  switch (decl.kind) {
    case 'object':
      return decl.fields.map(({ name }) => name);
    case 'union':
      return decl.variants.map(({ name }) => name);
    case 'enum':
      return decl.members.map(({ name }) => name);
    case 'tuple':
    case 'alias':
      return [];
  }
}

/** The View of a document and of what becomes of it; undefined where it cannot be read. */
async function views(language: keyof typeof packs, file: string, change: Change): Promise<readonly (View | undefined)[]> {
  return Promise.all([same, change].map(async (one) => documentView(language, await apiOf(file, one))));
}

function documentView(language: keyof typeof packs, read: Api | undefined): View | undefined {
  if (read === undefined) return undefined;
  const request = { options: { package: 'a' }, sdk: false, client: false, service: false, transports: new Set<string>() };
  const { adjustView: _, adjustFiles: __, ...pack } = packs[language] as Pack;
  return buildView(read, pack, { ...request, fixed: new Map(), numbered: () => undefined }).view;
}

const unrelated = parseValue('{"type":"object","properties":{"depth":{"enum":["shallow","deep"]}}}');

/** A document with one schema more, and with more members of that type. */
function adding(document: Value): Value {
  const more = withMembers(document, parseValue('{"$ref":"#/components/schemas/UnrelatedThing"}'));
  const components = isObject(more) ? (more.get('components') ?? new Map<string, Value>()) : undefined;
  if (!isObject(more) || components === undefined || !isObject(components)) return document;
  const schemas = components.get('schemas') ?? new Map<string, Value>();
  const added = new Map([['UnrelatedThing', unrelated], ...(isObject(schemas) ? schemas : [])]);
  return new Map([...more, ['components', new Map([...components, ['schemas', added]])]]);
}

/** A schema, or what has some, with one member more, first of all, in each list of members: each has a name of its own. */
function withMembers(document: Value, added = unrelated): Value {
  let count = 0;
  const changed = (value: Value, key: string, above: string): Value => {
    if (isArray(value)) return value.map((item) => changed(item, '', key));
    if (!isObject(value)) return value;
    const members = [...value].map(([name, member]) => [name, changed(member, name, key)] as const);
    return new Map(key === 'properties' && above !== 'properties' ? [[`unrelated${count++}`, added], ...members] : members);
  };
  return changed(document, '', '');
}
