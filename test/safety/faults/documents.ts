export interface Document {
  readonly what: string;
  /** The name of its file. */
  readonly file: string;
  readonly text: string | Uint8Array;
}

const head = `asyncapi: 3.0.0\ninfo: { title: Lamps, version: '1' }\ndefaultContentType: application/json\n`;
const openJson = '{"asyncapi":"3.0.0","info":{"title":"Lamps","version":"1"},';

/** A document whose one payload is `#/components/schemas/A`. */
function withSchemas(schemas: string): string {
  return `${head}channels:\n  a: { address: a, messages: { m: { payload: { $ref: '#/components/schemas/A' } } } }\ncomponents:\n  schemas:\n${schemas}`;
}

function chain(length: number, end: string): string {
  const links = Array.from({ length }, (_, index) => `    S${index}: { $ref: '#/components/schemas/S${index + 1}' }\n`);
  return `    A: { $ref: '#/components/schemas/S0' }\n${links.join('')}    S${length}: ${end}\n`;
}

/** Each list holds the one before nine times. */
function bomb(levels: number): string {
  const lists = Array.from(
    { length: levels },
    (_, index) => `x-${index + 1}: &a${index + 1} [${Array(9).fill(`*a${index}`).join(', ')}]\n`,
  );
  return `${head}x-0: &a0 [lol]\n${lists.join('')}`;
}

const DEEP = 10_000;

/** What ends in an error, by its code. */
export const faulty: readonly (Document & { readonly says: string })[] = [
  { what: 'a reference to nothing', file: 'undefined.yaml', says: 'undefined-ref', text: withSchemas(`    B: {}\n`) },
  {
    what: 'references in a circle',
    file: 'circle.yaml',
    says: 'ref-cycle',
    text: withSchemas(`    A: { $ref: '#/components/schemas/B' }\n    B: { $ref: '#/components/schemas/A' }\n`),
  },
  {
    what: 'a reference into itself',
    file: 'into.yaml',
    says: 'ref-cycle',
    text: withSchemas(`    A: { $ref: '#/components/schemas/A/items' }\n`),
  },
  {
    what: 'a long chain of references that ends in a circle',
    file: 'chain-circle.yaml',
    says: 'ref-cycle',
    text: withSchemas(chain(DEEP, `{ $ref: '#/components/schemas/S0' }`)),
  },
  { what: 'an alias bomb', file: 'bomb.yaml', says: 'too-many-aliases', text: bomb(20) },
  { what: 'an alias of itself', file: 'alias.yaml', says: '[a-z-]+', text: `${head}x-a: &a [*a]\n` },
  {
    what: 'deep flow YAML',
    file: 'deep-flow.yaml',
    says: 'nesting-too-deep',
    text: `${head}x-a: ${'['.repeat(DEEP)}${']'.repeat(DEEP)}\n`,
  },
  {
    what: 'deep block YAML',
    file: 'deep-block.yaml',
    says: 'nesting-too-deep',
    text: `${head}x-a:\n${Array.from({ length: DEEP }, (_, depth) => `${' '.repeat(depth + 1)}a:\n`).join('')}`,
  },
  {
    what: 'deep JSON',
    file: 'deep.json',
    says: 'nesting-too-deep',
    text: `${openJson}"x-a":${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP + 1)}`,
  },
  { what: 'an empty file', file: 'empty.yaml', says: 'not-asyncapi', text: '' },
  { what: 'a file of spaces', file: 'spaces.yaml', says: 'not-asyncapi', text: ' \n\n' },
  { what: 'nothing', file: 'null.yaml', says: 'not-asyncapi', text: 'null\n' },
  { what: 'a YAML list', file: 'list.yaml', says: 'not-asyncapi', text: '- asyncapi: 3.0.0\n' },
  { what: 'a YAML text', file: 'text.yaml', says: 'not-asyncapi', text: 'asyncapi\n' },
  { what: 'a JSON list', file: 'list.json', says: 'not-asyncapi', text: '[]' },
  { what: 'a JSON number', file: 'number.json', says: 'not-asyncapi', text: '3.0' },
  { what: 'JSON that is cut off', file: 'cut.json', says: 'syntax-error', text: '{"asyncapi":' },
  {
    what: 'bytes that are no text',
    file: 'bytes.yaml',
    says: 'syntax-error',
    text: Uint8Array.from({ length: 4_096 }, (_, at) => (at * 7_919) % 256),
  },
  { what: 'bytes that are no text, as JSON', file: 'bytes.json', says: 'syntax-error', text: new Uint8Array(64) },
  { what: 'a tag that would make code', file: 'tag.yaml', says: 'syntax-error', text: `${head}x-a: !!js/function 'function () {}'\n` },
  { what: 'a key given twice', file: 'twice.yaml', says: 'syntax-error', text: `${head}info: {}\n` },
  {
    what: 'a version that does not exist',
    file: 'version.yaml',
    says: '[a-z-]+',
    text: `asyncapi: 9.9.9\ninfo: { title: a, version: '1' }\n`,
  },
  {
    what: 'a version that is a list',
    file: 'version-list.yaml',
    says: '[a-z-]+',
    text: `asyncapi: [3]\ninfo: { title: a, version: '1' }\n`,
  },
  {
    what: 'fields inherited by every object',
    file: 'inherited.json',
    says: '[a-z-]+',
    text: `{"__proto__":{"asyncapi":"3.0.0","info":{}},"constructor":1}`,
  },
  {
    what: 'references to what every object inherits',
    file: 'inherited-refs.yaml',
    says: 'undefined-ref',
    text: withSchemas(
      `    A: { properties: { a: { $ref: '#/constructor' }, b: { $ref: '#/__proto__' }, c: { $ref: '#/toString/name' } } }\n`,
    ),
  },
  {
    what: 'a reference out of the folder to a secret',
    file: 'outside.yaml',
    says: '[a-z-]+',
    text: withSchemas(`    A: { $ref: '/etc/passwd' }\n`),
  },
];

/** What generates all the same. */
export const harmless: readonly Document[] = [
  {
    what: 'schemas nested as deep as may be read',
    file: 'deep-schema.json',
    text: `${openJson}"components":{"schemas":{"A":${'{"items":'.repeat(900)}{}${'}'.repeat(903)}`,
  },
  { what: 'a long chain of references', file: 'chain.yaml', text: withSchemas(chain(50, '{ type: string }')) },
  {
    what: 'a schema that is all of itself',
    file: 'all-of.yaml',
    text: withSchemas(`    A: { allOf: [{ $ref: '#/components/schemas/A' }] }\n`),
  },
  { what: 'huge texts', file: 'huge.yaml', text: withSchemas(`    A: { type: string }\n`).replaceAll('Lamps', 'Lamps'.repeat(400_000)) },
  {
    what: 'huge names',
    file: 'names.json',
    text: `${openJson}"channels":{"${'a'.repeat(1_000_000)}":{"address":"a","messages":{"${'b'.repeat(1_000_000)}":{"payload":{"type":"object","properties":{"${'c '.repeat(500_000)}":{"type":"object","properties":{"d":{"enum":["${'e'.repeat(1_000_000)}","f"]}}}}}}}}}}`,
  },
];
