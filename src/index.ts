import { nodeHost } from './host/node.js';
import type { Diagnostic } from './diagnostics/diagnostic.js';
import { generate as generateWith, viewFor, type Generated, type GenerateRequest } from './generate.js';
import type { Host } from './host/host.js';
import type { View } from './pack.js';
import { parse as parseWith, type Parsed, type ParseOptions } from './reader.js';

export type { Change, Generated, GenerateRequest, Target, Written } from './generate.js';
export type { Selection } from './generate/selection.js';
export type { Diagnostic, Severity } from './diagnostics/diagnostic.js';
export type { FetchRequest, Host, Stage } from './host/host.js';
export { HostError } from './host/host.js';
export { nodeHost, type NodeHostOptions } from './host/node.js';
export type { Api } from './ir/api.js';
export type { Parsed, ParseOptions, ReadOptions } from './reader.js';

/**
 * Reads an AsyncAPI document of any version. Never throws for what the document says. It is `parse` of `asyncwright/reader`, with the files
 * of this machine where no host is given.
 * @param path of the document, as the host knows it
 */
export function parse(path: string, { host = nodeHost(), ...options }: ParseOptions = {}): Promise<Parsed> {
  return parseWith(path, { host, ...options });
}

/** What is wrong with a document; empty when nothing is. */
export async function validate(path: string, options: ParseOptions = {}): Promise<readonly Diagnostic[]> {
  return (await parse(path, options)).diagnostics;
}

/**
 * Generates code from a document. With an error among the diagnostics, nothing is written; but for `file-unwritable`, which may come after
 * other files were.
 */
export function generate(request: GenerateRequest, { host = nodeHost() }: { readonly host?: Host } = {}): Promise<Generated> {
  return generateWith(request, host);
}

/** What the templates of a pack (its folder) see of a document; undefined where the document or the pack has an error. */
export async function inspect(
  path: string,
  pack: string,
  { host = nodeHost(), ...options }: ParseOptions = {},
): Promise<{ view: View | undefined; diagnostics: readonly Diagnostic[] }> {
  const { api, diagnostics } = await parse(path, { host, ...options });
  const found = [...diagnostics];
  const view = api === undefined ? undefined : await viewFor(api, { pack }, host, (one) => found.push(one));
  return { view, diagnostics: found };
}
