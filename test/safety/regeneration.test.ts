// What a second run does to a folder, through the built command: it owns what it wrote and nothing else, and loses no edit.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { bin, buildWhenStale } from '../built.js';
import { root } from '../packs/source.js';

const folder = mkdtempSync(join(tmpdir(), 'regeneration-'));
const fresh = join(folder, 'fresh');
const sdk = join(folder, 'sdk');
const document = readFileSync(join(root, 'examples/streetlights/asyncapi.yaml'), 'utf8');
const client = 'src/gen/client.ts';
const lock = 'asyncwright.lock';

/** The document without its operation `getStatus` and the channel of that, and so without the models that only they mention. */
const shorter = document.replace(/^ {2}(?:getStatus|status):\n(?: {4}.*\n)+/gm, '');

function run(...options: readonly string[]): { readonly status: number | null; readonly said: string } {
  const language = options.includes('--lang') ? [] : ['--lang', 'typescript'];
  const args = [bin, 'generate', 'api.yaml', ...language, '--out', 'sdk', ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  expect(stderr).not.toMatch(/\n\s+at |internal error/);
  return { status, said: stdout + stderr };
}

/** Every file below the output folder with its text. */
function files(): Readonly<Record<string, string>> {
  const names = readdirSync(sdk, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(sdk, name)).isFile());
  return Object.fromEntries(names.sort().map((name) => [name, text(name)]));
}

function text(file: string): string {
  return readFileSync(join(sdk, file), 'utf8');
}

function edit(file: string): string {
  writeFileSync(join(sdk, file), `// mine\n${text(file)}`);
  return text(file);
}

beforeAll(() => {
  buildWhenStale();
  writeFileSync(join(folder, 'api.yaml'), document);
  expect(run().status).toBe(0);
  cpSync(sdk, fresh, { recursive: true });
}, 120_000);

beforeEach(() => {
  rmSync(sdk, { recursive: true, force: true });
  cpSync(fresh, sdk, { recursive: true, preserveTimestamps: true });
  writeFileSync(join(folder, 'api.yaml'), document);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a second run touches nothing', () => {
  const times = (): unknown => Object.keys(files()).map((name) => [name, statSync(join(sdk, name)).mtimeMs]);
  const before = { files: files(), times: times() };
  expect(run().status).toBe(0);
  expect({ files: files(), times: times() }).toEqual(before);
});

describe('a file of the generator that was edited', () => {
  test('is refused by name, and nothing else is written', () => {
    edit(client);
    writeFileSync(join(folder, 'api.yaml'), shorter);
    const before = files();
    const { status, said } = run();
    expect(status).toBe(1);
    expect(said).toContain(`sdk/${client}`);
    expect(said).toContain('file-edited');
    expect(files()).toEqual(before);
  });

  test('is overwritten with --force', () => {
    const before = files();
    edit(client);
    expect(run('--force').status).toBe(0);
    expect(files()).toEqual(before);
  });

  test('is named by --check', () => {
    edit(client);
    const { status, said } = run('--check');
    expect(status).toBe(1);
    expect(said).toContain(client);
  });

  test('that has become stale is refused too', () => {
    const stale = 'src/gen/models/status-reply.ts';
    edit(stale);
    writeFileSync(join(folder, 'api.yaml'), shorter);
    const { status, said } = run();
    expect(status).toBe(1);
    expect(said).toContain(`sdk/${stale}`);
  });
});

test('a file of the user where the generator wants one is refused by name', () => {
  rmSync(join(sdk, lock));
  const mine = edit(client);
  const { status, said } = run();
  expect(status).toBe(1);
  expect(said).toContain('file-foreign');
  expect(text(client)).toBe(mine);
});

test('what the document no longer has is removed, and what is the user’s stays', () => {
  const kept = ['README.md', 'package.json', 'src/index.ts'].map((file) => [file, edit(file)] as const);
  writeFileSync(join(sdk, 'src/gen/models/mine.ts'), 'export {};\n');
  writeFileSync(join(folder, 'api.yaml'), shorter);
  expect(run().status).toBe(0);
  expect(existsSync(join(sdk, 'src/gen/models/status-reply.ts'))).toBe(false);
  expect(existsSync(join(sdk, 'src/gen/checks/status-reply.ts'))).toBe(false);
  expect(text(client)).not.toContain('getStatus');
  expect(text('src/gen/models/mine.ts')).toBe('export {};\n');
  for (const [file, mine] of kept) expect(text(file)).toBe(mine);
});

describe('--check and --dry-run write nothing', () => {
  test.each(['--check', '--dry-run'])('%s', (option) => {
    writeFileSync(join(folder, 'api.yaml'), shorter);
    const before = files();
    const { status, said } = run(option);
    expect(status).toBe(option === '--check' ? 1 : 0);
    expect(said).toContain(client);
    expect(files()).toEqual(before);
  });

  test.each(['--check', '--dry-run'])('%s ends with 0 where nothing would change', (option) => {
    expect(run(option).status).toBe(0);
  });

  test('--check ends with 1 where a file is missing', () => {
    rmSync(join(sdk, client));
    const { status, said } = run('--check');
    expect(status).toBe(1);
    expect(said).toContain(client);
    expect(existsSync(join(sdk, client))).toBe(false);
  });

  test('not even a folder', () => {
    rmSync(sdk, { recursive: true });
    expect(run('--dry-run').status).toBe(0);
    expect(run('--check').status).toBe(1);
    expect(existsSync(sdk)).toBe(false);
  });
});

describe('a run that was interrupted is finished by the next', () => {
  interface Lock {
    readonly files: Readonly<Record<string, string>>;
  }

  /** The folder as an interrupted change from `document` to `shorter` leaves it: the lock is there, the files partly. */
  function interrupt(isWritten: (file: string) => boolean): Readonly<Record<string, string>> {
    const [before, owned] = [files(), (JSON.parse(text(lock)) as Lock).files];
    writeFileSync(join(folder, 'api.yaml'), shorter);
    expect(run().status).toBe(0);
    const after = files();
    writeFileSync(join(sdk, lock), JSON.stringify({ ...(JSON.parse(text(lock)) as Lock), before: owned }));
    for (const [file, old] of Object.entries(before)) if (file !== lock && !isWritten(file)) writeFileSync(join(sdk, file), old);
    return after;
  }

  test.each([
    ['before the first file', () => false],
    ['between two files', (file: string) => file < 'src/gen/models'],
    ['after the last file', () => true],
  ])('%s', (_, isWritten) => {
    const after = interrupt(isWritten);
    expect(run().status).toBe(0);
    expect(files()).toEqual(after);
  });

  test('and an edit made meanwhile is still refused', () => {
    interrupt((file) => file < 'src/gen/models');
    edit(client);
    const { status, said } = run();
    expect(status).toBe(1);
    expect(said).toContain(`sdk/${client}`);
  });
});

describe('a file that was written once and was removed', () => {
  test('stays away, also for --check, and comes back by --force', () => {
    rmSync(join(sdk, 'README.md'));
    expect(run('--check').status).toBe(0);
    expect(run().status).toBe(0);
    expect(existsSync(join(sdk, 'README.md'))).toBe(false);
    expect(run('--force').status).toBe(0);
    expect(text('README.md')).toBe(readFileSync(join(fresh, 'README.md'), 'utf8'));
  });

  test('comes back where the run that should have written it was interrupted', () => {
    rmSync(join(sdk, 'README.md'));
    writeFileSync(join(sdk, lock), JSON.stringify({ ...(JSON.parse(text(lock)) as object), before: {} }));
    expect(run().status).toBe(0);
    expect(existsSync(join(sdk, 'README.md'))).toBe(true);
  });

  test('a list of such files that names one outside is no lock', () => {
    writeFileSync(join(sdk, lock), JSON.stringify({ ...(JSON.parse(text(lock)) as object), once: ['../README.md'] }));
    expect(run().said).toContain('lock-damaged');
  });
});

test('what another pack printed is refused, and made over by --force', () => {
  const before = files();
  const { status, said } = run('--lang', 'go');
  expect({ status, said }).toEqual({
    status: 1,
    said: expect.stringContaining('sdk holds what the pack typescript printed, which the pack go would take away'),
  });
  expect(files()).toEqual(before);
  expect(run('--lang', 'go', '--force').status).toBe(0);
  expect(Object.keys(files())).toContain('go.mod');
  expect(existsSync(join(sdk, client))).toBe(false);
});

describe('a lock that is damaged', () => {
  test.each(['', '{}', '[]', 'null', '{ "lock": 1', '<<<<<<< HEAD\n'])('%j', (damaged) => {
    writeFileSync(join(sdk, lock), damaged);
    const { status, said } = run();
    expect(status).toBe(1);
    expect(said).toContain(lock);
    expect(text(lock)).toBe(damaged);
  });

  test('that names a file outside removes nothing', () => {
    writeFileSync(join(folder, 'precious.txt'), 'precious');
    const known = JSON.parse(text(lock)) as { files: Record<string, string> };
    const sha = 'b2d6d3d2e3d6a5b5a2d7f6d0e1c4b8a9';
    writeFileSync(join(sdk, lock), JSON.stringify({ ...known, files: { ...known.files, '../precious.txt': sha } }));
    expect(run().status).toBe(1);
    expect(run('--force').status).toBe(0);
    expect(readFileSync(join(folder, 'precious.txt'), 'utf8')).toBe('precious');
  });
});
