import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Host } from '../../../src/host/host.js';
import { memoryHost } from '../../../src/host/memory.js';
import { nodeHost } from '../../../src/host/node.js';

const folder = mkdtempSync(join(tmpdir(), 'asyncwright-host-'));
const hosts: readonly (readonly [string, Host, string])[] = [
  ['memory', memoryHost(), 'root'],
  ['node', nodeHost(), folder],
];

describe.each(hosts)('%s', (_, host, root) => {
  test('writes, lists, reads and removes', async () => {
    await host.write(`${root}/b/c.txt`, '\uFEFFone');
    await host.write(`${root}/a.txt`, 'two');
    await host.write(`${root}/a.txt`, 'three');
    expect(await host.list(root)).toEqual(['a.txt', 'b/c.txt']);
    expect(await host.read(`${root}/b/c.txt`)).toBe('one');
    expect(await host.read(`${root}/b/../a.txt`)).toBe('three');
    await host.remove(`${root}/b/c.txt`);
    await host.remove(`${root}/b/c.txt`);
    expect(await host.list(root)).toEqual(['a.txt']);
    expect(await host.list(`${root}/nowhere`)).toEqual([]);
  });
  test('says why it cannot read', async () => {
    await expect(host.read(`${root}/nothing`)).rejects.toMatchObject({ name: 'HostError', reason: 'no such file' });
  });
});

test('an empty folder goes with its last file, others stay', async () => {
  writeFileSync(join(folder, 'mine'), '');
  await nodeHost().write(`${folder}/x/y/z`, '');
  await nodeHost().remove(`${folder}/x/y/z`);
  expect(readdirSync(folder).sort()).toEqual(['a.txt', 'mine']);
});
