import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const said = new Set<string>();

/** What jest lends the running test file. Its module cannot be imported here: the benchmarks use the brokers too. */
const { expect } = globalThis as { readonly expect?: { getState(): { readonly testPath?: string } } };

/**
 * Every reason for which tests are skipped comes by here: it is printed with the file that skips them, and an error where nothing may be
 * skipped (`ASYNCWRIGHT_REQUIRE=all`).
 * @param reason what is missing, and how to get it; undefined when nothing is
 */
export function skipping(reason: string | undefined): string | undefined {
  if (reason === undefined || said.has(reason)) return reason;
  if (process.env['ASYNCWRIGHT_REQUIRE'] === 'all') throw new Error(reason);
  said.add(reason);
  process.stdout.write(`skipped in ${relative(root, expect?.getState().testPath ?? root)}: ${reason}\n`);
  return reason;
}
