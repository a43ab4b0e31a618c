import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The strictest options that generated code promises to compile with. */
const strictest = {
  target: 'ES2022',
  lib: ['ES2022', 'ESNext.Disposable'],
  module: 'NodeNext',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  // As in every project of ours: what a library needs of the browser is not ours to declare.
  skipLibCheck: true,
  types: ['node'],
};

/** Why TypeScript cannot be used here; undefined when it can. It comes with the project. */
export function available(): string | undefined {
  return existsSync(join(repository, 'node_modules/typescript')) ? undefined : 'run npm ci first';
}

/** Makes a folder, in which each subfolder is a project, ready to compile: dependencies are the repository's own. */
export function prepare(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  const compilerOptions = { ...strictest, outDir: 'dist', rootDir: '.' };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*/src/**/*.ts'] }));
  if (!existsSync(join(folder, 'node_modules'))) symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
}

/**
 * Compiles all projects of a prepared folder in one run, into `dist/<project>/src`; the faults, one a line.
 * @param compiler `typescript-newest` for the newest version instead of the project's own
 */
export async function compile(folder: string, compiler: 'typescript' | 'typescript-newest' = 'typescript'): Promise<readonly string[]> {
  const { code, output } = await node([join(repository, 'node_modules', compiler, 'bin/tsc'), '-p', folder, '--pretty', 'false'], folder);
  return [...output.split('\n').filter((line) => line !== ''), ...(code === 0 ? [] : [`exit code ${code}`])];
}

/** Texts known to be as the formatter leaves them: most files of a project are those of every other. */
const formatted = new Set<string>();

/** What keeps a project's files from being as we promise: not as prettier's defaults leave them, or with rules switched off. */
export async function lint(project: string): Promise<readonly string[]> {
  const files = readdirSync(join(project, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const faults = files.map(async (file) => {
    const text = readFileSync(join(project, 'src', file), 'utf8');
    const isClean = formatted.has(text) || (await prettier.check(text, { filepath: file }));
    if (isClean) formatted.add(text);
    return [
      ...(isClean ? [] : [`${file} is not formatted`]),
      ...(/^\s*(?:\/[/*]|\*).*(?:eslint-disable|@ts-(?:ignore|expect-error|nocheck))/m.test(text) ? [`${file} switches rules off`] : []),
    ];
  });
  return (await Promise.all(faults)).flat();
}

/** Runs a compiled file, or any module beside it; what it printed, and its exit code. */
export function run(
  folder: string,
  file: string,
  args: readonly string[] = [],
): Promise<{ readonly code: number; readonly output: string }> {
  return node([join(folder, file), ...args], folder);
}

function node(args: readonly string[], cwd: string): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', reject).on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
