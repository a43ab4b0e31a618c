import type { Host } from '../host/host.js';
import type { Formatter } from '../write/output/format.js';
import { wantsColour } from './colour.js';

/** All that a command sees of the process that runs it. */
export interface Io {
  readonly host: Host;
  /** Formats what is generated (default: on this thread). */
  readonly formatter?: Formatter;
  /** Standard output: what was asked for. */
  out(text: string): void;
  /** Standard error: what a person at a terminal wants to know. */
  err(text: string): void;
  /** All of standard input. */
  input(): Promise<string>;
  /** Standard error is a terminal: progress may be shown there. */
  readonly interactive: boolean;
  /** ANSI colours are welcome on standard output. */
  readonly colour: boolean;
  /** The same of standard error. */
  readonly errColour: boolean;
  /** Show the stack of our own faults. */
  readonly debug: boolean;
}

/** The Io of this process. */
export function processIo(host: Host, formatter: Formatter): Io {
  const { stdout, stderr, stdin, env } = process;
  return {
    host,
    formatter,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    input: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of stdin) chunks.push(Buffer.from(chunk as Uint8Array));
      return Buffer.concat(chunks)
        .toString('utf8')
        .replace(/^\uFEFF/, '');
    },
    interactive: stderr.isTTY,
    colour: wantsColour(stdout.isTTY, env),
    errColour: wantsColour(stderr.isTTY, env),
    debug: (env['ASYNCWRIGHT_DEBUG'] ?? '') !== '',
  };
}

/** The document `-` is standard input; its relative references start in the current folder. */
export async function withStandardInput(io: Io, documents: readonly string[]): Promise<Host> {
  if (!documents.includes('-')) return io.host;
  const text = await io.input();
  return { ...delegate(io.host), read: async (path) => (path === '-' ? text : io.host.read(path)) };
}

function delegate(host: Host): Host {
  return {
    read: (path) => host.read(path),
    list: (folder) => host.list(folder),
    write: (path, text) => host.write(path, text),
    remove: (path) => host.remove(path),
    ...(host.fetch === undefined ? {} : { fetch: host.fetch.bind(host) }),
  };
}
