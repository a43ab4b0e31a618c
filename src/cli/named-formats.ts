import { existsSync, readFileSync } from 'node:fs';
import { shippedPacks } from '../host/packs.js';
import type { Format } from '../write/pack/manifest.js';

/** The formatters of those of our packs that a command line names: good enough to start them before it is understood. */
export function namedFormats(args: readonly string[]): readonly Format[] {
  const words = args.flatMap((arg) => arg.split(/[=,]/)).filter((word) => /^\w+$/.test(word));
  const manifests = words.map((word) => `${shippedPacks}/${word}/pack.yaml`).filter((file) => existsSync(file));
  return manifests.flatMap((file) => (/^format: ([\w-]+)$/m.exec(readFileSync(file, 'utf8'))?.[1] as Format | undefined) ?? []);
}
