/**
 * Compiles the official AsyncAPI schemas to standalone validators, one bundled file for each minor version:
 * src/read/validate/compiled/<minor>.js. Compiling them at run time would cost more than everything else that `validate` does.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';
import { root } from '../build/root.mjs';
import { prepared } from './prepare.mjs';

const versions = ['2.0.0', '2.1.0', '2.2.0', '2.3.0', '2.4.0', '2.5.0', '2.6.0', '3.0.0', '3.1.0'];
const folder = join(root, 'src/read/validate/compiled');

mkdirSync(folder, { recursive: true });
for (const version of versions) {
  const official = JSON.parse(readFileSync(join(root, `node_modules/@asyncapi/specs/schemas/${version}.json`), 'utf8'));
  const source = compile(prepared(official, version));
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'node20.19',
    minify: true,
    logLevel: 'warning',
  });
  writeFileSync(join(folder, `${version.slice(0, 3)}.js`), outputFiles[0].contents);
}

/** @param {object} schema */
function compile(schema) {
  const ajv = new Ajv({ allErrors: true, strict: false, verbose: true, validateFormats: true, messages: false, code: { source: true } });
  addFormats(ajv);
  return standalone.default(ajv, ajv.compile(schema)); // CommonJS: the bundler turns its `require` calls into one module
}
