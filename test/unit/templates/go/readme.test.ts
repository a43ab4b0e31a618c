// The table in the pack's README: each row's schema becomes the Go that the row shows. And its options are those of the manifest.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import type { Api } from '../../../../src/ir/api.js';
import { schemaGraph } from '../../../../src/read/schemas/index.js';
import type { DeclView, View } from '../../../../src/write/pack/contract.js';
import { buildView } from '../../../../src/write/view/build.js';
import type { GoEnum } from '../../../../templates/go/language/enum.js';
import type { GoObject } from '../../../../templates/go/language/object.js';
import type { Choice, Sealed } from '../../../../templates/go/language/union.js';
import goPack from '../../../../templates/go/pack.js';
import { root } from '../../../packs/source.js';
import { sourceOf } from '../../read/schemas/source.js';
import { features } from '../shown/features.js';

const api: Omit<Api, 'types' | 'checks'> = {
  irVersion: 1,
  asyncapi: '3.0.0',
  file: 'order.json',
  info: { title: 'Order', version: '1', tags: [] },
  servers: [],
  channels: [],
  operations: [],
  messages: [],
  security: [],
};

function view(schema: string, profile: string): View {
  const source = sourceOf({ 'order.json': schema });
  const graph = schemaGraph({ source, report: () => undefined }, { native: profile === 'native' });
  graph.use(source.root, undefined, { source: 'order', context: [], role: 'payload' });
  const request = {
    options: { profile, module: 'example.com/orders', package: 'models' },
    regex: 're2',
    sdk: false,
    client: false,
    service: false,
    transports: new Set<string>(),
  } as const;
  return buildView({ ...api, ...graph.finish() }, goPack, { ...request, fixed: new Map(), numbered: () => undefined }).view;
}

type GoDecl = DeclView & GoObject & GoEnum & Omit<Sealed, 'template'> & Pick<Choice, 'parts'> & { readonly isSame: boolean };

/** The heads of all declarations, one after the other. */
function shown(decl: GoDecl): string {
  switch (decl.template) {
    case 'models/object.njk':
    case 'models/tuple.njk': {
      const fields = decl.fields.map(({ name, type }) => (name === 'Extra' && type === REST ? '…' : `${name} ${type}`));
      const constants = (decl.constants ?? []).map((one) => `; func (${decl.name}) ${one.name}() ${one.type}`);
      return `type ${decl.name} struct { ${fields.join('; ')} }${constants.join('')}`;
    }
    case 'models/sealed.njk':
      return `type ${decl.name} interface { … }: ${decl.types.map(({ type }) => type).join(', ')}`;
    case 'models/choice.njk':
      return [`type ${decl.name} struct { … }`, ...decl.parts.map(({ method, type }) => `${method}() (${type}, bool)`)].join('; ');
    case 'models/enum.njk':
      return `type ${decl.name} ${decl.holder}; const ${decl.members.map(({ name }) => name).join(', ')}`;
    default:
      return `type ${decl.name} ${decl.isSame ? '= ' : ''}${(decl as unknown as { readonly type: string }).type}`;
  }
}

const REST = 'map[string]json.RawMessage';

const folder = join(root, 'templates/go');
const readme = readFileSync(join(folder, 'README.md'), 'utf8');
/** The cells of the rows that show code, without its marks. */
const rows = readme
  .split('\n')
  .filter((line) => /^\| .* \| `/.test(line))
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim().replace(/^`|`$/g, '').replaceAll('\\|', '|')))
  .map(([, what = '', schema = '', native = '', exact = '']) => [what, schema, native, exact || native] as const)
  .filter(([, schema]) => /^\{|^false$/.test(schema));

test('the table has a row for every feature of schemas', () => {
  const shownOnes = new Set(rows.map(([what]) => what));
  expect(features.filter((feature) => !shownOnes.has(feature))).toEqual([]);
});

test.each(rows)('%s', (_, schema, native, exact) => {
  const printed = (profile: string): string => (view(schema, profile).decls as readonly GoDecl[]).map(shown).join('; ');
  expect(printed('native')).toBe(native);
  expect(printed('exact')).toBe(exact);
});

test('it has the options of the manifest', () => {
  const manifest = load(readFileSync(join(folder, 'pack.yaml'), 'utf8')) as { options: { properties: Record<string, unknown> } };
  const documented = [...(readme.split('## Options')[1]?.matchAll(/^\| `(\w+)`/gm) ?? [])].map(([, name]) => name);
  expect(documented.sort()).toEqual([...Object.keys(manifest.options.properties), 'types'].sort());
});
