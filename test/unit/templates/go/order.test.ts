// Names that a package shares are taken in the order of its files, whichever of them is read first.
import { expect, test } from '@jest/globals';
import type { Api } from '../../../../src/ir/api.js';
import { memoryHost } from '../../../../src/host/memory.js';
import { readApi } from '../../../../src/read/index.js';
import type { FileView } from '../../../../src/write/pack/contract.js';
import { buildView } from '../../../../src/write/view/build.js';
import type { GoEnum } from '../../../../templates/go/language/enum.js';
import goPack from '../../../../templates/go/pack.js';

/** `redOn` of `Light` and `on` of `LightRed` would be one name. */
const document = {
  asyncapi: '3.0.0',
  info: { title: 'Lights', version: '1' },
  components: { schemas: { light: { enum: ['redOn', 'off'] }, lightRed: { enum: ['on', 'off'] } } },
};

function files(api: Api): readonly FileView[] {
  return buildView(api, goPack, {
    options: { profile: 'native', module: 'example.com/lights', package: 'models' },
    regex: 're2',
    sdk: false,
    client: false,
    service: false,
    transports: new Set(),
    fixed: new Map(),
    numbered: () => undefined,
  }).view.files;
}

function members({ decls }: FileView): readonly string[] {
  return (decls as unknown as readonly GoEnum[]).flatMap((decl) => decl.members.map(({ name }) => name));
}

test('members of enums are called the same, whichever is read first', async () => {
  const host = memoryHost({ 'api.json': JSON.stringify(document) });
  const { api } = await readApi('api.json', host, () => undefined, { allSchemas: true, allowRemote: [], remoteHashes: [] });
  if (api === undefined) throw new Error('not read');
  const names = [
    ['LightRedOn', 'LightOff'],
    ['LightRedOn_', 'LightRedOff'],
  ];
  expect(files(api).map(members)).toEqual(names);
  expect([...files(api)].reverse().map(members).reverse()).toEqual(names);
});
