import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printText } from '../../src/cli/print/text.js';
import type { Code } from '../../src/diagnostics/catalogue.js';
import { advice } from '../../src/diagnostics/catalogue/advice.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { memoryHost } from '../../src/host/memory.js';
import { readApi } from '../../src/read/index.js';

/** A document that has the fault, one that has not, and what is printed about it. */
export interface Example {
  readonly bad: string;
  readonly good: string;
  readonly output: string;
}

/** The example of a code; undefined where no document alone shows it. Paths are relative to `root`. */
export async function exampleOf(code: Code, root: string): Promise<Example | undefined> {
  const folder = `test/cases/rule-${code}`;
  if (!existsSync(join(root, folder))) return undefined;
  const fileOf = (name: string): string => [`${name}.yaml`, `${name}.json`].find((file) => existsSync(join(root, folder, file))) ?? name;
  const file = fileOf('bad');
  const found: Diagnostic[] = [];
  const files = readdirSync(join(root, folder)).map((each) => [each, readFileSync(join(root, folder, each), 'utf8')] as const);
  const host = memoryHost(Object.fromEntries(files));
  const { source } = await readApi(file, host, (one) => found.push(one), { advice: Object.hasOwn(advice, code) });
  const [first] = found.filter((one) => one.code === code);
  if (first === undefined) throw new Error(`${folder} does not show ${code}`);
  const text = printText([{ document: file, source, diagnostics: [first] }], { colour: false });
  return { bad: `${folder}/${file}`, good: `${folder}/${fileOf('good')}`, output: text.replace(/\n[^\n]*\n$/, '') };
}
