import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the packs that come with this package: `templates/` of the source tree, or what the build made of it. */
export const shippedPacks = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../templates' : '../templates', import.meta.url),
).replaceAll('\\', '/');

/** What they are called. */
export function shippedNames(): readonly string[] {
  return readdirSync(shippedPacks)
    .filter((name) => existsSync(`${shippedPacks}/${name}/pack.yaml`))
    .sort();
}
