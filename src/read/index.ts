import type { Diagnostic, Report } from '../diagnostics/diagnostic.js';
import type { Host } from '../host/host.js';
import type { Api } from '../ir/api.js';
import { unwound } from '../ir/unwound.js';
import { readDocument, type ReadOptions as DocumentOptions } from './asyncapi/index.js';
import { versionOf } from './asyncapi/version.js';
import { filesOnce } from './document/absence.js';
import { circlesOnce } from './document/circle.js';
import { load } from './document/load.js';
import type { RemoteOptions } from './document/remote.js';
import { slashesMeant } from './document/slashed.js';
import { child } from './document/refs.js';
import type { Reading, Source } from './document/source.js';
import { withWay } from './document/way.js';
import { addressed } from './protocols/addressed.js';
import { effective } from './protocols/effect.js';
import { routesOf } from './protocols/routes.js';
import { readSchemaFile, schemaFileOf, type SchemaFile } from './schemas/schema-file.js';
import { advice } from './validate/advice/index.js';
import { checkApi } from './validate/api/index.js';
import { beyond } from './validate/beyond.js';
import { checkDocument } from './validate/document/index.js';
import { checkStructure, targetCheck } from './validate/structure.js';

/** What a caller may ask of reading. */
export interface ReadOptions extends DocumentOptions, RemoteOptions {
  /** Also report what could be better though nothing is wrong, as information: no description, components that nothing uses (default false). */
  readonly advice?: boolean;
  /** Also read a file of schemas alone, JSON Schema or the components of OpenAPI: an Api in which nothing is sent (default false). */
  readonly schemaFiles?: boolean;
  /** What the schema that such a file is about is called (default: its title, else the name of the file). */
  readonly rootName?: string;
}

/** What reading a document gives. */
export interface Read {
  /** Undefined when the document has an error: nothing may be generated from it. */
  readonly api: Api | undefined;
  /** Undefined when the root file could not be read. */
  readonly source: Source | undefined;
}

/**
 * Reads an AsyncAPI document of any version: load, version, structure, rules on the source, the version's reader, rules on the Api.
 * Never throws for what a document says; every finding goes to `report`.
 * @param path of the root document, as the host knows it
 */
export async function readApi(path: string, host: Host, report: Report, options: ReadOptions = {}): Promise<Read> {
  const all: Diagnostic[] = [];
  const watch: Report = (found) => {
    all.push(found);
    report(found);
  };
  const loaded = await load(path, host, watch, options);
  const file = loaded && options.schemaFiles === true ? schemasOf(loaded) : undefined;
  if (loaded && file) return { api: sound(schemas({ source: loaded, report: watch }, file, options), all), source: loaded };
  const version = loaded && versionOf({ source: loaded, report: watch });
  if (!version) return { api: undefined, source: loaded };
  const source: Source = { ...loaded, asyncapi: version.text };
  const whole = { source, report: watch };
  const structure = await checkStructure(whole, version.minor);
  const reading = {
    source,
    report: beyond(source, structure, except(all, circlesOnce(source, filesOnce(source, slashesMeant(source, withWay(source, watch)))))),
  };
  checkDocument(reading, version, await targetCheck(version.minor), options.advice === true ? advice : []);
  const written = addressed(readDocument(reading, version, options));
  const routes = routesOf(written);
  const api = effective(written, routes);
  checkApi(api, reading, routes);
  return { api: sound(api, all), source };
}

/** Nothing may be generated from what has an error, and no check may ask without end. */
function sound(api: Api, found: readonly Diagnostic[]): Api | undefined {
  if (found.some(({ severity }) => severity === 'error')) return undefined;
  return found.some(({ code }) => code === 'schema-cycle') ? { ...api, checks: unwound(api.checks) } : api;
}

/** What a document is a file of, where it is no AsyncAPI and there are schemas in it. */
function schemasOf({ root }: Source): SchemaFile | undefined {
  const file = child(root, 'asyncapi') === undefined ? schemaFileOf(root) : undefined;
  return file?.whole !== undefined || (file?.held.length ?? 0) > 0 ? file : undefined;
}

/** A file of schemas alone: what is wrong with them is found where they are read, and by the rules on the Api. */
function schemas(reading: Reading, file: SchemaFile, { exact, ...options }: ReadOptions): Api {
  const api = readSchemaFile(reading, file, { ...options, native: exact !== true });
  checkApi(api, reading, routesOf(api));
  return api;
}

/** What has been said of a place is not said again in other words; that a misspelled reference leads nowhere is no repetition. */
function except(known: readonly Diagnostic[], report: Report): Report {
  const placeOf = ({ origin }: Diagnostic): string => `${origin.file}#${origin.pointer}`;
  const places = new Set(known.map(placeOf));
  const errors = new Set(known.filter(({ severity }) => severity === 'error').map(placeOf));
  // What is wrong with the structure of other files is found on the way, and may be more than one thing at a place.
  const others = new Set<string>();
  return (found) => {
    const isStructural = found.code === 'structure' || found.code === 'structure-repaired';
    const place = placeOf(found);
    // Syntax has a place of its own in the text.
    const isSaid = found.spot === undefined && (found.code === 'undefined-ref' ? errors : places).has(place);
    if (isSaid || (!isStructural && others.has(place))) return;
    if (isStructural) others.add(place);
    report(found);
  };
}
