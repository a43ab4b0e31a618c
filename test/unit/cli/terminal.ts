import { memoryHost, type MemoryHost } from '../../../src/host/memory.js';
import type { Host } from '../../../src/host/host.js';
import { nodeHost } from '../../../src/host/node.js';
import { run } from '../../../src/cli/run.js';

/** What one command line did. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly host: MemoryHost;
}

/** Runs a command line on files in memory. Packs are read where they are: from the disk. Reading `broken.yaml` is a fault of ours. */
export async function cli(args: readonly string[], files: Readonly<Record<string, string>> = {}, input = ''): Promise<Outcome> {
  const host = memoryHost(files);
  const disk = nodeHost();
  const both: Host = {
    read: (path) => (path === 'broken.yaml' ? bug() : (path.includes('/templates/') ? disk : host).read(path)),
    list: (folder) => (/\/templates(\/|$)/.test(folder) ? disk : host).list(folder),
    write: (path, text) => host.write(path, text),
    remove: (path) => host.remove(path),
  };
  const written = { out: '', err: '' };
  const code = await run(args, {
    host: both,
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
    input: async () => input,
    interactive: false,
    colour: false,
    errColour: false,
    debug: false,
  });
  return { code, ...written, host };
}

function bug(): Promise<never> {
  return Promise.reject(new TypeError('a fault of ours'));
}
