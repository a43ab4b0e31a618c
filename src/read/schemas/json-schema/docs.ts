import type { ExternalDocs, Json, Name } from '../../../ir/described.js';
import type { Docs } from '../../../ir/types.js';
import { exactText } from '../../document/exact.js';
import { prose } from '../../document/prose.js';
import { child, members } from '../../document/refs.js';
import { object, objectIn, type Context, type Schema } from './schema.js';

/** What the schemas say for readers; of several, the first that says something. Words beside a `$ref` count here. */
export function docsOf(context: Context, schemas: readonly Schema[]): Docs {
  if (!schemas.some(isDescribed)) return silent;
  const first = (name: string): Schema | undefined => schemas.find((schema) => Object.hasOwn(object(schema) ?? {}, name));
  const text = (name: string): string | undefined => {
    const holder = first(name);
    const member = holder === undefined ? undefined : child(holder.place, name);
    return member && prose(context.reading, member);
  };
  const flag = (name: string): boolean => schemas.some((schema) => object(schema)?.[name] === true);
  const title = text('title');
  const description = text('description');
  const holder = first('default');
  const fallback = holder === undefined ? undefined : child(holder.place, 'default');
  const externalDocs = schemas.map((schema) => externalDocsOf(object(schema)?.['externalDocs'])).find((docs) => docs !== undefined);
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    examples: schemas.flatMap((schema) => examplesOf(context, schema)),
    ...(fallback === undefined ? {} : { default: exactText(context.reading.source, fallback) }),
    deprecated: flag('deprecated'),
    readOnly: flag('readOnly'),
    writeOnly: flag('writeOnly'),
    ...(externalDocs === undefined ? {} : { externalDocs }),
    extensions: extensionsOf(schemas),
  };
}

const silent: Docs = { examples: [], deprecated: false, readOnly: false, writeOnly: false, extensions: {} };

const words: ReadonlySet<string> = new Set([
  ...['title', 'description', 'examples', 'example', 'default', 'deprecated', 'readOnly', 'writeOnly', 'externalDocs'],
]);

/** Most properties are not: nothing is made for them. */
function isDescribed(schema: Schema): boolean {
  for (const name in object(schema)) if (words.has(name) || name.startsWith('x-')) return true;
  return false;
}

function examplesOf(context: Context, schema: Schema): readonly string[] {
  const list = child(schema.place, 'examples');
  const places = list !== undefined && Array.isArray(list.value) ? members(list).map(([, place]) => place) : [];
  const example = schema.dialect.nullable ? child(schema.place, 'example') : undefined;
  return [...places, ...(example === undefined ? [] : [example])].map((place) => exactText(context.reading.source, place));
}

function externalDocsOf(value: Json | undefined): ExternalDocs | undefined {
  const { url, description } = objectIn(value) ?? {};
  if (typeof url !== 'string') return undefined;
  return { url, ...(typeof description === 'string' ? { description } : {}) };
}

function extensionsOf(schemas: readonly Schema[]): Readonly<Record<string, Json>> {
  const entries = [...schemas].reverse().flatMap((schema) => {
    const members = object(schema) ?? {};
    return Object.keys(members).flatMap((key) => (key.startsWith('x-') ? [[key, members[key] as Json] as const] : []));
  });
  return Object.fromEntries(entries);
}

/** The `x-name` of a schema: its author's choice, before all others. */
export function givenName(schema: Schema): Name | undefined {
  const members = object(schema);
  const name = members !== undefined && Object.hasOwn(members, 'x-name') ? members['x-name'] : undefined;
  return typeof name === 'string' && name.trim() !== '' ? { source: name, context: [], chosen: true } : undefined;
}
