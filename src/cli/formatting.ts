import { writeNew } from '../host/stage.js';
import { format, type Printed } from '../write/output/format.js';
import { sha256 } from '../write/output/lock.js';
import type { Format } from '../write/pack/manifest.js';

/** A file to format, and to write where it has a path. */
export interface Formatting {
  readonly file: Printed;
  readonly language: Format;
  /** Of a file that is not there yet. */
  readonly to?: string;
}

/** The text as `format` gives it; of a text that is written its SHA-256. Rejects with `PackError` and `HostError`. */
export async function carriedOut({ file, language, to }: Formatting): Promise<string> {
  const text = await format(file, language);
  if (to === undefined) return text;
  writeNew(to, text);
  return sha256(text);
}
