import { expect, test } from '@jest/globals';
import { memoryHost, parse } from '../../src/reader.js';

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
  ['asyncapi: 3.0', 'version-not-string'],
  ['asyncapi: 4.0.0', 'version-unsupported'],
  ['asyncapi: 1.2.0', 'version-unsupported'],
  ['asyncapi: latest', 'version-unsupported'],
])('%j ends in %s', async (document, code) => {
  const { api, diagnostics } = await parse(document);
  expect(api).toBeUndefined();
  expect(diagnostics.map((each) => each.code)).toEqual([code]);
});

test.each(['2.0.0-rc2', '2.6.1', '3.0.7'])('patch and suffix of %s do not matter', async (version) => {
  const { diagnostics } = await parse(`asyncapi: ${version}\ninfo: { title: T, version: '1' }\nchannels: {}`);
  expect(diagnostics).toEqual([]);
});
