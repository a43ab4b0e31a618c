import { nodeHost } from './host/node.js';
import type { Diagnostic } from './diagnostics/diagnostic.js';
import { generate as generateWith, viewFor, type Generated, type GenerateRequest } from './generate.js';
import type { Host } from './host/host.js';
import type { Api } from './ir/api.js';
import { readApi, type ReadOptions } from './read/index.js';
import type { View } from './pack.js';
import type { Source } from './read/document/source.js';

export type { Change, Generated, GenerateRequest, Target } from './generate.js';
export type { Diagnostic, Severity } from './diagnostics/diagnostic.js';
export type { FetchRequest, Host } from './host/host.js';
export { HostError } from './host/host.js';
export { nodeHost, type NodeHostOptions } from './host/node.js';
export type { ReadOptions } from './read/index.js';
export type { Api } from './ir/api.js';

/** A document as it was read, and everything that was found wrong with it. */
export interface Parsed {
  /** Undefined when the document has an error. */
  readonly api: Api | undefined;
  /** The files of the document; undefined when the first could not be read. */
  readonly source: Source | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads an AsyncAPI document of any version. Never throws for what the document says. */
export async function parse(path: string, host: Host = nodeHost(), options: ReadOptions = {}): Promise<Parsed> {
  const diagnostics: Diagnostic[] = [];
  const { api, source } = await readApi(path, host, (found) => diagnostics.push(found), options);
  return { api, source, diagnostics };
}

/** What is wrong with a document; empty when nothing is. */
export async function validate(path: string, host: Host = nodeHost(), options: ReadOptions = {}): Promise<readonly Diagnostic[]> {
  return (await parse(path, host, options)).diagnostics;
}

/** Generates code from a document. With an error among the diagnostics, nothing is written. */
export function generate(request: GenerateRequest, host: Host = nodeHost()): Promise<Generated> {
  return generateWith(request, host);
}

/** What the templates of a pack (its folder) see of a document; undefined where the document or the pack has an error. */
export async function inspect(
  path: string,
  pack: string,
  host: Host = nodeHost(),
): Promise<{ view: View | undefined; diagnostics: readonly Diagnostic[] }> {
  const { api, diagnostics } = await parse(path, host);
  const found = [...diagnostics];
  const view = api === undefined ? undefined : await viewFor(api, { pack }, host, (one) => found.push(one));
  return { view, diagnostics: found };
}
