/** The models of `orders.yaml` in a language, with its payload and its schema as files for the programs that measure them. */
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { seconds } from './measure.mjs';
import { order } from './programs/order.mjs';

const programs = join(dirname(fileURLToPath(import.meta.url)), 'programs');

/**
 * Generates them into `generated` of a folder, beside `order.json`, `schema.json` and the programs of the language.
 * @param {string} bin the built command
 */
export function ordersIn(language, { bin, cwd }) {
  rmSync(cwd, { recursive: true, force: true });
  mkdirSync(cwd, { recursive: true });
  cpSync(join(programs, language), cwd, { recursive: true });
  copyFileSync(join(programs, 'orders.yaml'), join(cwd, 'orders.yaml'));
  const { components } = load(readFileSync(join(programs, 'orders.yaml'), 'utf8'));
  const schema = { $schema: 'http://json-schema.org/draft-07/schema#', ...components.schemas.Order };
  writeFileSync(join(cwd, 'schema.json'), JSON.stringify(schema));
  writeFileSync(join(cwd, 'order.json'), JSON.stringify(order));
  seconds([bin, 'models', 'orders.yaml', '--lang', language, '--out', 'generated'], { cwd });
}
