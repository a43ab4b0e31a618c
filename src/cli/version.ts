import { readFileSync } from 'node:fs';

/** The version of this package. The file is as far away from the source as from the built command. */
export function version(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  return manifest.version;
}
