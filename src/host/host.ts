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
}

/** A file operation that failed for a reason the user can mend. */
export class HostError extends Error {
  constructor(
    readonly path: string,
    /** In the user's words: `no such file`, `permission denied`. */
    readonly reason: string,
    options?: { cause?: unknown },
  ) {
    super(`${path}: ${reason}`, options);
    this.name = 'HostError';
  }
}
