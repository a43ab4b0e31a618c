/**
 * Where timed commands write. A disk that has just removed thousands of files looks through them for minutes before it makes a new one
 * (ext4), and takes seconds for what else takes tenths: so what is written goes to memory where the machine has a file system in it.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
const folder = mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'asyncwright-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** The path of an output folder by its name, for a command to write to. */
export function scratch(name) {
  return join(folder, name);
}

/** The same, with nothing in it. */
export function emptied(name) {
  rmSync(scratch(name), { recursive: true, force: true });
  return scratch(name);
}
