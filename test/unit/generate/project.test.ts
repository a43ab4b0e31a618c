import { expect, test } from '@jest/globals';
import { projectOf } from '../../../src/generate/project.js';
import { memoryHost } from '../../../src/host/memory.js';
import type { Manifest } from '../../../src/write/pack/manifest.js';

const manifest = { project: { file: 'go.mod', word: 'module', option: 'module' } } as unknown as Manifest;
const shop = '// Shop.\nmodule example.com/shop // a comment\n\ngo 1.24\n';

test.each([
  ['no project', {}, undefined, {}],
  ['one in the folder', { '/a/b/go.mod': shop }, undefined, { options: { module: 'example.com/shop' } }],
  ['one in the folder, as it is asked for', { '/a/b/go.mod': shop }, 'example.com/shop', { options: { module: 'example.com/shop' } }],
  ['a quoted name', { '/a/b/go.mod': 'module "example.com/shop"\r\n' }, undefined, { options: { module: 'example.com/shop' } }],
  ['one around the folder', { '/a/go.mod': shop }, undefined, { options: { module: 'example.com/shop/b' }, around: true }],
  ['one further around it', { '/go.mod': shop }, 'example.com/shop/a/b', { options: { module: 'example.com/shop/a/b' }, around: true }],
  ['the nearer one', { '/go.mod': shop, '/a/go.mod': 'module near' }, undefined, { options: { module: 'near/b' }, around: true }],
  ['one that is to be another', { '/a/go.mod': shop }, 'example.com/own', {}],
  ['one beside the folder', { '/a/c/go.mod': shop }, undefined, {}],
  ['a file that names none', { '/a/b/go.mod': 'go 1.24\n', '/go.mod': 'modules x\n' }, undefined, {}],
] as const)('%s', async (_, files, given, expected) => {
  const found = await projectOf(manifest, '/a/b', given, memoryHost(files));
  expect(found).toEqual({ options: {}, around: false, fault: undefined, ...expected });
});

test('one in the folder that is called otherwise than it is asked for', async () => {
  const { fault } = await projectOf(manifest, '/a/b', 'example.com/own', memoryHost({ '/a/b/go.mod': shop }));
  expect(fault).toEqual({
    option: 'module',
    reason: 'cannot be example.com/own in /a/b, where go.mod says example.com/shop',
    nearest: 'example.com/shop',
  });
});

test('a language without such files', async () => {
  const found = await projectOf({} as Manifest, '/a/b', undefined, memoryHost({ '/a/b/go.mod': shop }));
  expect(found.options).toEqual({});
});
