import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, buildWhenStale } from './built.js';
import { root } from './imports/read.js';
// The benchmark installs the package the same way.
import { install, sizeOf } from './bench/installed.mjs';

/** The package as a user gets it: packed, installed into an empty folder, and run there. */

const folder = mkdtempSync(join(tmpdir(), 'asyncwright-package-'));
const document = join(root, 'examples/streetlights/asyncapi.yaml');

beforeAll(() => {
  buildWhenStale();
  install(root, folder);
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm pack, installed into an empty folder', () => {
  test('takes at most 40 MB with everything that it needs', () => {
    expect(sizeOf(join(folder, 'node_modules')) / 1e6).toBeLessThanOrEqual(40);
  });

  test('answers with its version', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(run(installedBin(), ['--version'], folder)).toBe(`${version}\n`);
  });

  test('generates in several languages at once what the working tree generates in each', () => {
    const languages = ['typescript', 'python', 'java', 'go'];
    run(installedBin(), ['generate', document, '--lang', languages.join(','), '--out', 'packed'], folder);
    for (const language of languages) {
      run(process.execPath, [bin, 'generate', document, '--lang', language, '--out', 'tree'], folder);
      const packed = contents(join(folder, 'packed', language));
      expect(Object.keys(packed).length).toBeGreaterThan(10);
      expect(packed).toEqual(contents(join(folder, 'tree')));
      rmSync(join(folder, 'tree'), { recursive: true });
    }
  }, 120_000);

  test('has what the READMEs of its packs link to', () => {
    const templates = join(folder, 'node_modules/asyncwright/dist/templates');
    const broken = readdirSync(templates).flatMap((name) => {
      const links = readFileSync(join(templates, name, 'README.md'), 'utf8').matchAll(/\]\((\.\.?\/[^)#]+)/g);
      return [...links].map(([, to = '']) => join(templates, name, to)).filter((path) => !existsSync(path));
    });
    expect(broken).toEqual([]);
  });

  test('offers its entry points', () => {
    const program = "for (const name of ['asyncwright', 'asyncwright/reader', 'asyncwright/pack']) await import(name); console.log('fine')";
    expect(run(process.execPath, ['--input-type=module', '-e', program], folder)).toBe('fine\n');
  });
});

function installedBin(): string {
  return join(folder, 'node_modules/.bin/asyncwright');
}

function run(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

function contents(from: string): Record<string, string> {
  const files = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(from.length), readFileSync(path, 'utf8')]));
}
