import { expect, test } from '@jest/globals';
import { memoryHost, parse, strictly } from '../../src/reader.js';

const text = `
asyncapi: 3.1.0
info: { title: One, version: 1.0.0 }
channels: { user: { address: user } }
components: { schemas: { User: { type: object }, Other: { $ref: '#/components/schemas/User' } } }
`;

test('a text is a document of its own', async () => {
  const { api, diagnostics } = await parse(text);
  expect(diagnostics).toEqual([]);
  expect(api?.channels.map(({ id }) => id)).toEqual(['asyncapi.yaml#/channels/user']);
  expect(api?.types).toEqual([]);
});

test('component schemas that nothing references are read on demand', async () => {
  const { api } = await parse(text, { allSchemas: true });
  expect(api?.types.map(({ name }) => name.source)).toContain('User');
});

test('with a host a document is a path', async () => {
  const host = memoryHost({ 'docs/a.yaml': text.replace('{ address: user }', '{ $ref: b.yaml }'), 'docs/b.yaml': 'address: theirs' });
  const { api } = await parse('docs/a.yaml', { host });
  expect(api?.channels).toMatchObject([{ id: 'b.yaml#', name: { source: 'user' }, address: { parts: ['theirs'] } }]);
});

test.each([
  ['asyncapi: 3.1.0\ninfo: {title: T, version: "1"}\nextra', 'syntax-error'],
  ['openapi: 3.1.0', 'not-asyncapi'],
  ['[]', 'not-asyncapi'],
  ['', 'not-asyncapi'],
  ['asyncapi: 3', 'version-unsupported'],
  ['asyncapi: true', 'version-unsupported'],
  ['asyncapi: 4.0.0', 'version-unsupported'],
  ['asyncapi: 1.2.0', 'version-unsupported'],
  ['asyncapi: latest', 'version-unsupported'],
])('%j ends in %s', async (document, code) => {
  const { api, diagnostics } = await parse(document);
  expect(api).toBeUndefined();
  expect(diagnostics.map((each) => each.code)).toEqual([code]);
});

test.each([
  ['3.0', 'version-not-string'],
  ["'3.0'", 'version-incomplete'],
])('the version %s is 3.0.0', async (written, code) => {
  const { api, diagnostics } = await parse(`asyncapi: ${written}\ninfo: { title: T, version: '1' }`);
  expect(api?.asyncapi).toBe('3.0.0');
  expect(diagnostics.map((each) => [each.code, strictly(each).severity])).toEqual([[code, 'error']]);
});

test('a number that stands for a text is the text that was written, also where the text is shared', async () => {
  const { api, diagnostics } = await parse(`asyncapi: 3.0.0
info: { title: 007, version: 1.10, license: { name: true } }
servers:
  a: { host: 'a:{port}', protocol: mqtt, variables: &ports { port: { enum: [1883, 8883], default: 1883 } } }
  b: { host: 'b:{port}', protocol: mqtt, variables: *ports }
`);
  expect(new Set(diagnostics.map((each) => each.code))).toEqual(new Set(['structure-repaired']));
  expect(api?.info).toMatchObject({ title: '007', version: '1.10', license: { name: 'true' } });
  expect(api?.servers.map(({ variables }) => variables[0])).toMatchObject([0, 1].map(() => ({ enum: ['1883', '8883'], default: '1883' })));
});

test.each(['2.0.0-rc2', '2.6.1', '3.0.7'])('patch and suffix of %s do not matter', async (version) => {
  const { diagnostics } = await parse(`asyncapi: ${version}\ninfo: { title: T, version: '1' }\nchannels: {}`);
  expect(diagnostics).toEqual([]);
});
