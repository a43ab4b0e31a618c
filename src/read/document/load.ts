// asyncapi.md section 3: the document is its root file and every file that a `$ref` reaches.
import { diagnostic, type Report } from '../../diagnostics/diagnostic.js';
import { HostError, type Host } from '../../host/host.js';
import { filesReferenced } from './referenced.js';
import { isRemoteFile } from './reference.js';
import { remoteReader, type RemoteOptions } from './remote.js';
import type { Missing, Source, SourceFile } from './source.js';
import { parseYaml } from './yaml.js';

/**
 * Reads a document. Undefined, and reported, when its root file cannot be read or parsed; why another file could not be read stands in
 * `missing` and is reported where it is referenced.
 * @param path of the root document, as the host knows it
 */
export async function load(path: string, host: Host, report: Report, remote: RemoteOptions = {}): Promise<Source | undefined> {
  const slash = path.lastIndexOf('/') + 1;
  const [folder, name] = [path.slice(0, slash), path.slice(slash)];
  const files = new Map<string, SourceFile>();
  const missing = new Map<string, Missing>();
  const fetched = remoteReader(host, remote);
  const pending = [name];
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    if (files.has(next) || missing.has(next)) continue;
    const isRoot = next === name;
    const text = isRemoteFile(next) ? await fetched(next) : await textOf(folder, next, isRoot, host, report);
    const file = 'code' in text ? text : parsed(next, text, isRoot, report);
    if ('code' in file) missing.set(next, file);
    else {
      files.set(next, file);
      for (const other of filesReferenced(file)) pending.push(other);
    }
  }
  const root = files.get(name);
  if (root !== undefined) return { root: { file: name, pointer: '', value: root.value }, files, missing };
  return undefined;
}

interface Text {
  readonly text: string;
  readonly sha256?: string;
}

/** The text of a local file, or why there is none. */
async function textOf(folder: string, file: string, isRoot: boolean, host: Host, report: Report): Promise<Text | Missing> {
  try {
    return { text: await host.read(folder + file) };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    if (isRoot) report(diagnostic('file-unreadable', { file: folder + file, reason: error.reason }, { file, pointer: '' }));
    return { code: 'undefined-ref', reason: error.reason };
  }
}

function parsed(file: string, { text, ...known }: Text, isRoot: boolean, report: Report): SourceFile | Missing {
  if (!isRoot && !isStructured(file)) return { path: file, text, value: text, numbers: new WeakMap(), ...known };
  const found = parseYaml(file, text);
  if (!('code' in found)) return { ...found, ...known };
  report(found);
  return { code: 'undefined-ref', reason: 'it cannot be parsed' };
}

/** Other files (Protobuf, Markdown, XML) are their text. */
function isStructured(file: string): boolean {
  const path = isRemoteFile(file) ? new URL(file).pathname : file;
  return /(?:^|\/)[^./]*$|\.(?:ya?ml|json\w*|avsc|avpr|asyncapi|\w*schema)$/i.test(path);
}
