// Files of schemas alone, from which models are made: JSON Schema, and the components of OpenAPI.
import type { Api } from '../../ir/api.js';
import { isObject } from '../document/object.js';
import { child, follow, idOf, isReference, members } from '../document/refs.js';
import type { Place, Reading } from '../document/source.js';
import { schemaGraph, type SchemaOptions } from './index.js';
import { dialectOf } from './json-schema/dialects.js';
import { assertionKeywords, definitions } from './json-schema/keywords.js';

/** What a file of schemas is made of. */
export interface SchemaFile {
  readonly language: 'JSON Schema' | 'OpenAPI';
  /** As a `schemaFormat`; what a schema says itself by `$schema` comes first. */
  readonly format: string;
  /** What it is about as a whole. Undefined where it only holds others. */
  readonly whole: Place | undefined;
  /** The schemas that it holds, by their keys. */
  readonly held: readonly (readonly [key: string, place: Place])[];
}

export interface SchemaFileOptions extends SchemaOptions {
  /** The name of what the file is about as a whole (default: its title, else the name of the file). */
  readonly rootName?: string;
  /** Also take what a JSON Schema holds and does not use (default false). */
  readonly allSchemas?: boolean;
}

/** What a document without the field `asyncapi` is, where it is a file of schemas. */
export function schemaFileOf(root: Place): SchemaFile | undefined {
  if (!isObject(root.value)) return undefined;
  const version = child(root, 'openapi')?.value ?? child(root, 'swagger')?.value;
  const components = child(root, 'components');
  const schemas = (components && child(components, 'schemas')) ?? (child(root, 'swagger') && child(root, 'definitions'));
  if (version !== undefined || isOnly(root.value, 'components')) {
    const format = `application/vnd.oai.openapi;version=${String(version).startsWith('3.1') ? '3.1.0' : '3.0.0'}`;
    return { language: 'OpenAPI', format, whole: undefined, held: heldIn(schemas) };
  }
  const isSchema = Object.keys(root.value).some((key) => assertionKeywords.has(key));
  if (!isSchema && typeof root.value['$schema'] !== 'string' && !definitions.some((key) => child(root, key))) return undefined;
  const held = definitions.flatMap((key) => heldIn(child(root, key)));
  const isWhole = isSchema || held.length === 0;
  return { language: 'JSON Schema', format: 'application/schema+json;version=draft-07', whole: isWhole ? root : undefined, held };
}

/** Whether a schema says more than the `$ref` that it has, in a draft where what stands beside one counts. */
function saysMore({ value }: Place): boolean {
  if (!isObject(value) || typeof value['$schema'] !== 'string' || dialectOf(value['$schema'])?.siblings !== true) return false;
  return Object.keys(value).some((key) => key !== '$ref' && assertionKeywords.has(key));
}

/** Whether an object has this member and, but for extensions, no other. */
function isOnly(value: object, key: string): boolean {
  const keys = Object.keys(value).filter((one) => !one.startsWith('x-'));
  return keys.length === 1 && keys[0] === key;
}

function heldIn(schemas: Place | undefined): SchemaFile['held'] {
  return schemas !== undefined && isObject(schemas.value) ? members(schemas) : [];
}

/** The types and checks of a file of schemas, as an Api in which nothing is sent. */
export function readSchemaFile(reading: Reading, file: SchemaFile, options: SchemaFileOptions): Api {
  const { root } = reading.source;
  const graph = schemaGraph(reading, options);
  const name = options.rootName ?? titleOf(root) ?? stem(root.file);
  const { whole, held, format } = file;
  if (whole !== undefined) {
    // Where an `$id` gives it another meaning, it leads nowhere here.
    const target = isReference(whole) && !saysMore(whole) ? follow({ ...reading, report: () => undefined }, whole) : undefined;
    const meant = target && held.find(([, place]) => idOf(place) === idOf(target));
    graph.use(meant?.[1] ?? whole, format, {
      source: options.rootName ?? meant?.[0] ?? name,
      context: [],
      ...(options.rootName === undefined ? {} : { chosen: true }),
      role: 'schema',
    });
  }
  if (whole === undefined || options.allSchemas === true)
    for (const [key, place] of held) graph.use(place, format, { source: key, context: [], role: 'schema' });
  return {
    irVersion: 1,
    asyncapi: '',
    file: root.file,
    info: { title: name, version: versionOf(root), tags: [] },
    servers: [],
    channels: [],
    operations: [],
    messages: [],
    security: [],
    ...graph.finish(),
  };
}

/** Of the schema, or of the API of OpenAPI. */
function titleOf(root: Place): string | undefined {
  const info = child(root, 'info');
  const title = (child(root, 'title') ?? (info && child(info, 'title')))?.value;
  return typeof title === 'string' && title.trim() !== '' ? title : undefined;
}

/** A schema has no version. */
function versionOf(root: Place): string {
  const info = child(root, 'info');
  const version = info && child(info, 'version')?.value;
  return typeof version === 'string' ? version : '0.0.0';
}

/** `order` of `order.schema.json`. */
function stem(file: string): string {
  return file.replace(/(?:\.schema)?\.[^.]*$/, '') || file;
}
