// The table in the pack's README: each row's schema becomes the TypeScript that the row shows.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Api } from '../../../../src/ir/api.js';
import { schemaGraph } from '../../../../src/read/schemas/index.js';
import type { DeclView, View } from '../../../../src/write/pack/contract.js';
import { buildView } from '../../../../src/write/view/build.js';
import typescriptPack from '../../../../templates/typescript/pack.js';
import { filesBelow } from '../../../imports/read.js';
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
  const request = { options: { profile }, sdk: false, client: false, service: false, transports: new Set<string>() };
  return buildView({ ...api, ...graph.finish() }, typescriptPack, { ...request, fixed: new Map(), numbered: () => undefined }).view;
}

/** A declaration on one line; the types that it refers to are spelled out. */
function shown(decl: DeclView, all: readonly DeclView[]): string {
  const spelled = (type: string): string => type.replace(/\bOrder\w+/g, (name) => shownNamed(name, all)).replace(/\((\w+)\)/g, '$1');
  switch (decl.kind) {
    case 'object':
      return `{ ${[...decl.fields.map(({ wire, optional, type }) => `${bare(wire)}${optional ? '?' : ''}: ${spelled(type)}`), ...extra(decl.extra)].join('; ')} }`;
    case 'union':
      return decl.variants.map(({ type }) => spelled(type)).join(' | ');
    case 'alias':
    case 'tuple':
    case 'enum':
      return spelled(decl.type);
  }
}

function shownNamed(name: string, all: readonly DeclView[]): string {
  const decl = all.find((one) => one.name === name);
  return decl === undefined ? name : shown(decl, all);
}

function extra(type: string): readonly string[] {
  return type === '' ? [] : [`[key: string]: ${type}`];
}

function bare(wire: string): string {
  return wire.replace(/^'([a-z]\w*)'$/i, '$1');
}

const readme = readFileSync(join(root, 'templates/typescript/README.md'), 'utf8');
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
  const printed = (profile: string): string => shownNamed('Order', view(schema, profile).decls);
  expect(printed('native')).toBe(native);
  expect(printed('exact')).toBe(exact);
});

const runtime = 'templates/typescript/runtime';
const optionFiles = [
  ...['options.ts', 'outbox.ts', 'time.ts', 'middleware.ts', 'dedupe.ts', 'log.ts', 'metrics.ts'],
  ...filesBelow(`${runtime}/transports`, /\/(options|listen|connect|browser)\.ts$/).map((file) => relative(runtime, file)),
];

/** What a user can set: the members of exported interfaces and types whose name says so. */
function optionsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, runtime, file), 'utf8');
  const shapes = [
    ...text.matchAll(
      /^export (?:interface|type) (?:\w*(?:Options|Backoff|LastWill|Middleware|TopicSettings|LogEntry|MetricLabels|DedupeStore))\b[^]*?^(?=\S*[};])/gm,
    ),
  ];
  return shapes.flatMap(([shape]) => [...shape.matchAll(/^ +(?:readonly )?(\w+)\??(?=[:(])/gm)].map(([, name = '']) => name));
}

describe('what a user can set, ask and catch is in the README', () => {
  test.each(optionFiles)('%s', (file) => {
    const options = optionsOf(file).filter((name) => !['K', 'T', 'P'].includes(name));
    expect(options.filter((name) => !readme.includes(`\`${name}\``) && !readme.includes(`${name}(`))).toEqual([]);
  });

  test('all of the options are found', () => {
    expect(new Set(optionFiles.flatMap(optionsOf)).size).toBeGreaterThan(45);
  });

  test('the states and fields of health', () => {
    const [health = ''] = /export interface Health \{[^]*?^\}/m.exec(readFileSync(join(root, runtime, 'options.ts'), 'utf8')) ?? [];
    const names = [...health.matchAll(/"(\w+)"|readonly (\w+)/g)].map(([, state, field]) => state ?? field ?? '');
    expect(names).toContain('failed');
    const section = readme.slice(readme.indexOf('### Health'), readme.indexOf('### Errors'));
    expect(names.filter((name) => !new RegExp(`[\`,{ ]${name}[\`, ]`).test(section))).toEqual([]);
  });

  test('the errors', () => {
    const texts = ['errors.ts', 'payload/errors.ts'].map((file) => readFileSync(join(root, runtime, file), 'utf8'));
    const classes = texts.flatMap((text) => [...text.matchAll(/^export class (\w+)/gm)].map(([, name = '']) => name));
    expect(classes.length).toBeGreaterThan(10);
    expect(classes.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});
