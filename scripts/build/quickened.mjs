import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { indexed } from './arrays.mjs';
import { root } from './root.mjs';
import { unled } from './spreads.mjs';

/** Our own sources go into the bundle in the forms that V8 runs fast before it optimises: see `indexed` and `unled`. */
export const quickened = {
  name: 'quickened',
  setup({ onLoad }) {
    const program = programOf();
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({ contents: unled(indexed(program, path) ?? readFileSync(path, 'utf8')), loader: 'ts' }));
  },
};

let known;

/** The command and the packs with their types, read once. */
function programOf() {
  if (known !== undefined) return known;
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => readFileSync(path, 'utf8'));
  const parsed = ts.parseJsonConfigFileContent({ ...config, include: ['src', 'templates/*/pack.ts'] }, ts.sys, root);
  known = ts.createProgram(parsed.fileNames, parsed.options);
  return known;
}
