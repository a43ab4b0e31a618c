// What does not change when a document is written differently: names and members when keys change places, names when something unrelated is added.
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import type { Host } from '../../src/host/host.js';
import { nodeHost } from '../../src/host/node.js';
import { isObject, parseValue, type Value } from '../../src/ir/values.js';
import { readApi } from '../../src/read/index.js';
import type { DeclView, Pack, View } from '../../src/write/pack/contract.js';
import { buildView } from '../../src/write/view/build.js';
import goPack from '../../templates/go/pack.js';
import javaPack from '../../templates/java/pack.js';
import pythonPack from '../../templates/python/pack.js';
import typescriptPack from '../../templates/typescript/pack.js';
import { textOf } from '../unit/read/schemas/source.js';
import { neutralView } from './generated.js';
import { corpusTasks, reversed } from './schema-corpus.js';
import { corpus, missingShared, sharedFolder } from './shared.js';

const packs = { typescript: typescriptPack, python: pythonPack, java: javaPack, go: goPack };
const languages = Object.keys(packs) as readonly (keyof typeof packs)[];

const missing = missingShared('schemas') ?? missingShared('corpus');
const check = missing === undefined ? describe : describe.skip;

check(`a schema of the corpus, written differently${missing === undefined ? '' : `: ${missing}`}`, () => {
  test.each(languages)('has the same names and members in other order, in %s', async (language) => {
    for (const task of corpusTasks('exact')) {
      const before = await neutralView(language, task);
      const after = await neutralView(language, { ...task, schema: textOf(reversed(parseValue(task.schema))) });
      expect([task.project, declared(after)]).toEqual([task.project, declared(before)]);
    }
  });

  test.each(languages)('keeps every name when a member is added, in %s', async (language) => {
    for (const task of corpusTasks('exact')) {
      const before = await neutralView(language, task);
      const after = await neutralView(language, { ...task, schema: textOf(withMember(parseValue(task.schema))) });
      expect([task.project, lost(before, after)]).toEqual([task.project, []]);
    }
  });
});

check('an official document, written in other order', () => {
  const rows = missing === undefined ? corpus().filter(({ kind, expected }) => kind === 'official' && expected === 'valid') : [];

  test.each(languages)(
    'has the same names and members, in %s',
    async (language) => {
      let walked = 0;
      for (const { path } of rows) {
        const file = join(sharedFolder, 'corpus', path);
        const before = await documentView(language, file, nodeHost());
        const after = await documentView(language, file, reversing(file));
        if (before === undefined || after === undefined) continue;
        walked += 1;
        expect([path, all(after)]).toEqual([path, all(before)]);
      }
      expect(walked).toBeGreaterThan(rows.length * 0.9);
    },
    120_000,
  );
});

/** The names and members of every declaration, in no order. */
function declared(view: View): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(view.decls.map((decl) => [decl.name, [...members(decl)].sort()]));
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

/** One more member of the root, first of all, if its members are listed. */
function withMember(root: Value): Value {
  const properties = isObject(root) ? root.get('properties') : undefined;
  if (!isObject(root) || properties === undefined || !isObject(properties)) return root;
  const added = parseValue('{"type":"object","properties":{"depth":{"enum":["shallow","deep"]}}}');
  return new Map([...root, ['properties', new Map([['unrelated', added], ...properties])]]);
}

async function documentView(language: keyof typeof packs, file: string, host: Host): Promise<View | undefined> {
  const { api } = await readApi(file, host, () => undefined);
  if (api === undefined) return undefined;
  const request = { options: { package: 'a' }, sdk: false, client: false, service: false, transports: new Set<string>() };
  const { adjustView: _, adjustFiles: __, ...pack } = packs[language] as Pack;
  return buildView(api, pack, { ...request, fixed: new Map(), numbered: () => undefined }).view;
}

/** Of one file the keys are read in the opposite order. */
function reversing(file: string): Host {
  const host = nodeHost();
  const read = async (path: string): Promise<string> => {
    const text = await host.read(path);
    return path === file ? JSON.stringify(turned(load(text))) : text;
  };
  return { ...host, read };
}

function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member)]),
  );
}
