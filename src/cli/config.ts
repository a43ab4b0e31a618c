import { HostError, type Host } from '../host/host.js';
import { load } from '../read/document/load.js';
import { UsageError } from './exit.js';
import { suggestion } from './suggestion.js';
import type { Settings } from './options.js';

/** Read from the current folder when it is there. Keys are the long names of options; `document` and `options` (a map) beside them. */
export const configFile = 'asyncwright.yaml';

/** The settings of the configuration file that `allowed` names; a key that no command knows is a fault. */
export async function readConfig(host: Host, allowed: readonly string[], known: () => Promise<readonly string[]>): Promise<Settings> {
  if (!(await exists(host))) return {};
  const source = await load(configFile, host, ({ message, help }) => {
    throw new UsageError(`${configFile}: ${message}`, help);
  });
  const value: unknown = source?.root.value ?? {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new UsageError(`${configFile} must be a map of settings.`);
  // Only a file that is there is worth loading all commands for.
  const all = await known();
  const wrong = Object.keys(value).find((key) => !all.includes(key));
  if (wrong !== undefined) throw new UsageError(`${configFile}: there is no setting ${wrong}.`, suggestion(wrong, all));
  return Object.fromEntries(Object.entries(value).filter(([key]) => allowed.includes(key)));
}

async function exists(host: Host): Promise<boolean> {
  try {
    await host.read(configFile);
    return true;
  } catch (error) {
    if (error instanceof HostError && error.reason === 'no such file') return false;
    throw error;
  }
}
