import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { nodeHost } from '../../../src/host/node.js';
import type { Stage } from '../../../src/host/host.js';
import { writeNew } from '../../../src/host/stage.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'asyncwright-stage-'));
});

async function begun(folder: string): Promise<Stage> {
  const stage = await nodeHost().stage?.(folder);
  if (stage === undefined) throw new Error(`${folder} is there`);
  return stage;
}

describe('a folder in the making', () => {
  test('appears with all of its files', async () => {
    const stage = await begun(`${root}/a/b/`);
    writeNew(stage.folder, 'c/d.txt', 'one');
    expect(existsSync(`${root}/a/b`)).toBe(false);
    await stage.commit();
    expect(readdirSync(`${root}/a`)).toEqual(['b']);
    expect(readFileSync(`${root}/a/b/c/d.txt`, 'utf8')).toBe('one');
  });

  test('goes with the folders that were made for it, and no others', async () => {
    mkdirSync(`${root}/mine`);
    const stage = await begun(`${root}/mine/a/b`);
    writeNew(stage.folder, 'c/d.txt', 'one');
    await stage.discard();
    expect([readdirSync(root), readdirSync(`${root}/mine`)]).toEqual([['mine'], []]);
  });

  test('keeps what else came into the folders that were made for it', async () => {
    const stage = await begun(`${root}/a/b`);
    writeFileSync(`${root}/a/mine.txt`, '');
    await stage.discard();
    expect(readdirSync(`${root}/a`)).toEqual(['mine.txt']);
  });

  test('does not take the place of what has come into being meanwhile', async () => {
    const stage = await begun(`${root}/a`);
    writeNew(stage.folder, 'b/c.txt', 'one');
    mkdirSync(`${root}/a`);
    writeFileSync(`${root}/a/mine.txt`, '');
    const reason = 'something of that name has come into being meanwhile';
    await expect(stage.commit()).rejects.toMatchObject({ name: 'HostError', path: `${root}/a`, reason, isWriting: true });
    await stage.discard();
    expect([readdirSync(root), readdirSync(`${root}/a`)]).toEqual([['a'], ['mine.txt']]);
  });

  test('is not begun anew by a file that comes late', async () => {
    const stage = await begun(`${root}/a`);
    await stage.discard();
    expect(() => writeNew(stage.folder, 'b/c.txt', 'one')).toThrow(expect.objectContaining({ name: 'HostError' }));
    expect(readdirSync(root)).toEqual([]);
  });

  test('is none where there is something of its name', async () => {
    writeFileSync(`${root}/file`, '');
    symlinkSync('nowhere', `${root}/link`);
    for (const there of [root, `${root}/file`, `${root}/link`]) expect(await nodeHost().stage?.(there)).toBeUndefined();
  });

  test('takes away what runs left behind that were killed, and nothing else', async () => {
    const killed = spawnSync(process.execPath, ['-e', '']).pid;
    const machine = hostname().replace(/[^\w-]/g, '_');
    const left = {
      dead: `a.${machine}-${killed}.tmp`,
      alive: `a.${machine}-1.tmp`,
      far: `a.other-${killed}.tmp`,
      b: `b.${machine}-${killed}.tmp`,
    };
    const mark = (name: string): void => {
      mkdirSync(join(root, name));
      writeFileSync(join(root, name, '.asyncwright-stage'), '');
    };
    Object.values(left).forEach(mark);
    const mine = `a.${machine}-${killed + 1_000_000_000}.tmp`;
    mkdirSync(join(root, mine));
    symlinkSync('nowhere', join(root, `a.${machine}-${killed + 1_000_000_001}.tmp`));
    await (await begun(`${root}/a`)).commit();
    const kept = ['a', left.far, left.alive, left.b, mine, `a.${machine}-${killed + 1_000_000_001}.tmp`].sort();
    expect(readdirSync(root).sort()).toEqual(kept);
    expect(readdirSync(`${root}/a`)).toEqual([]);
    mark(left.dead);
    expect(await nodeHost().stage?.(`${root}/a`)).toBeUndefined();
    expect(readdirSync(root).sort()).toEqual(kept);
  });

  test('is none where its name would be too long', async () => {
    expect(await nodeHost().stage?.(`${root}/${'a'.repeat(250)}`)).toBeUndefined();
    expect(readdirSync(root)).toEqual([]);
  });

  test('says why it cannot be written', async () => {
    writeFileSync(`${root}/file`, '');
    const refused = { name: 'HostError', reason: 'a part of its path is a file', isWriting: true };
    await expect(nodeHost().stage?.(`${root}/file/a`)).rejects.toMatchObject({ ...refused, path: `${root}/file/a` });
    expect(() => writeNew(`${root}/file`, 'a', '')).toThrow(expect.objectContaining(refused));
    await expect(nodeHost().write(`${root}/file/a`, '')).rejects.toMatchObject(refused);
  });
});

test('a host says what is there', async () => {
  writeFileSync(`${root}/file`, '');
  const { has } = nodeHost();
  expect(await Promise.all(['', '/file', '/nothing', '/file/below'].map((path) => has?.(root + path)))).toEqual([true, true, false, false]);
});
