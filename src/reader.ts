import type { Diagnostic } from './diagnostics/diagnostic.js';
import type { Host } from './host/host.js';
import { memoryHost } from './host/memory.js';
import type { Api } from './ir/api.js';
import type { Source } from './read/document/source.js';
import { readApi, type ReadOptions } from './read/index.js';

export { memoryHost, type MemoryHost } from './host/memory.js';
export { placeOf, type Stretch } from './read/document/place.js';
export type { Place, Source, SourceFile } from './read/document/source.js';
export type { ReadOptions } from './read/index.js';
export type { Code } from './diagnostics/catalogue.js';
export { strictly, type Diagnostic, type Related, type Severity, type Spot } from './diagnostics/diagnostic.js';
export type { Allowed } from './host/allowed.js';
export { HostError, type FetchRequest, type Host } from './host/host.js';
export type * from './ir/api.js';
export type * from './ir/checks.js';
export type * from './ir/described.js';
export type * from './ir/types.js';

/** How to read a document. */
export interface ParseOptions extends ReadOptions {
  /** Where files come from. With a host, the document is given as a path on it; without one, as its text. */
  readonly host?: Host;
}

/** What a document says, and everything that was found wrong with it. */
export interface Parsed {
  /** Undefined when the document has an error. */
  readonly api: Api | undefined;
  /** The files of the document; undefined when the first could not be read. For `placeOf`. */
  readonly source: Source | undefined;
  /** In the order in which they were found. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What a document that is given as text is called in origins. */
const nameOfText = 'asyncapi.yaml';

/**
 * Reads an AsyncAPI document of any version, with no file system: for editors, browsers and tests. Never throws for what the document says.
 * @param document its path on the host; without a host its text, YAML or JSON, which can reference nothing but itself
 */
export async function parse(document: string, { host, ...options }: ParseOptions = {}): Promise<Parsed> {
  const diagnostics: Diagnostic[] = [];
  const report = (found: Diagnostic): void => void diagnostics.push(found);
  const { api, source } = host
    ? await readApi(document, host, report, options)
    : await readApi(nameOfText, memoryHost({ [nameOfText]: document }), report, options);
  return { api, source, diagnostics };
}
