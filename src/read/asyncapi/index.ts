// From the source graph to the Api: asyncapi.md 1.2. What the versions share; the rest stands in v2.ts and v3.ts.
import type { Api, Info } from '../../ir/api.js';
import type { Place, Reading } from '../document/source.js';
import { schemaGraph } from '../schemas/index.js';
import { withBodies } from './bodies.js';
import type { Context, Dialect, Parts } from './context.js';
import { externalDocs, optional, tags } from './describe.js';
import { entries, object, prose, text } from './fields.js';
import { multiFormat } from './messages.js';
import { readV2, v2 } from './v2.js';
import { readV3, v3 } from './v3.js';
import type { Version } from './version.js';

/** What a caller may ask of the reader. */
export interface ReadOptions {
  /** Also take component schemas that nothing references; by default they have no effect. */
  readonly allSchemas?: boolean;
  /** False leaves the types out, and what is reported of them alone (`schema-unsupported`): only code needs them (default true). */
  readonly types?: boolean;
  /** Formats are annotations; by default those that become types (`date-time`, `uuid`, `int32` …) are asserted. */
  readonly exact?: boolean;
  /** Every format that can be checked is (`uri`, `email`, `hostname` …), whether or not it becomes a type. */
  readonly asserted?: boolean;
}

interface VersionReader {
  readonly dialect: Dialect;
  read(context: Context): Parts;
  /** Where the document's tags and external documentation stand. */
  about(root: Place, info: Place): Place;
}

const readers: Readonly<Record<Version['major'], VersionReader>> = {
  '2': { dialect: v2, read: readV2, about: (root) => root },
  '3': { dialect: v3, read: readV3, about: (_, info) => info },
};

/** Reads a document of any version. What cannot be used is left out; what is wrong is reported. */
export function readDocument(reading: Reading, version: Version, options: ReadOptions = {}): Api {
  const { root } = reading.source;
  const reader = readers[version.major];
  const defaultContentType = text(root, 'defaultContentType');
  const context: Context = {
    reading,
    dialect: reader.dialect,
    schemas: schemaGraph(reading, {
      types: options.types !== false,
      native: options.exact !== true,
      asserted: options.asserted === true,
    }),
    defaultContentType,
    messages: new Map(),
    schemes: new Map(),
    assumed: new Set(),
  };
  const parts = reader.read(context);
  if (options.allSchemas) useComponentSchemas(context);
  const graphs = context.schemas.finish();
  return {
    irVersion: 1,
    asyncapi: version.text,
    file: root.file,
    ...optional('id', text(root, 'id')),
    ...optional('defaultContentType', defaultContentType),
    info: info(reading, root, reader),
    ...parts,
    messages: withBodies([...context.messages.values()], graphs.checks),
    ...graphs,
    security: [...context.schemes.values()],
  };
}

function info(reading: Reading, root: Place, reader: VersionReader): Info {
  const place = object(reading, root, 'info') ?? { ...root, value: {} };
  const about = reader.about(root, place);
  const contact = object(reading, place, 'contact');
  const license = object(reading, place, 'license');
  return {
    title: text(place, 'title') ?? '',
    version: text(place, 'version') ?? '',
    ...optional('description', prose(reading, place, 'description')),
    ...optional('termsOfService', text(place, 'termsOfService')),
    ...optional('contact', contact && { ...field(contact, 'name'), ...field(contact, 'url'), ...field(contact, 'email') }),
    ...optional('license', license && { name: text(license, 'name') ?? '', ...field(license, 'url') }),
    tags: tags(reading, about),
    ...optional('externalDocs', externalDocs(reading, about)),
  };
}

function field<K extends string>(place: Place, key: K) {
  return optional(key, text(place, key));
}

function useComponentSchemas(context: Context): void {
  const components = object(context.reading, context.reading.source.root, 'components');
  if (!components) return;
  for (const { key, place } of entries(context.reading, components, 'schemas')) {
    const multi = context.dialect.schemaFormat === 'schema' ? multiFormat(context, place) : undefined;
    context.schemas.use(multi?.schema ?? place, multi?.format, { source: key, context: [], role: 'schema' });
  }
}
