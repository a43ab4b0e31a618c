import type { ErrorObject } from 'ajv';
import { load } from 'js-yaml';
import type { Json } from '../../ir/described.js';
import type { Dialect } from '../../patterns/translate.js';
import { additions as isAdditions, manifest as isManifest } from './compiled/manifest.js';
import { lineOf } from './manifest-line.js';
import { PackError } from './pack-error.js';

/** One printed file, or one for each item of a list of the View. */
export interface FileRow {
  /** Path of the template in the pack; `{x}` is a string field of the item, of the options or of the View's `api`. */
  readonly template: string;
  /** A list of the View: the row is printed once for each of its items. */
  readonly each?: string;
  /** A boolean field of the item, of the options or of the View: the row counts only where it is true. */
  readonly when?: string;
  /** Path of the printed file, with `{x}` as above. */
  readonly path: string;
  /** Written for the user when it is not there, and never touched again. */
  readonly once?: boolean;
  /** The template prints what the formatter would leave as it is. */
  readonly formatted?: boolean;
  /** Makes the output folder a project: left out in one that is part of another project. */
  readonly project?: boolean;
}

/** The file by which a language knows the project that a folder is part of: the nearest one in it or around it. */
export interface ProjectFile {
  readonly file: string;
  /** The line that begins with it says next what the project is called. */
  readonly word: string;
  /** The option that is that name, followed by the way to the output folder. */
  readonly option: string;
}

/** A file or folder of the pack that is copied as it is. */
export interface CopyRow {
  readonly from: string;
  readonly to: string;
  readonly each?: string;
  readonly when?: string;
  /** Import paths or package names to replace in the copied text, with `{x}` in the replacements. */
  readonly rewrite?: Readonly<Record<string, string>>;
  /** What is rewritten is still as the formatter would leave it. */
  readonly formatted?: boolean;
}

export type Format = 'prettier' | 'prettier-quick' | 'clang-format' | 'clang-format-lines' | 'gofmt' | 'gofmt-quick' | 'ruff' | 'none';

/** A pack's `pack.yaml`. */
export interface Manifest {
  readonly name: string;
  /** The version of the intermediate representation that the pack was written for. */
  readonly ir: 1;
  readonly format: Format;
  readonly regex: Dialect;
  /** False for a pack that prints models and checks alone: asked for more, it says so (default true). */
  readonly sdk: boolean;
  /** What a user runs in the output folder once it is written: `npm install && npm run build`. */
  readonly next?: string;
  readonly project?: ProjectFile;
  /** JSON Schema of the pack's options. */
  readonly options: Readonly<Record<string, Json>>;
  readonly files: readonly FileRow[];
  readonly copy: readonly CopyRow[];
}

/** The outputs that a folder of a user's own templates adds. */
export type Additions = Pick<Manifest, 'files' | 'copy'>;

/** Reads a `pack.yaml`. Throws `PackError` naming file and line. */
export function readManifest(file: string, text: string): Manifest {
  const value = parse(file, text);
  if (!isManifest(value)) throw fault(file, text, isManifest.errors?.[0]);
  refuseTwins(file, text, value);
  return value;
}

/** Reads the `pack.yaml` of a folder of overriding templates: only its outputs count. */
export function readAdditions(file: string, text: string): Additions {
  const value = parse(file, text);
  if (!isAdditions(value)) throw fault(file, text, isAdditions.errors?.[0]);
  refuseTwins(file, text, value);
  return value;
}

function parse(file: string, text: string): unknown {
  try {
    return load(text);
  } catch (error) {
    const { reason, mark } = error as { reason?: string; mark?: { line: number } };
    throw new PackError(file, mark === undefined ? undefined : mark.line + 1, reason ?? 'this is no YAML');
  }
}

function fault(file: string, text: string, error: ErrorObject | undefined): PackError {
  const at = error?.instancePath ?? '';
  const extra = (error?.params as { additionalProperty?: string } | undefined)?.additionalProperty;
  const what = extra === undefined ? (error?.message ?? 'is no manifest') : `has the unknown field ${extra}`;
  return new PackError(
    file,
    lineOf(text, extra === undefined ? at : `${at}/${extra}`),
    `${at === '' ? 'the manifest' : at.slice(1).replaceAll('/', '.')} ${what}`,
  );
}

/** Two rows with one target would overwrite each other. */
function refuseTwins(file: string, text: string, { files, copy }: Additions): void {
  const targets = new Set<string>();
  const rows = [
    ...files.map(({ path }, index) => [path, `/files/${index}`]),
    ...copy.map(({ from, to }, index) => [`${to}<-${from}`, `/copy/${index}`]),
  ];
  for (const [target = '', pointer = ''] of rows) {
    if (targets.has(target)) throw new PackError(file, lineOf(text, pointer), `two rows have the target ${target}`);
    targets.add(target);
  }
}
