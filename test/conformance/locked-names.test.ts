// What a lock is for: names of earlier runs stay, whatever is added that would be called the same.
import { describe, expect, test } from '@jest/globals';
import type { Api } from '../../src/ir/api.js';
import { isObject, parseValue, type Value } from '../../src/ir/values.js';
import type { DeclView, Pack, View } from '../../src/write/pack/contract.js';
import { buildView, type BuiltView } from '../../src/write/view/build.js';
import { emptyLock, lockText, parseLock } from '../../src/write/output/lock.js';
import { lockedNames, namesForLock } from '../../src/write/output/locked-names.js';
import type { ScopedNames } from '../../src/write/view/ledger.js';
import goPack from '../../templates/go/pack.js';
import javaPack from '../../templates/java/pack.js';
import pythonPack from '../../templates/python/pack.js';
import typescriptPack from '../../templates/typescript/pack.js';
import { apiOf, documentFiles, same } from './rewritten.js';
import { announce, missingShared } from './shared.js';

const packs = { typescript: typescriptPack, python: pythonPack, java: javaPack, go: goPack };
const languages = Object.keys(packs) as readonly (keyof typeof packs)[];

const missing = missingShared('corpus') ?? missingShared('documents/MANIFEST.json');
const check = missing === undefined ? describe : describe.skip;

check(`a document to which things of the same names are added${missing === undefined ? '' : `: ${missing}`}`, () => {
  const files = missing === undefined ? documentFiles() : [];

  test.each(languages)(
    'keeps every name of a lock, in %s',
    async (language) => {
      const counts = { documents: 0, moved: 0 };
      for (const file of files) {
        const [before, after] = await Promise.all([same, crowded].map(async (change) => apiOf(file, change)));
        if (before === undefined || after === undefined) continue;
        const first = built(language, before, new Map());
        const named = names(first.view);
        const again = names(built(language, after, remembered(first.decided, language)).view);
        expect([file, differing(named, again)]).toEqual([file, []]);
        counts.documents += 1;
        if (differing(named, names(built(language, after, new Map()).view)).length > 0) counts.moved += 1;
      }
      announce(`documents whose names would move without a lock, in ${language}`, counts.moved, counts.documents);
      expect(counts.documents).toBeGreaterThan(files.length * 0.8);
      expect(counts.moved).toBeGreaterThan(files.length * 0.3);
    },
    120_000,
  );
});

function built(language: keyof typeof packs, api: Api, fixed: ScopedNames): BuiltView {
  const request = { options: { package: 'a' }, sdk: true, client: true, service: true, transports: new Set<string>() };
  const { adjustView: _, adjustFiles: __, ...pack } = packs[language] as Pack;
  return buildView(api, pack, { ...request, fixed, numbered: () => undefined });
}

/** What the next run reads of a lock. */
function remembered(decided: ScopedNames, language: string): ScopedNames {
  const lock = parseLock(lockText({ ...emptyLock('', language), ...namesForLock(decided, '') }));
  if (lock === undefined) throw new Error('a lock that is refused by the next run');
  return lockedNames(lock, language, '');
}

/** Every name by what it is of. */
function names(view: View): ReadonlyMap<string, string> {
  const files = view.files.flatMap(({ path, decls }) => decls.map(({ place }) => [`file of ${place}`, path] as const));
  const types = view.decls.flatMap((decl) => [[decl.place, decl.name] as const, ...membersOf(decl)]);
  const { channels, operations, messages, servers, security } = view;
  const things = [...channels, ...operations, ...messages, ...servers, ...security].map(({ place, name }) => [place, name] as const);
  const params = channels.flatMap((channel) => channel.params.map(({ wire, name }) => [`${channel.place} ${wire}`, name] as const));
  const paramsTypes = channels.map(({ place, paramsType }) => [`type of ${place}`, paramsType] as const);
  const methods = operations.map(({ place, method }) => [`method of ${place}`, method] as const);
  return new Map([...files, ...types, ...things, ...params, ...paramsTypes, ...methods]);
}

function membersOf(decl: DeclView): readonly (readonly [string, string])[] {
  switch (decl.kind) {
    case 'object':
      return decl.fields.map(({ wire, name }) => [`${decl.place} ${wire}`, name]);
    case 'enum':
      return decl.members.map(({ literal, name }) => [`${decl.place} ${literal}`, name]);
    case 'union':
    case 'tuple':
    case 'alias':
      return [];
  }
}

/** What is no longer called as it was. */
function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  return [...before]
    .filter(([key, name]) => after.get(key) !== name)
    .map(([key, name]) => `${key}: ${name}, ${after.get(key) ?? 'nothing'}`);
}

const text = parseValue('{"type":"string"}');

/** A document in which every member, channel, operation and server has some beside it whose words are the same: see `twinsOf`. */
function crowded(document: Value): Value {
  const version = isObject(document) ? document.get('asyncapi') : undefined;
  // Channels of 2.x are called by their addresses.
  return withTwins(document, [], typeof version === 'string' && version.startsWith('3.') ? threes : none);
}

const none: ReadonlySet<string> = new Set();
const threes: ReadonlySet<string> = new Set(['operations', 'channels', 'servers']);

function withTwins(value: Value, path: readonly string[], things: ReadonlySet<string>): Value {
  if (!isObject(value)) return value;
  const members = [...value].map(([key, member]) => [key, withTwins(member, [...path, key], things)] as const);
  return new Map([...twinsOf(value, path, things), ...members]);
}

/** Two for each key that would be called as it is. */
function twinsOf(
  map: ReadonlyMap<string, Value>,
  path: readonly string[],
  things: ReadonlySet<string>,
): readonly (readonly [string, Value])[] {
  const [last, above] = [path.at(-1), path.at(-2)];
  const isOfMembers = last === 'properties' && above !== 'properties' && above !== 'schemas';
  const isOfThings = path.length === 1 && things.has(last ?? '');
  if (!isOfMembers && !isOfThings) return [];
  return [...map].flatMap(([key, member]) => {
    // What stands elsewhere is the thing of whoever comes first.
    if (isOfThings && isObject(member) && member.has('$ref')) return [];
    const twin = /[_-]/.test(key) ? key.replace(/[_-]([a-zA-Z0-9])/g, (_, next: string) => next.toUpperCase()) : `${key}-`;
    return [twin, `${key}_`].filter((name) => !map.has(name)).map((name) => [name, isOfMembers ? text : member] as const);
  });
}
