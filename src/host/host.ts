import type { Allowed } from './allowed.js';

/** The world outside: the only door to files. Paths use `/`. */
export interface Host {
  /** The text of a file (UTF-8, a byte-order mark removed). Rejects with `HostError` when it cannot be read. */
  read(path: string): Promise<string>;
  /** Paths of all files below a folder, relative to it, sorted by code point; empty when the folder does not exist. */
  list(folder: string): Promise<readonly string[]>;
  /** Writes a file as a whole (to a neighbour first, then by rename), making the folders that it needs. */
  write(path: string, text: string): Promise<void>;
  /** Removes a file; no error when it is not there. Folders left empty go with it. */
  remove(path: string): Promise<void>;
  /**
   * The text behind an http or https URL, where the host can fetch at all: an own one may add credentials or a mirror. The caller has
   * made sure that the URL is allowed. Rejects with `HostError` when it cannot be had.
   */
  fetch?(url: string, request: FetchRequest): Promise<string>;
}

/** What a fetch has to keep to. */
export interface FetchRequest {
  /** Every redirect has to lead to one of them; an address that is not public has to be one of them. */
  readonly allowed: readonly Allowed[];
  /** SHA-256 of the text in an earlier run: what was kept of that run serves, without the network. */
  readonly sha256?: string;
  /** Ends the fetch. */
  readonly signal?: AbortSignal;
}

/** A file operation that failed for a reason the user can mend. */
export class HostError extends Error {
  /** What to do about it, where the host knows. */
  readonly help: string | undefined;

  constructor(
    readonly path: string,
    /** In the user's words: `no such file`, `permission denied`. */
    readonly reason: string,
    options?: { readonly cause?: unknown; readonly help?: string },
  ) {
    super(`${path}: ${reason}`, options);
    this.name = 'HostError';
    this.help = options?.help;
  }
}
