// asyncapi.md section 3: the document is its root file and every local file that a `$ref` reaches.
import { diagnostic, type Report } from '../../diagnostics/diagnostic.js';
import { HostError, type Host } from '../../host/host.js';
import { filesReferenced } from './referenced.js';
import type { Source, SourceFile } from './source.js';
import { parseYaml } from './yaml.js';

/**
 * Reads a document. Undefined, and reported, when its root file cannot be read or parsed; why another file could not be read stands in
 * `missing` and is reported where it is referenced.
 * @param path of the root document, as the host knows it
 */
export async function load(path: string, host: Host, report: Report): Promise<Source | undefined> {
  const slash = path.lastIndexOf('/') + 1;
  const [folder, name] = [path.slice(0, slash), path.slice(slash)];
  const files = new Map<string, SourceFile>();
  const missing = new Map<string, string>();
  const pending = [name];
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    if (files.has(next) || missing.has(next)) continue;
    const file = await read(folder, next, next === name, host, report);
    if (typeof file === 'string') missing.set(next, file);
    else {
      files.set(next, file);
      pending.push(...filesReferenced(file));
    }
  }
  const root = files.get(name);
  if (root !== undefined) return { root: { file: name, pointer: '', value: root.value }, files, missing };
  return undefined;
}

/** The file, or why there is none. */
async function read(folder: string, file: string, isRoot: boolean, host: Host, report: Report): Promise<SourceFile | string> {
  let text: string;
  try {
    text = await host.read(folder + file);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    if (isRoot) report(diagnostic('file-unreadable', { file, reason: error.reason }, { file, pointer: '' }));
    return error.reason;
  }
  if (!isRoot && !isStructured(file)) return { path: file, text, value: text, numbers: new WeakMap() };
  const parsed = parseYaml(file, text);
  if (!('code' in parsed)) return parsed;
  report(parsed);
  return 'it cannot be parsed';
}

/** Other files (Protobuf, Markdown, XML) are their text. */
function isStructured(file: string): boolean {
  return /(?:^|\/)[^./]*$|\.(?:ya?ml|json\w*|avsc|avpr|asyncapi|\w*schema)$/i.test(file);
}
