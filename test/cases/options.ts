// `options.yaml` of a case holds the options of each language, where it has any.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Options } from '../../src/write/pack/contract.js';

/** What a language is asked for in a case. */
export function optionsOf(folder: string, language: string): Options {
  const path = join(folder, 'options.yaml');
  const all = existsSync(path) ? (load(readFileSync(path, 'utf8')) as Readonly<Record<string, Options>>) : {};
  return all[language] ?? {};
}
