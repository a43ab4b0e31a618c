import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../imports/read.js';
import { skipping } from '../skips.js';

/** Where clients that are not ours are installed: `python3 -m pip install --target .work/foreign -r test/brokers/foreign/requirements.txt`. */
const packages = join(root, '.work/foreign');

/** Why a Python package cannot be used here; undefined when it can. Where everything is required that is an error. */
export function missingForeign(name: string): string | undefined {
  return skipping(existsSync(join(packages, name)) ? undefined : `install the Python package ${name}: see test/brokers/foreign.ts`);
}

/** Runs a Python program on them, and gives what it printed. Rejects when it fails. */
export function runForeign(file: string, ...args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, PYTHONPATH: packages, PYTHONDONTWRITEBYTECODE: '1' };
    const child = spawn('python3', [join(root, file), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject).on('close', (code) => (code === 0 ? resolve(out) : reject(new Error(`${file}: ${err}${out}`))));
  });
}
