import type { Allowed } from './allowed.js';

/** The world outside: the only door to files. Paths use `/`. */
export interface Host {
  /** The text of a file (UTF-8, a byte-order mark removed). Rejects with `HostError` when it cannot be read. */
  read(path: string): Promise<string>;
  /** Whether there is a file or a folder. A host that cannot say is asked for each file. */
  has?(path: string): Promise<boolean>;
  /** Paths of all files below a folder, relative to it, sorted by code point; empty when the folder does not exist. */
  list(folder: string): Promise<readonly string[]>;
  /** Writes a file as a whole (to a neighbour first, then by rename), making the folders that it needs. */
  write(path: string, text: string): Promise<void>;
  /** Removes a file; no error when it is not there. Folders left empty go with it. */
  remove(path: string): Promise<void>;
  /**
   * A place beside a folder that is not there yet, whose files are written one by one and appear all at once. Undefined where the folder
   * is there. A host that has no such place writes file by file.
   */
  stage?(folder: string): Promise<Stage | undefined>;
  /**
   * The text behind an http or https URL, where the host can fetch at all: an own one may add credentials or a mirror. The caller has
   * made sure that the URL is allowed. Rejects with `HostError` when it cannot be had.
   */
  fetch?(url: string, request: FetchRequest): Promise<string>;
}

/** A folder in the making. Either of its functions ends it. */
export interface Stage {
  /** What is to be in the folder is written here. */
  readonly folder: string;
  /** Gives it its name. Rejects with `HostError` where that fails. */
  commit(): Promise<void>;
  /** Removes what is here, and the folders that were made for it. */
  discard(): Promise<void>;
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
  /** It was to be written. */
  readonly isWriting: boolean;

  constructor(
    readonly path: string,
    /** In the user's words: `no such file`, `permission denied`. */
    readonly reason: string,
    options?: { readonly cause?: unknown; readonly help?: string; readonly writing?: boolean },
  ) {
    super(`${path}: ${reason}`, options);
    this.name = 'HostError';
    this.help = options?.help;
    this.isWriting = options?.writing === true;
  }
}
