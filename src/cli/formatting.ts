import { writeNew } from '../host/stage.js';
import { format, type Printed } from '../write/output/format.js';
import { sha256 } from '../write/output/lock.js';
import type { Format } from '../write/pack/manifest.js';

/** A file to format, and to write where there is a folder for it. */
export interface Formatting {
  readonly file: Printed;
  readonly language: Format;
  /** In it the file is not there yet. */
  readonly folder?: string;
}

/** The text as `format` gives it; of a text that is written its SHA-256. Rejects with `PackError` and `HostError`. */
export async function carriedOut({ file, language, folder }: Formatting): Promise<string> {
  const text = await format(file, language);
  if (folder === undefined) return text;
  writeNew(folder, file.path, text);
  return sha256(text);
}
