// asyncapi.md section 6: the types of security schemes and the fields that each requires, in 2.x and 3.x.
import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../../../src/ir/described.js';
import { memoryHost } from '../../../../src/host/memory.js';
import { parse } from '../../../../src/reader.js';

type Scheme = Readonly<Record<string, Json>>;

async function found(version: string, scheme: Scheme): Promise<readonly string[]> {
  const isNew = version.startsWith('3');
  const security = isNew ? [{ $ref: '#/components/securitySchemes/it' }] : [{ it: [] }];
  const server = { protocol: 'mqtt', security, ...(isNew ? { host: 'example.com' } : { url: 'example.com' }) };
  const document = {
    asyncapi: version,
    info: { title: 'T', version: '1.0.0' },
    channels: {},
    servers: { main: server },
    components: { securitySchemes: { it: scheme } },
  };
  const { api, diagnostics } = await parse('a.json', { host: memoryHost({ 'a.json': JSON.stringify(document) }) });
  const types = api?.security.map(({ type }) => type) ?? [];
  return [...types, ...diagnostics.map(({ code, message }) => `${code} ${message}`)];
}

const versions = ['2.1.0', '2.6.0', '3.0.0', '3.1.0'] as const;
const tokenUrl = 'https://example.com/token';
const authorizationUrl = 'https://example.com/authorize';

/** 2.x says `scopes` what 3.x calls `availableScopes`. */
const flows = (version: string, all: Readonly<Record<string, Scheme>>): Json =>
  Object.fromEntries(
    Object.entries(all).map(([name, flow]) => [name, { ...flow, [version.startsWith('3') ? 'availableScopes' : 'scopes']: {} }]),
  );

describe.each(versions)('%s', (version) => {
  const all = {
    implicit: { authorizationUrl },
    password: { tokenUrl },
    clientCredentials: { tokenUrl },
    authorizationCode: { authorizationUrl, tokenUrl },
  };
  const sound: readonly Scheme[] = [
    { type: 'userPassword' },
    { type: 'apiKey', in: 'user' },
    { type: 'apiKey', in: 'password' },
    { type: 'X509' },
    { type: 'symmetricEncryption' },
    { type: 'asymmetricEncryption' },
    { type: 'httpApiKey', name: 'key', in: 'query' },
    { type: 'httpApiKey', name: 'key', in: 'header' },
    { type: 'httpApiKey', name: 'key', in: 'cookie' },
    { type: 'http', scheme: 'basic' },
    { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    { type: 'oauth2', flows: flows(version, all) },
    { type: 'oauth2', flows: {} },
    { type: 'openIdConnect', openIdConnectUrl: 'https://example.com/.well-known/openid-configuration' },
    { type: 'plain' },
    { type: 'scramSha256' },
    { type: 'scramSha512' },
    { type: 'gssapi' },
  ];
  test.each(sound)('%j', async (scheme) => {
    expect(await found(version, scheme)).toEqual([scheme['type']]);
  });

  const broken: readonly Scheme[] = [
    {},
    { type: 'password' },
    { type: 'apiKey' },
    { type: 'apiKey', in: 'header' },
    { type: 'httpApiKey', in: 'query' },
    { type: 'httpApiKey', name: 'key' },
    { type: 'httpApiKey', name: 'key', in: 'user' },
    { type: 'http' },
    { type: 'oauth2' },
    { type: 'oauth2', flows: flows(version, { implicit: { tokenUrl } }) },
    { type: 'oauth2', flows: flows(version, { authorizationCode: { tokenUrl } }) },
    { type: 'oauth2', flows: flows(version, { password: {} }) },
    { type: 'oauth2', flows: flows(version, { clientCredentials: { tokenUrl: 'no url' } }) },
    { type: 'openIdConnect' },
  ];
  test.each(broken)('%j is refused', async (scheme) => {
    expect(await found(version, scheme)).toEqual(expect.arrayContaining([expect.stringMatching(/^structure/)]));
  });
});

test('2.0 has no SASL mechanisms yet', async () => {
  expect(await found('2.0.0', { type: 'userPassword' })).toEqual(['userPassword']);
  expect(await found('2.0.0', { type: 'scramSha256' })).toEqual([expect.stringMatching(/^structure /)]);
});
