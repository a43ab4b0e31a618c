import { beforeEach, describe, expect, test } from '@jest/globals';
import { generate, type Generated, type GenerateRequest } from '../../../src/generate.js';
import { memoryHost, type MemoryHost } from '../../../src/host/memory.js';
import { fingerprint, templateCode } from '../../../src/write/render/compile.js';
import { filesBelow, importSource } from '../../packs/source.js';

const document = `
asyncapi: 3.0.0
info: { title: Lamp Service, version: 1.0.0 }
defaultContentType: application/json
channels:
  lamps:
    address: lamps
    messages:
      lampSwitched: { payload: { $ref: '#/components/schemas/Lamp' } }
operations:
  lampSwitched: { action: send, channel: { $ref: '#/channels/lamps' } }
components:
  schemas:
    Lamp:
      type: object
      description: 'A lamp """ of the town'
      required: [id]
      properties:
        id: { type: string }
        height: { type: integer, format: int32 }
`;

const pack = 'test/packs/outside';
const packFiles = filesBelow(pack);
let host: MemoryHost;
beforeEach(() => {
  host = memoryHost({ 'asyncapi.yaml': document, ...packFiles });
});

function run(request: Partial<GenerateRequest> = {}, options = {}): Promise<Generated> {
  return generate(
    { document: 'asyncapi.yaml', targets: [{ pack, out: 'out', options }], importPack: importSource, sdk: false, ...request },
    host,
  );
}

function changes({ targets }: Generated): Record<string, string> {
  return Object.fromEntries(targets.flatMap((target) => target.changes).map(({ path, change }) => [path, change]));
}

const codes = ({ diagnostics }: Generated) => diagnostics.map(({ code }) => code);

describe('an outside pack', () => {
  test('prints types, copies with rewritten names, and takes options', async () => {
    const done = await run({}, { prefix: 'My' });
    expect(codes(done)).toEqual([]);
    expect(host.files.get('out/lamp.graphql')).toBe(`"""
A lamp ''' of the town
"""
type MyLamp {
  id: String!
  height: Int
}
`);
    expect(host.files.get('out/scalars.graphql')).toContain('see https://spec.example.com.');
  });

  test.each([
    [
      'an unknown field in an output',
      '{{ decl.nope }}',
      /models\/object\.njk:1: there is no field nope \(item at asyncapi.yaml#\/components\/schemas\/Lamp\)/,
    ],
    ['an unknown field in a condition', '\n{% if decl.nope %}{% endif %}', /models\/object\.njk:2: there is no field nope/],
    ['an unknown field in a loop', '\n\n{% for x in decl.nope %}{% endfor %}', /models\/object\.njk:3: there is no field nope/],
    ['an unknown name', '{% if nope %}{% endif %}', /models\/object\.njk.*: there is no field nope/],
    ['a fourth filter', '{{ decl.name | upper }}', /filter not found: upper/],
  ])('%s names template, line and item', async (_, template, want) => {
    await host.write(`${pack}/models/object.njk`, template);
    const { diagnostics } = await run();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.message).toMatch(want);
    expect([...host.files.keys()].filter((path) => path.startsWith('out/'))).toEqual([]);
  });

  test.each([
    [
      'an unknown field',
      'name: x\nir: 1\nfiles:\n  - { template: a, path: b }\n  - { template: a, path: c, ecah: decls }\n',
      /pack\.yaml:5: files\.1 has the unknown field ecah/,
    ],
    [
      'two rows with one target',
      'name: x\nir: 1\nfiles:\n  - { template: a, path: b }\n  - { template: c, path: b }\n',
      /pack\.yaml:5: two rows have the target b/,
    ],
    ['faulty YAML', 'name: [\n', /pack\.yaml:\d+: /],
  ])('a manifest with %s names its line', async (_, manifest, want) => {
    await host.write(`${pack}/pack.yaml`, manifest);
    expect((await run()).diagnostics[0]?.message).toMatch(want);
  });

  test('an unknown option is refused', async () => {
    const done = await run({}, { prefix: true, name: 'Town' });
    expect(codes(done)).toEqual([]);
    expect(host.files.has('out/town.graphql')).toBe(true);
  });
});

test('templates of the user win, extend the shipped ones and add outputs', async () => {
  await host.write('mine/models/object.njk', '# mine\n{% include "base:models/object.njk" %}');
  await host.write('mine/list.md.njk', '# Types\n{% for decl in decls %}\n* {{ decl.name }}\n{% endfor %}');
  await host.write('mine/pack.yaml', 'files: [{ template: list.md.njk, path: TYPES.md }]');
  expect(codes(await run({ templates: 'mine' }))).toEqual([]);
  expect(host.files.get('out/lamp.graphql')).toMatch(/^# mine\n"""\n/);
  expect(host.files.get('out/TYPES.md')).toBe('# Types\n\n- Lamp\n');
});

test('a fault is told in the file that has it, the user’s or the pack’s', async () => {
  const told = async (mine: string, shipped?: string): Promise<string | undefined> => {
    await host.write('mine/models/object.njk', mine);
    if (shipped !== undefined) await host.write(`${pack}/models/object.njk`, shipped);
    return (await run({ templates: 'mine' })).diagnostics[0]?.message;
  };
  expect(await told('\n{{ decl.nope }}')).toMatch(/^mine\/models\/object\.njk:2: /);
  expect(await told('\n{% include "base:models/object.njk" %}', '\n\n{{ decl.nope }}')).toMatch(
    /^test\/packs\/outside\/models\/object\.njk:3: /,
  );
});

test('a template that was compiled with its pack is printed so until it is changed', async () => {
  const path = `${pack}/models/object.njk`;
  const parts = new Function(templateCode('models/object.njk', '# compiled')) as () => unknown;
  const compiled = { 'models/object.njk': { fingerprint: fingerprint(await host.read(path)), parts } };
  const importPack = async (folder: string) => ({ ...((await importSource(folder)) as object), compiled });
  await run({ importPack });
  expect(host.files.get('out/lamp.graphql')).toBe('# compiled\n');
  await host.write(path, '# changed');
  await run({ importPack });
  expect(host.files.get('out/lamp.graphql')).toBe('# changed\n');
});

describe('a second run', () => {
  beforeEach(async () => void (await run()));

  test('changes nothing', async () => {
    const before = new Map(host.files);
    expect(changes(await run())).toEqual({ 'lamp.graphql': 'unchanged', 'scalars.graphql': 'unchanged' });
    expect(host.files).toEqual(before);
  });

  test('refuses what was edited, unless forced', async () => {
    await host.write('out/lamp.graphql', 'mine');
    expect(codes(await run())).toEqual(['file-edited']);
    expect(host.files.get('out/lamp.graphql')).toBe('mine');
    expect(changes(await run({ mode: 'check' }))).toMatchObject({ 'lamp.graphql': 'refused' });
    expect(changes(await run({ force: true }))).toMatchObject({ 'lamp.graphql': 'updated' });
  });

  test('removes what is stale and refuses what is not its own', async () => {
    await host.write('out/town.graphql', 'a user wrote this');
    expect(codes(await run({}, { name: 'Town' }))).toEqual(['file-foreign']);
    await host.remove('out/town.graphql');
    expect(changes(await run({}, { name: 'Town' }))).toEqual({
      'town.graphql': 'created',
      'scalars.graphql': 'unchanged',
      'lamp.graphql': 'removed',
    });
    expect(host.files.has('out/lamp.graphql')).toBe(false);
  });

  test('finishes one that was interrupted anywhere', async () => {
    const other = document.replace('height', 'width');
    for (let last = 0; last < 3; last++) {
      host = memoryHost({ 'asyncapi.yaml': document, ...packFiles });
      await run();
      await host.write('asyncapi.yaml', other);
      let writes = 0;
      const failing = {
        ...host,
        write: async (path: string, text: string) => (writes++ === last ? Promise.reject(new Error('cut')) : host.write(path, text)),
      };
      const request = { document: 'asyncapi.yaml', targets: [{ pack, out: 'out' }], importPack: importSource, sdk: false };
      await expect(generate(request, failing)).rejects.toThrow('cut');
      expect(codes(await generate(request, host))).toEqual([]);
      expect(host.files.get('out/lamp.graphql')).toContain('width');
      expect(host.files.get('out/asyncwright.lock')).not.toContain('before');
    }
  });

  test.each([
    ['no JSON', '{'],
    ['a path outside', '{"lock":1,"generator":"","pack":"graphql","files":{"../asyncapi.yaml":"x"},"names":{}}'],
  ])('takes no lock with %s', async (_, lock) => {
    await host.write('out/asyncwright.lock', lock);
    expect(codes(await run())).toEqual(['lock-damaged']);
  });
});

test('`check` and `dry-run` write nothing and tell what would be', async () => {
  expect(changes(await run({ mode: 'dry-run' }))).toEqual({ 'lamp.graphql': 'created', 'scalars.graphql': 'created' });
  expect([...host.files.keys()].some((path) => path.startsWith('out/'))).toBe(false);
});
