import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { generate } from '../../src/generate.js';
import { nodeHost } from '../../src/host/node.js';
import { root } from '../imports/read.js';
import { importSource } from '../packs/source.js';

/** The SDK of a document, to be used by a test in its own process. */
export interface Generated<Sdk> {
  readonly sdk: Sdk;
  /** Where it stands, for programs of their own. */
  readonly file: string;
  remove(): void;
}

/** Generates and bundles the SDK of a document and the transport of a protocol, which stand side by side in `sdk`. */
export async function generated<Sdk>(document: string, protocol: string): Promise<Generated<Sdk>> {
  // Below the repository, where Node finds the libraries.
  mkdirSync(join(root, '.work'), { recursive: true });
  const folder = mkdtempSync(join(root, '.work/generated-'));
  const target = { pack: 'templates/typescript', out: join(folder, 'sdk') };
  const { diagnostics } = await generate({ document, targets: [target], importPack: importSource }, nodeHost());
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const contents = [`export * from './sdk/src/gen/index.js';`, `export * from './sdk/src/gen/transports/${protocol}/index.js';`];
  const outfile = join(folder, 'sdk.mjs');
  await build({
    stdin: { contents: contents.join('\n'), resolveDir: folder },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['amqplib', 'kafkajs', 'mqtt', 'ws'],
    logLevel: 'error',
  });
  return { sdk: (await import(outfile)) as Sdk, file: outfile, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
