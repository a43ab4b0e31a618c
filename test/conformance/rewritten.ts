// Documents of the corpus, read as they are and as something else.
import { join } from 'node:path';
import type { Host } from '../../src/host/host.js';
import { nodeHost } from '../../src/host/node.js';
import type { Api } from '../../src/ir/api.js';
import { parseValue, type Value } from '../../src/ir/values.js';
import { exactText } from '../../src/read/document/exact.js';
import { load } from '../../src/read/document/load.js';
import { readApi } from '../../src/read/index.js';
import { textOf } from '../unit/read/schemas/source.js';
import { corpus, documents, sharedFolder } from './shared.js';

/** Official and real-world documents and those of ours that set traps; what they refer to is there. */
export function documentFiles(): readonly string[] {
  const rows = corpus().filter(({ kind, expected }) => (kind === 'official' || kind === 'real-world') && expected === 'valid');
  const traps = documents().filter(({ file, expect: verdict }) => file.startsWith('codegen/') && verdict === 'valid');
  return [...rows.map(({ path }) => `corpus/${path}`), ...traps.map(({ file }) => `documents/${file}`)].map((path) =>
    join(sharedFolder, path),
  );
}

/** What becomes of a document before it is read. */
export type Change = (document: Value) => Value;

/** One file is read as something else. */
function changing(file: string, change: Change): Host {
  const host = nodeHost();
  if (change === same) return host;
  const read = async (path: string): Promise<string> => {
    const source = path === file ? await load(path, host, () => undefined) : undefined;
    return source === undefined ? host.read(path) : textOf(change(parseValue(exactText(source, source.root))));
  };
  return { ...host, read };
}

export function same(value: Value): Value {
  return value;
}

const apis = new Map<string, Promise<Api | undefined>>();

/** The document after a change, undefined where it cannot be read. Every language is shown the same. */
export function apiOf(file: string, change: Change): Promise<Api | undefined> {
  const key = `${change.name} ${file}`;
  const known = apis.get(key) ?? readApi(file, changing(file, change), () => undefined).then((read) => read.api);
  apis.set(key, known);
  return known;
}
