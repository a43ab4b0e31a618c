import { HostError } from './host.js';

/** In the user's words, by the code of the system: of what is read. */
export const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOSPC: 'no space left on the device',
  EROFS: 'the file system is read-only',
  ENAMETOOLONG: 'the name is too long',
};

const refusals: typeof reasons = { ...reasons, ENOTDIR: 'a part of its path is a file', EEXIST: 'a part of its path is a file' };

/** What reading gives; what the system refuses is a `HostError` of this path. */
export async function guardReading<T>(path: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof HostError ? error : new HostError(path, reasonOf(error, reasons), { cause: error });
  }
}

/** As `guardReading`, for what writes. */
export async function guardWriting<T>(path: string, write: () => T | Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw refusal(path, error);
  }
}

/** Why a file cannot be written, as an error that the user can mend. */
export function refusal(path: string, error: unknown): HostError {
  if (error instanceof HostError) return error;
  return new HostError(path, reasonOf(error, refusals), { cause: error, writing: true });
}

function reasonOf(error: unknown, words: typeof reasons): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return words[code] ?? (error instanceof Error ? error.message : String(error));
}
