import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Random } from './random.js';

/** A document with the files that it may reference. */
export interface FuzzDocument {
  /** Path of the root file, one of `files`. */
  readonly root: string;
  readonly files: Readonly<Record<string, string>>;
}

/** A mutation makes another document of one. `others` are there to take parts from. */
export type Mutation = (document: FuzzDocument, random: Random, others: readonly FuzzDocument[]) => FuzzDocument;

/** The document with another text of its root file. */
export function withText(document: FuzzDocument, text: string): FuzzDocument {
  return { ...document, files: { ...document.files, [document.root]: text } };
}

/** The text of the root file. */
export function textOf({ root, files }: FuzzDocument): string {
  return files[root] ?? '';
}

/** The project's own documents: every case and every example, in a stable order. */
export function ownDocuments(root: string): readonly FuzzDocument[] {
  return ['test/cases', 'examples'].flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(root, folder, name))
      .sort()
      .flatMap(documentsIn),
  );
}

const roots = /^(?:asyncapi|good|bad)\.(?:ya?ml|json)$/;

function documentsIn(folder: string): readonly FuzzDocument[] {
  const names = readdirSync(folder).sort();
  const parts = names.includes('parts') ? readdirSync(join(folder, 'parts'), { recursive: true, withFileTypes: true }) : [];
  const beside = parts
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(folder, posix.join(entry.parentPath, entry.name)))
    .sort();
  const others = Object.fromEntries(beside.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  return names
    .filter((name) => roots.test(name))
    .map((name) => ({ root: name, files: { ...others, [name]: readFileSync(join(folder, name), 'utf8') } }));
}
