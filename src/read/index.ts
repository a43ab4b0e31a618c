import type { Report } from '../diagnostics/diagnostic.js';
import type { Host } from '../host/host.js';
import type { Api } from '../ir/api.js';
import { readDocument, type ReadOptions } from './asyncapi/index.js';
import { versionOf } from './asyncapi/version.js';
import { load } from './document/load.js';
import type { Source } from './document/source.js';
import { checkApi } from './validate/api/index.js';
import { checkDocument } from './validate/document/index.js';
import { checkStructure } from './validate/structure.js';

export type { ReadOptions } from './asyncapi/index.js';

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
  let failed = false;
  const watch: Report = (found) => {
    if (found.severity === 'error') failed = true;
    report(found);
  };
  const source = await load(path, host, watch);
  if (!source) return { api: undefined, source };
  const reading = { source, report: watch };
  const version = versionOf(reading);
  if (!version || !(await checkStructure(reading, version.minor))) return { api: undefined, source };
  checkDocument(reading, version);
  const api = readDocument(reading, version, options);
  checkApi(api, watch);
  return { api: failed ? undefined : api, source };
}
