// The table in the pack's README: each row's schema becomes the Java that the row shows. And its options are those of the manifest.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import type { Api } from '../../../../src/ir/api.js';
import { schemaGraph } from '../../../../src/read/schemas/index.js';
import type { DeclView, View } from '../../../../src/write/pack/contract.js';
import { buildView } from '../../../../src/write/view/build.js';
import javaPack from '../../../../templates/java/pack.js';
import type { JavaEnum } from '../../../../templates/java/language/enum.js';
import type { JavaObject } from '../../../../templates/java/language/object.js';
import type { JavaUnion } from '../../../../templates/java/language/union.js';
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
    options: { profile },
    regex: 'java',
    sdk: false,
    client: false,
    service: false,
    transports: new Set<string>(),
  } as const;
  return buildView({ ...api, ...graph.finish() }, javaPack, { ...request, fixed: new Map(), numbered: () => undefined }).view;
}

type JavaDecl = DeclView & JavaObject & JavaUnion & JavaEnum & { readonly component: { readonly type: string } };

const REST = 'Map<String, JsonNode> additionalProperties';

/** The heads of all declarations, one after the other. */
function shown(decl: JavaDecl): string {
  switch (decl.template) {
    case 'models/object.njk':
    case 'models/tuple.njk': {
      const components = decl.components.map(({ type, name }) => `${type} ${name}`).map((text) => (text === REST ? '…' : text));
      return `record ${decl.name}(${components.join(', ')})`;
    }
    case 'models/union.njk':
      return [
        `sealed interface ${decl.name}`,
        ...decl.nested.map(({ name, component }) => `record ${decl.name}.${name}(${component.type} value)`),
      ].join('; ');
    case 'models/enum.njk':
      return `enum ${decl.name} { ${decl.members.map(({ name }) => name).join(', ')} }`;
    case 'models/open-enum.njk':
      return `record ${decl.name}(${decl.holder} value) with ${decl.members.map(({ name }) => name).join(', ')}`;
    default:
      return `record ${decl.name}(${decl.component.type} value)`;
  }
}

const folder = join(root, 'templates/java');
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
  const printed = (profile: string): string => (view(schema, profile).decls as readonly JavaDecl[]).map(shown).join('; ');
  expect(printed('native')).toBe(native);
  expect(printed('exact')).toBe(exact);
});

test('it has the options of the manifest', () => {
  const manifest = load(readFileSync(join(folder, 'pack.yaml'), 'utf8')) as { options: { properties: Record<string, unknown> } };
  const documented = [...(readme.split('## Options')[1]?.matchAll(/^\| `(\w+)`/gm) ?? [])].map(([, name]) => name);
  expect(documented.sort()).toEqual([...Object.keys(manifest.options.properties), 'types'].sort());
});
