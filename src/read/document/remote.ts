// asyncapi.md section 3, "http(s) refs need a resolver switch": files of other hosts, within bounds and as they were before.
import { allowanceOf, isAllowed, parseAllowed, type Allowed } from '../../host/allowed.js';
import { HostError, type Host } from '../../host/host.js';
import type { Missing, Source } from './source.js';

/** Which files of other hosts may be read, and what they have to be. */
export interface RemoteOptions {
  /** Hosts that may be fetched from, as `parseAllowed` reads them; none by default. */
  readonly allowRemote?: readonly string[];
  /** SHA-256 by URL of what earlier runs read, each run for itself: a text that differs from any of them is refused. */
  readonly remoteHashes?: readonly Readonly<Record<string, string>>[];
}

/** A text of another host. */
export interface RemoteText {
  readonly text: string;
  readonly sha256: string;
}

/** SHA-256 by URL of what a document was read from on other hosts. */
export function hashesOf(source: Source | undefined): Readonly<Record<string, string>> {
  const files = [...(source?.files.values() ?? [])];
  return Object.fromEntries(files.flatMap(({ path, sha256 }) => (sha256 === undefined ? [] : [[path, sha256]])));
}

/** Bounds on what one document may fetch: files, UTF-16 code units in all, milliseconds in all. */
export const remoteLimits = { files: 100, size: 20_000_000, time: 60_000 } as const;

/** Reads files of other hosts for one document. Throws `TypeError` where what is allowed is no host: that is the caller's mistake. */
export function remoteReader(host: Host, options: RemoteOptions, limits: Record<keyof typeof remoteLimits, number> = remoteLimits) {
  const allowed = (options.allowRemote ?? []).map(allowance);
  const hashes = options.remoteHashes ?? [];
  let [files, size] = [0, 0];
  let signal: AbortSignal | undefined;

  return async (url: string): Promise<RemoteText | Missing> => {
    if (!isAllowed(new URL(url), allowed)) return { code: 'ref-remote', reason: allowanceOf(new URL(url)) };
    if (host.fetch === undefined) return unreadable('nothing can be fetched here');
    if (++files > limits.files) return unreadable(`the document references more than ${limits.files} files of other hosts`);
    signal ??= AbortSignal.timeout(limits.time);
    const expected = hashes.flatMap((known) => (Object.hasOwn(known, url) ? [known[url] ?? ''] : []));
    try {
      const [known] = expected;
      const text = await host.fetch(url, { allowed, signal, ...(known === undefined ? {} : { sha256: known }) });
      size += text.length;
      if (size > limits.size) return unreadable('the remote files of this document are too large together');
      const sha256 = await hashOf(text);
      const other = expected.find((hash) => hash !== sha256);
      return other === undefined ? { text, sha256 } : { code: 'remote-changed', reason: other };
    } catch (error) {
      if (error instanceof HostError) return unreadable(error.reason, error.help);
      throw error;
    }
  };
}

function allowance(text: string): Allowed {
  const allowed = parseAllowed(text);
  if (allowed === undefined) throw new TypeError(`${text} is no host`);
  return allowed;
}

function unreadable(reason: string, help?: string): Missing {
  return { code: 'remote-unreadable', reason, ...(help === undefined ? {} : { help }) };
}

/** SHA-256 in hexadecimal, by the Web Crypto API, which browsers have too. */
async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
