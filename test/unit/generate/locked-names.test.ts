import { beforeEach, describe, expect, test } from '@jest/globals';
import { generate, type Generated } from '../../../src/generate.js';
import { memoryHost, type MemoryHost } from '../../../src/host/memory.js';
import { filesBelow, importSource } from '../../packs/source.js';

const pack = 'test/packs/outside';
const packFiles = filesBelow(pack);

interface Lock {
  readonly names: Readonly<Record<string, string>>;
  readonly within: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

let host: MemoryHost;
beforeEach(() => {
  host = memoryHost(packFiles);
});

/** Generates from a document with these schemas, over what there is. */
async function run(schemas: object, document = 'asyncapi.json'): Promise<Generated> {
  const whole = { asyncapi: '3.0.0', info: { title: 'Users', version: '1.0.0' }, channels: {}, components: { schemas } };
  await host.write(document, JSON.stringify(whole));
  return generate({ document, targets: [{ pack, out: 'out' }], importPack: importSource, sdk: false }, host);
}

function lock(): Lock {
  return JSON.parse(host.files.get('out/asyncwright.lock') ?? '') as Lock;
}

function printed(): string {
  return host.files.get('out/users.graphql') ?? '';
}

const text = { type: 'string' };
const user = { type: 'object', properties: { id: text, 'a-b': text } };

describe('names of earlier runs', () => {
  test('are in the lock by pointer, but those that nothing can take', async () => {
    await run({ user });
    expect(lock().names).toEqual({ '#/components/schemas/user': 'User' });
    expect(lock().within['#/components/schemas/user']).toEqual({ 'a-b': 'aB' });
  });

  test('stay with types, files and members', async () => {
    const more = { ...user, properties: { a_b: text, ...user.properties } };
    await run({ user });
    expect(printed()).toContain('type User {\n  id: String\n  aB: String\n}');
    await run({ User: text, user: more });
    expect(printed()).toContain('type User {\n  aUnderscoreB: String\n  id: String\n  aB: String\n}');
    expect(lock().names).toEqual({ '#/components/schemas/User': 'User2', '#/components/schemas/user': 'User' });
    expect(lock().within).toMatchObject({ files: { '#/components/schemas/user': 'user' }, '#/components/schemas/user': { 'a-b': 'aB' } });
    await run({ user: more });
    expect(printed()).toContain('type User {\n  aUnderscoreB: String\n  id: String\n  aB: String\n}');
  });

  test('stay where the document has another file name', async () => {
    await run({ user });
    await run({ User: text, user }, 'users.json');
    expect(lock().names['#/components/schemas/user']).toBe('User');
  });

  test('do not bind an author who chooses others', async () => {
    await run({ user });
    await run({ user: { ...user, 'x-name': 'Person' } });
    expect([printed(), lock().names]).toEqual([expect.stringContaining('type Person {'), {}]);
    await run({ user });
    expect(printed()).toContain('type User {');
  });

  test('do not bind who names the root of a schema file by an option', async () => {
    const again = async (name: string): Promise<string> => {
      await host.write('order.json', '{"$schema":"http://json-schema.org/draft-07/schema#","type":"object","properties":{"id":{}}}');
      const targets = [{ pack, out: 'out', options: { name } }];
      await generate({ document: 'order.json', targets, importPack: importSource, sdk: false }, host);
      return host.files.get(`out/${name.toLowerCase()}.graphql`) ?? '';
    };
    expect(await again('Order')).toContain('type Order {');
    expect(await again('Purchase')).toContain('type Purchase {');
  });

  test('are those of values as well, and x-enum-varnames are followed', async () => {
    const values = { type: 'string', enum: ['x-y', 'z'] };
    await run({ values });
    expect(lock().within['#/components/schemas/values']).toMatchObject({ '"x-y"': expect.any(String) });
    await run({ values: { ...values, 'x-enum-varnames': ['one', 'two'] } });
    expect(lock().within['#/components/schemas/values']).toBeUndefined();
  });
});

describe('a lock', () => {
  const sound = { lock: 1, generator: '', pack: 'graphql', files: {}, names: {} };

  test('without names within things is one of an earlier version', async () => {
    await host.write('out/asyncwright.lock', JSON.stringify({ ...sound, names: { '#/components/schemas/user': 'Account' } }));
    expect((await run({ user })).diagnostics).toEqual([]);
    expect(lock().names).toEqual({ '#/components/schemas/user': 'Account' });
  });

  test('holds what is only the end of a name, as `2nd` of `Order2nd`', async () => {
    const within = { '#/components/schemas/user': { '"2nd"': '2nd' } };
    await host.write('out/asyncwright.lock', JSON.stringify({ ...sound, within }));
    expect((await run({ user })).diagnostics).toEqual([]);
  });

  test.each([
    ['a name that is none', { names: { '#/components/schemas/user': 'User {' } }],
    ['a type that begins with a digit', { names: { '#/components/schemas/user': '2User' } }],
    ['a name that is a path', { names: { '#/components/schemas/user': '../user' } }],
    ['a member that has none', { within: { '#/components/schemas/user': { id: '' } } }],
    ['names that are no names', { within: { files: 'user' } }],
    ['scopes that are none', { within: 'user' }],
  ])('with %s is damaged', async (_, wrong) => {
    await host.write('out/asyncwright.lock', JSON.stringify({ ...sound, ...wrong }));
    expect((await run({ user })).diagnostics.map(({ code }) => code)).toEqual(['lock-damaged']);
  });
});
