// `run` of a case holds a program in some languages that uses the generated code, what it is given and what it has to print: the same in
// all of them.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { generate } from '../../src/generate.js';
import { nodeHost } from '../../src/host/node.js';
import { importSource } from '../packs/source.js';
import { optionsOf } from './options.js';
import * as go from '../toolchains/go.js';
import * as java from '../toolchains/java.js';
import * as python from '../toolchains/python.js';
import * as typescript from '../toolchains/typescript.js';

interface Toolchain {
  available(): string | undefined;
  /** Where the program goes, from the folder of the generated project. */
  readonly program: string;
  /** Compiles a folder with the project `cases` in it; the faults. */
  compile(folder: string): Promise<readonly string[]>;
  run(folder: string, args: readonly string[]): Promise<{ readonly code: number; readonly output: string }>;
}

const toolchains: Readonly<Record<string, Toolchain>> = {
  typescript: {
    available: typescript.available,
    program: 'src/main.ts',
    compile: (folder) => {
      typescript.prepare(folder);
      return typescript.compile(folder);
    },
    run: (folder, args) => typescript.run(folder, 'dist/project/src/main.js', args),
  },
  python: {
    available: python.available,
    program: 'src/main.py',
    compile: async (folder) => {
      const source = join(folder, 'project/src');
      python.prepare(source);
      return [...(await python.compile(source)), ...(await python.inspect(source))];
    },
    run: (folder, args) => python.run(folder, 'project/src/main.py', args),
  },
  java: {
    available: java.available,
    program: 'src/main/java/Main.java',
    compile: java.compile,
    run: (folder, args) => java.run(folder, 'Main', args),
  },
  go: {
    available: go.available,
    program: 'run/main.go',
    compile: (folder) => go.compile(join(folder, 'project')),
    run: (folder, args) => go.run(join(folder, 'project'), './run', args),
  },
};

const cases = fileURLToPath(new URL('.', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cases-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function linesOf(file: string): readonly string[] {
  return readFileSync(file, 'utf8').trimEnd().split('\n');
}

describe.each(readdirSync(cases).filter((name) => existsSync(join(cases, name, 'run'))))('%s', (name) => {
  for (const [language, toolchain] of Object.entries(toolchains)) {
    const main = join(cases, name, 'run', toolchain.program.split('/').at(-1) ?? '');
    if (!existsSync(main)) continue;
    const missing = toolchain.available();
    (missing === undefined ? test : test.skip)(
      `in ${language}${missing === undefined ? '' : `: ${missing}`}`,
      async () => {
        const own = join(folder, name, language);
        const options = optionsOf(join(cases, name), language);
        const target = { pack: `templates/${language}`, out: join(own, 'project'), options };
        const request = { document: join(cases, name, 'asyncapi.yaml'), sdk: !name.startsWith('models-'), targets: [target] };
        const { diagnostics } = await generate({ ...request, importPack: importSource }, nodeHost());
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        const program = join(target.out, toolchain.program);
        mkdirSync(join(program, '..'), { recursive: true });
        copyFileSync(main, program);
        expect(await toolchain.compile(own)).toEqual([]);
        const { code, output } = await toolchain.run(own, linesOf(join(cases, name, 'run/input.txt')));
        expect(output.trimEnd().split('\n')).toEqual(linesOf(join(cases, name, 'run/output.txt')));
        expect(code).toBe(0);
      },
      600_000,
    );
  }
});
