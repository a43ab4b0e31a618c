/**
 * Compiles JSON Schemas to standalone validators: the official AsyncAPI schemas, one bundled file for each minor version, into
 * src/read/validate/compiled/<minor>.js, and that of a pack's manifest into src/write/pack/compiled/manifest.js. Compiling them at run
 * time would cost more than everything else that `validate` does.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';
import { root } from '../build/root.mjs';
import { prepared } from './prepare.mjs';
import { uniqueItems } from './unique.mjs';

const versions = ['2.0.0', '2.1.0', '2.2.0', '2.3.0', '2.4.0', '2.5.0', '2.6.0', '3.0.0', '3.1.0'];

for (const version of versions) {
  const official = JSON.parse(readFileSync(join(root, `node_modules/@asyncapi/specs/schemas/${version}.json`), 'utf8'));
  await write(`src/read/validate/compiled/${version.slice(0, 3)}.js`, structure(prepared(official, version)));
}
await write(
  'src/write/pack/compiled/manifest.js',
  manifest(JSON.parse(readFileSync(join(root, 'src/write/pack/manifest.schema.json'), 'utf8'))),
);

/** As a module: what stands in one large function, as CommonJS does, is read twice before it runs. @param {object} schema */
function structure(schema) {
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    verbose: true,
    validateFormats: true,
    messages: false,
    code: { source: true, esm: true },
  });
  addFormats(ajv);
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword(uniqueItems);
  return standalone.default(ajv, ajv.compile(schema));
}

/** As a whole, and as what a folder of templates adds, of which nothing is required. @param {object} schema */
function manifest(schema) {
  const ajv = new Ajv({ useDefaults: true, code: { source: true, esm: true } });
  ajv.addSchema({ ...schema, $id: 'manifest', required: ['name', 'ir'] });
  ajv.addSchema({ ...schema, $id: 'additions' });
  return standalone.default(ajv, { manifest: 'manifest', additions: 'additions' });
}

/** @param {string} path @param {string} source */
async function write(path, source) {
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
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), outputFiles[0].contents);
}
