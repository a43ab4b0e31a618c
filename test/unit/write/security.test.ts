import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { unaskedDiagnostic } from '../../../src/generate/unasked.js';
import { memoryHost } from '../../../src/host/memory.js';
import { readApi } from '../../../src/read/index.js';
import { askedBy } from '../../../src/write/view/security.js';
import { guardedBy } from '../../../src/write/view/protocols.js';
import { logins } from '../../../templates/typescript/language/logins.js';
import { root } from '../../imports/read.js';

const schemes = {
  user: { type: 'userPassword' },
  scram: { type: 'scramSha256' },
  cert: { type: 'X509' },
  ticket: { type: 'gssapi' },
  basic: { type: 'http', scheme: 'Basic' },
  digest: { type: 'http', scheme: 'digest' },
  tenant: { type: 'httpApiKey', in: 'header', name: 'X-Tenant' },
  key: { type: 'httpApiKey', in: 'header', name: 'X-Key' },
  oauth: { type: 'oauth2', flows: {} },
};

/** One scheme of each type that the specification has, and of each place and scheme that makes a difference. */
const every: Readonly<Record<string, object>> = {
  ...Object.fromEntries(
    ['userPassword', 'X509', 'symmetricEncryption', 'asymmetricEncryption', 'plain', 'scramSha256', 'scramSha512', 'gssapi'].map((type) => [
      type,
      { type },
    ]),
  ),
  'apiKey user': { type: 'apiKey', in: 'user' },
  'apiKey password': { type: 'apiKey', in: 'password' },
  'httpApiKey header': { type: 'httpApiKey', in: 'header', name: 'X-Key' },
  'httpApiKey query': { type: 'httpApiKey', in: 'query', name: 'key' },
  'httpApiKey cookie': { type: 'httpApiKey', in: 'cookie', name: 'key' },
  'http basic': { type: 'http', scheme: 'basic' },
  'http bearer': { type: 'http', scheme: 'bearer' },
  'http digest': { type: 'http', scheme: 'digest' },
  oauth2: { type: 'oauth2', flows: {} },
  openIdConnect: { type: 'openIdConnect', openIdConnectUrl: 'https://login.example.com' },
};

type Security = readonly Readonly<Record<string, readonly string[]>>[];

/** The logins that a server asks for, an alternative a text, and what is told. */
async function asked(
  protocol: string,
  security: Security,
  operation: Security = [],
): Promise<{ asked: string[]; told: string[]; guarded: string[] }> {
  const document = {
    asyncapi: '2.6.0',
    info: { title: 'Lamps', version: '1.0.0' },
    servers: { s: { url: 'localhost', protocol, security } },
    channels: { lamps: { publish: { operationId: 'lit', message: { payload: true }, security: operation } } },
    components: { securitySchemes: { ...every, ...schemes } },
  };
  const { api } = await readApi('a.json', memoryHost({ 'a.json': JSON.stringify(document) }), () => undefined);
  if (!api) throw new Error('not read');
  const told: string[] = [];
  const found = askedBy(api, logins, new Set(['amqp', 'kafka', 'mqtt', 'ws']), (one) => {
    const { code, message, origin } = unaskedDiagnostic(one, 'ts');
    told.push(`${origin.pointer.split('/').at(-1) ?? ''} ${code}: ${message}`);
  });
  const alternatives = found.get(api.servers[0]?.id ?? '') ?? [];
  return {
    asked: alternatives.map((all) => all.map(({ scheme, login }) => `${scheme.name.source} by ${login}`).join(', ')),
    told,
    guarded: [...guardedBy(api)],
  };
}

function unsupported(scheme: string, way: string, protocol: string, beside = ''): string {
  return `${scheme} security-unsupported: the ts transport for ${protocol} cannot log in by ${scheme} (${way})${beside}; generated code does not ask for it`;
}

const need = (...names: readonly string[]): Security[number] => Object.fromEntries(names.map((name) => [name, []]));

describe('what a server asks for', () => {
  test.each<[what: string, protocol: string, security: Security, asked: readonly string[], told: readonly string[]]>([
    ['nothing', 'kafka', [], [], []],
    ['one scheme', 'kafka', [need('scram')], ['scram by scramSha256'], []],
    ['any of two', 'kafka', [need('scram'), need('cert')], ['scram by scramSha256', 'cert by certificate'], []],
    ['all of two', 'mqtt', [need('user', 'cert')], ['user by user, cert by certificate'], []],
    ['more before less', 'kafka', [need('cert'), need('cert', 'user')], ['cert by certificate, user by user', 'cert by certificate'], []],
    ['the same twice', 'kafka', [need('user', 'cert'), need('cert', 'user')], ['user by user, cert by certificate'], []],
    ['nothing or a user', 'amqp', [{}, need('user')], ['user by user', ''], []],
    ['what cannot be shown', 'kafka', [need('ticket')], [], [unsupported('ticket', 'gssapi', 'kafka')]],
    ['the rest of it', 'kafka', [need('ticket', 'cert')], ['cert by certificate'], [unsupported('ticket', 'gssapi', 'kafka')]],
    ['what another protocol can', 'mqtt', [need('scram')], [], [unsupported('scram', 'scramSha256', 'mqtt')]],
    ['a scheme of HTTP', 'ws', [need('basic'), need('digest')], ['basic by user'], [unsupported('digest', 'http digest', 'ws')]],
    ['several keys', 'ws', [need('tenant', 'key', 'oauth')], ['tenant by header, key by header, oauth by token'], []],
    [
      'two logins at once',
      'kafka',
      [need('user', 'oauth')],
      ['user by user'],
      [unsupported('oauth', 'oauth2', 'kafka', ' together with user')],
    ],
    ['of a protocol without a transport', 'nats', [need('user')], [], []],
  ])('%s', async (_what, protocol, security, want, told) => {
    expect(await asked(protocol, security)).toMatchObject({ asked: want, told });
  });

  test.each(['kafka', 'kafka-secure', 'amqp', 'amqps', 'mqtt', 'mqtts', 'mqtt5', 'secure-mqtt', 'ws', 'wss'])(
    'of each type over %s, or it is told, as the documentation says',
    async (spoken) => {
      const page = readFileSync(join(root, 'docs/protocols.md'), 'utf8').split('\n');
      const cellsOf = (way: string): string[] => (page.find((line) => line.startsWith(`| \`${way}\` `)) ?? '').split('|').slice(2, -1);
      const protocol = /kafka|amqp|mqtt|ws/.exec(spoken)?.[0] ?? '';
      for (const way of Object.keys(every)) {
        const { asked: wanted, told } = await asked(spoken, [need(way)]);
        const documented = cellsOf(way)[['kafka', 'amqp', 'mqtt', 'ws'].indexOf(protocol)]?.trim() ?? '';
        expect([way, wanted.length, told]).toEqual(documented === '' ? [way, 0, [unsupported(way, way, protocol)]] : [way, 1, []]);
      }
    },
  );

  test.each<[what: string, security: Security, operation: Security, guarded: readonly string[]]>([
    ['nobody without security', [], [], []],
    ['nobody where one need not show anything', [{}, need('user')], [{}], []],
    ['a server', [need('user')], [], ['ws']],
    ['a server by what is not supported', [need('ticket')], [], ['ws']],
    ['an operation', [], [need('user')], ['ws']],
  ])('guards %s', async (_what, security, operation, guarded) => {
    expect((await asked('ws', security, operation)).guarded).toEqual(guarded);
  });

  test('operations that want more are told', async () => {
    const more = 'scram security-of-operation: scram is required by operations, but by no server; generated code does not ask for it';
    expect((await asked('kafka', [need('cert')], [need('scram')])).told).toEqual([more]);
    expect((await asked('kafka', [need('cert')], [need('scram'), need('cert')])).told).toEqual([]);
  });
});
