// The declaration that a schema becomes in Python, on one line.
import type { Api } from '../../../../src/ir/api.js';
import { schemaGraph } from '../../../../src/read/schemas/index.js';
import { buildView } from '../../../../src/write/view/build.js';
import type { Declaration } from '../../../../templates/python/language/declaration.js';
import pythonPack from '../../../../templates/python/pack.js';
import { sourceOf } from '../../read/schemas/source.js';

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

/** What the schema of an order becomes; the types that it refers to are spelled out. */
export function shownOrder(schema: string, profile: 'native' | 'exact'): string {
  const source = sourceOf({ 'order.json': schema });
  const graph = schemaGraph({ source, report: () => undefined }, { native: profile === 'native' });
  graph.use(source.root, undefined, { source: 'order', context: [], role: 'payload' });
  const request = { options: { profile }, sdk: false, client: false, service: false, transports: new Set<string>() };
  const { view } = buildView({ ...api, ...graph.finish() }, pythonPack, { ...request, fixed: new Map(), numbered: () => undefined });
  return shown('Order', view.decls as unknown as readonly Declaration[]);
}

function shown(name: string, all: readonly Declaration[]): string {
  const decl = all.find((one) => one.name === name);
  if (decl === undefined) return name;
  // How alternatives are told apart is for pydantic.
  const bare = (type: string): string => type.replace(/Annotated\[(.*), (?:OneOf|Items)\(.*\)\]/, '$1');
  const spelled = (type: string): string => bare(type).replace(/\bOrder\w+/g, (other) => shown(other, all));
  if (decl.template !== 'models/object.njk') return spelled(decl.type);
  const fields = decl.fields.map((field) => `${field.name}: ${spelled(field.annotation)}${field.default}`);
  const extra = decl.extra === '' ? [] : [`**extra: ${spelled(decl.extra)}`];
  return `(${[...fields, ...extra, ...(decl.head.includes('extra="forbid"') ? ['extra="forbid"'] : [])].join(', ')})`;
}
