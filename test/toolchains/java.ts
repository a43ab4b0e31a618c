import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from '../../src/write/output/format.js';
import { skipping } from '../skips.js';
import { unusedImports } from './java-imports.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The jars of `java/pom.xml`: what generated code may use beside Java itself. */
const jars = join(repository, '.work/java');

/** Why Java cannot be used here; undefined when it can. Throws where skipping is not allowed. */
export function available(): string | undefined {
  return skipping(missing());
}

function missing(): string | undefined {
  if (spawnSync('javac', ['-version']).status !== 0) return 'there is no javac: install a JDK of version 17 or newer';
  if (!existsSync(jars)) return 'run mvn -q -B -f test/toolchains/java/pom.xml dependency:copy-dependencies first';
  return undefined;
}

/** Makes a folder, in which each subfolder is a project with a Java package of its own, ready to compile. */
export function prepare(folder: string): void {
  mkdirSync(folder, { recursive: true });
}

/**
 * Lets a project, whose package is `base`, use the runtime of another one in the same folder: compiling so many copies of it is what
 * would take time.
 */
export function shareRuntime(project: string, base: string, owner: string): void {
  if (base === owner) return;
  const sources = join(project, 'src/main/java', base.replaceAll('.', '/'));
  rmSync(join(sources, 'runtime'), { recursive: true, force: true });
  for (const name of readdirSync(join(sources, 'models'))) {
    const file = join(sources, 'models', name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(`import ${base}.runtime.`, `import ${owner}.runtime.`));
  }
}

/**
 * Compiles all projects of a prepared folder in one run, into `classes`, with every warning an error; the faults, one a line. Among them
 * are imports that nothing uses, of which javac has no warning.
 */
export async function compile(folder: string): Promise<readonly string[]> {
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.java'));
  writeFileSync(join(folder, 'sources.txt'), sources.map((file) => `"${file.replaceAll('\\', '/')}"\n`).join(''));
  const strictest = ['-Xlint:all', '-Werror', '--release', '17', '-encoding', 'UTF-8', '-J-XX:TieredStopAtLevel=1'];
  const { code, output } = await execute(
    'javac',
    [...strictest, '-cp', join(jars, '*'), '-d', 'classes', '-Xmaxerrs', '20', '@sources.txt'],
    folder,
  );
  const unused = sources.flatMap((file) =>
    unusedImports(readFileSync(join(folder, file), 'utf8')).map((name) => `${file} does not use its import ${name}`),
  );
  const warned = output.split('\n').filter((line) => line !== '');
  return [...warned, ...unused, ...(code === 0 ? [] : [`exit code ${code}`])];
}

/** What keeps a project's files from being as we promise: not as the formatter leaves them, or with warnings switched off. */
export async function lint(project: string): Promise<readonly string[]> {
  const files = readdirSync(project, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.java'));
  const faults = files.map(async (file) => {
    const text = readFileSync(join(project, file), 'utf8');
    const again = await format({ path: file, text, formatted: false, from: file }, 'clang-format');
    return [
      ...(again === text ? [] : [`${file} is not formatted`]),
      ...(/^\s*(?:@SuppressWarnings(?!\("deprecation"\))|\/[/*]+ *clang-format off)/m.test(text) ? [`${file} switches rules off`] : []),
    ];
  });
  return (await Promise.all(faults)).flat();
}

/** Runs a compiled class; what it printed, and its exit code. */
export function run(
  folder: string,
  main: string,
  args: readonly string[] = [],
): Promise<{ readonly code: number; readonly output: string }> {
  return execute(
    'java',
    ['-XX:TieredStopAtLevel=1', '-cp', [join(folder, 'classes'), join(jars, '*')].join(delimiter), main, ...args],
    folder,
  );
}

function execute(command: string, args: readonly string[], cwd: string): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', reject).on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
