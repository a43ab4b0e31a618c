import { describe, expect, test } from '@jest/globals';
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.js';
import { memoryHost } from '../../../../src/host/memory.js';
import { load } from '../../../../src/read/document/load.js';
import { readApi } from '../../../../src/read/index.js';
import { checkStructure } from '../../../../src/read/validate/structure.js';

/** `pointer: message (help)` of each fault. */
async function faults(text: string, version: string): Promise<readonly string[]> {
  const found: Diagnostic[] = [];
  const source = await load('a.yaml', memoryHost({ 'a.yaml': text }), (one) => found.push(one));
  if (!source) throw new Error(found[0]?.message);
  const { isSound } = await checkStructure({ source, report: (one) => found.push(one) }, version);
  expect(isSound).toBe(found.every(({ severity }) => severity !== 'error'));
  return found.map(({ origin, message, help }) => `${origin.pointer}: ${message} (${help})`);
}

const v3 = 'asyncapi: 3.0.0\ninfo: {title: t, version: 1.0.0}\n';
const v2 = 'asyncapi: 2.6.0\ninfo: {title: t, version: 1.0.0}\n';

describe('one fault, one sentence, where it is', () => {
  const rows: readonly (readonly [text: string, version: string, want: readonly string[]])[] = [
    [v3, '3.0', []],
    [v3.replace('3.0.0', '3.0.7'), '3.0.7', []],
    [`${v2}channels: {}`.replace('2.6.0', '2.0.0-rc2'), '2.0.0-rc2', []],
    ['asyncapi: 3.0.0\ninfo: {version: 1.0.0}', '3.0', ['/info: info: title is required (Add title.)']],
    [
      'asyncapi: 3.0.0\ninfo: {titel: t, version: 1.0.0}',
      '3.0',
      ['/info/titel: unknown field titel; did you mean title? (Rename it to title, which is required.)'],
    ],
    [
      'asyncapi: 3.0.0\ninfo: {title: t, version: 1.0}',
      '3.0',
      ["/info/version: version must be a string, not a number (Put it in quotes: version: '1.0'; it is read as the text '1.0'.)"],
    ],
    [v2, '2.6', [': channels is required (Add channels.)']],
    [
      `${v3}operations: {o: {action: 5, channel: {$ref: '#/channels/c'}}}`,
      '3.0',
      ['/operations/o/action: action must be one of send, receive (Use one of the values that are allowed.)'],
    ],
    [
      `${v3}components: {messages: {Größe: {sumary: x}}, replies: {a b: {messages: 5}}}`,
      '3.0',
      [
        '/components/messages/Größe/sumary: unknown field sumary; did you mean summary? (Rename it to summary, or start its name with x-.)',
        '/components/replies/a b/messages: messages must be a list, not a number (Write a list, also of one: messages: [5].)',
      ],
    ],
    [
      `${v2}channels: {}\ncomponents: {correlationIds: {a b: {locaton: '$message.header#/a'}}}`,
      '2.6',
      ['/components/correlationIds/a b/locaton: unknown field locaton; did you mean location? (Rename it to location, which is required.)'],
    ],
    [
      `${v3}operations: {o: {action: snd, channel: {$ref: '#/channels/c'}}}`,
      '3.0',
      ['/operations/o/action: action must be one of send, receive (Did you mean send?)'],
    ],
    [
      `${v3}operations: {o: {action: send, channel: {address: x}}}`,
      '3.0',
      ["/operations/o/channel: channel must be a reference (Define it under channels and write { $ref: '#/channels/NAME' } here.)"],
    ],
    [
      `${v3}channels: {c: {$ref: '#/a b'}, d: {address: 7}}`,
      '3.0',
      ["/channels/d/address: address must be a string or null, not a number (Put it in quotes: address: '7'; it is read as the text '7'.)"],
    ],
    [
      `${v3}channels: {c: {messages: {m: {payload: {type: object, properties: {x: {type: strin}}}}}}}`,
      '3.0',
      [
        '/channels/c/messages/m/payload/properties/x/type: type must be one of array, boolean, integer, null, number, object, string (Did you mean string? Until then any type is accepted.)',
      ],
    ],
    [
      `${v3}channels: {c: {messages: {m: {payload: true, examples: [{name: n}]}}}}`,
      '3.0',
      [
        '/channels/c/messages/m/examples/0: examples[0] has none of the forms that are allowed here (A message example has payload, headers or both.)',
      ],
    ],
    [
      `${v3}components: {securitySchemes: {s: {type: http}, t: {type: htp}}}`,
      '3.0',
      [
        '/components/securitySchemes/s: s: scheme is required (Add scheme.)',
        '/components/securitySchemes/t/type: type must be one of userPassword, apiKey, X509, symmetricEncryption, asymmetricEncryption, http, httpApiKey, oauth2, openIdConnect, plain, scramSha256, scramSha512, gssapi (Did you mean http?)',
      ],
    ],
    [
      `${v2}channels: {c: {publish: {message: {oneOf: [{payload: {type: string}}, {$ref: '#/x'}, {paylod: 1}]}}}}`,
      '2.6',
      [
        '/channels/c/publish/message/oneOf/2/paylod: unknown field paylod; did you mean payload? (Rename it to payload, or start its name with x-.)',
      ],
    ],
    [
      `${v2}channels: {'a b': {}}`,
      '2.6',
      [
        '/channels/a b: a b must be a URI template: names in braces, no spaces (Write each parameter as {name}; spaces and other braces are percent-encoded.)',
      ],
    ],
    [
      `${v3}components: {schemas: {s: {required: [a, a]}}}`,
      '3.0',
      ['/components/schemas/s/required: required has the same entry twice: 0 and 1 (Remove one of the two.)'],
    ],
    [`${v2}channels: {'a/{}': {}}`, '2.6', []],
    [`${v3}channels: {c: {bindings: {kafka: {bindingVersion: latest, any: 1}, mercure: {}}}}`, '3.0', []],
    [`${v3}channels: {c: {parameters: {p: {location: $message.payload}}}}`, '3.0', []],
  ];
  test.each(rows)('%s', async (text, version, want) => expect(await faults(text, version)).toEqual(want));
});

describe('what was meant instead', () => {
  const rows: readonly (readonly [text: string, version: string, want: string])[] = [
    [`${v3}tags: [a]`.replace('1.0.0}\n', '1.0.0, tags: [a b]}\n'), '3.0', 'Write { name: a b }.'],
    [v3.replace('1.0.0}', '1.0.0, contact: me@example.com}'), '3.0', 'Write contact: { email: me@example.com }.'],
    [v3.replace('1.0.0}', '1.0.0, license: MIT}'), '3.0', 'Write license: { name: MIT }.'],
    [`${v3}channels: [{address: a}]`, '3.0', 'Give each entry a name of its own instead of a dash: channels: { NAME: … }.'],
    [`${v3}channels: {c: }`, '3.0', 'Write its fields below it, indented further, or {}.'],
    [`${v3}operations: {o: {action: send, channel: '#/channels/c'}}`, '3.0', "Write it as a reference: channel: { $ref: '#/channels/c' }."],
    [`${v3}operations: {o: {action: publish, channel: {$ref: '#/c'}}}`, '3.0', 'publish of AsyncAPI 2 is receive.'],
    [
      `${v3}channels: {c: {messages: {m: {correlationId: $message.header#/id}}}}`,
      '3.0',
      "correlationId: { location: '$message.header#/id' }.",
    ],
    [`${v3}components: {schemas: {s: {required: id}}}`, '3.0', 'Write a list, also of one: required: [id].'],
    [`${v3}components: {schemas: {s: {required: yes}}}`, '3.0', 'required in the object around: required: [NAME].'],
    [`${v3}components: {schemas: {s: {minLength: -1}}}`, '3.0', 'Write 0 or more, or remove minLength.'],
    [`${v3}components: {schemas: {s: {maxItems: 1.5}}}`, '3.0', 'Write a whole number, or remove maxItems.'],
    [`${v3}components: {schemas: {s: {multipleOf: 0}}}`, '3.0', 'Write more than 0, or remove multipleOf.'],
    [`${v3}components: {schemas: {s: {enum: []}}}`, '3.0', 'Write what belongs there, or remove enum.'],
    [`${v3}components: {schemas: {s: {uniqueItems: 'yes'}}}`, '3.0', 'Write uniqueItems: true.'],
    [`${v3}components: {schemas: {s: {type: [string, null]}}}`, '3.0', "Put it in quotes: 'null'; that is how it is read."],
    [`${v3}components: {schemas: {s: {allOf: 5}}}`, '3.0', 'Write a list of schemas: a dash before each.'],
    [`${v3}components: {schemas: {s: {properties: [id]}}}`, '3.0', 'instead of a dash: properties: { NAME: … }.'],
    [`${v3}components: {schemas: {s: {properties: {id: uuid}}}}`, '3.0', 'Write a schema: id: { type: string, format: uuid }.'],
    [`${v3}components: {schemas: {s: {properties: {id: 5}}}}`, '3.0', 'Write a schema: id: { type: integer }.'],
    [`${v3}components: {schemas: {s: {additionalProperties: 'false'}}}`, '3.0', 'Leave out the quotes: additionalProperties: false.'],
    [`${v3}components: {schemas: {s: {discriminator: {propertyName: kind}}}}`, '3.0', 'a property: discriminator: kind.'],
    [`${v3}components: {schemas: {s: {description: [text]}}}`, '3.0', 'Write one text, not a list: description: text.'],
    [
      `${v3}components: {securitySchemes: {s: {type: oauth2, flows: {implicit: {tokenUrl: 'https://a.b', authorizationUrl: 'https://a.b', availableScopes: {}}}}}}`,
      '3.0',
      'Remove it.',
    ],
    [`${v3}components: {schemas: {s: {properties: {id: string}}}}`, '3.0', 'Write a schema: id: { type: string }.'],
    [`${v3}components: {schemas: {s: {minimum: '0'}}}`, '3.0', 'Leave out the quotes: minimum: 0.'],
    [`${v3}components: {schemas: {s: {minimum: 0, exclusiveMinimum: true}}}`, '3.0', 'write the number here, and leave out minimum.'],
    [`${v3}components: {schemas: {s: {type: datetime}}}`, '3.0', 'Write type: string, format: date-time.'],
    [`${v3}components: {securitySchemes: {s: {type: apiKey, in: header}}}`, '3.0', 'type: httpApiKey, name: …, in: header.'],
    [`${v2}channels: {}\nservers: {s: {url: h, protocol: ws, security: [key]}}`, '2.6', 'Write { key: [] }.'],
    [`${v3}servers: {s: {host: h, protocol: ws, security: [key]}}`, '3.0', "Write { $ref: '#/components/securitySchemes/key' }."],
  ];
  test.each(rows)('%s', async (text, version, want) => {
    expect((await faults(text, version)).filter((fault) => fault.includes(want))).toHaveLength(1);
  });
});

test.each([
  ['a type', 'x: {messages: {m: {payload: {type: strin}}}}', ['structure-repaired b.yaml#/x/messages/m/payload/type']],
  [
    'three of them',
    'x: {messages: {m: {traits: [{externalDocs: {}}], correlationId: {}, payload: {minimum: a}}}}',
    [
      'structure b.yaml#/x/messages/m/correlationId',
      'structure b.yaml#/x/messages/m/payload/minimum',
      'structure-repaired b.yaml#/x/messages/m/traits/0/externalDocs',
    ],
  ],
])('a fault in another file is said once: %s', async (_, text, want) => {
  const found: Diagnostic[] = [];
  const files = { 'a.yaml': `${v3}channels: {c: {$ref: 'b.yaml#/x'}}`, 'b.yaml': text };
  await readApi('a.yaml', memoryHost(files), (one) => found.push(one));
  const serious = found.filter(({ severity }) => severity !== 'info');
  expect(serious.map(({ code, origin }) => `${code} ${origin.file}#${origin.pointer}`).sort()).toEqual(want);
});

describe('fields of another version', () => {
  const rows: readonly (readonly [text: string, version: string, want: RegExp])[] = [
    [`${v3}channels: {c: {publish: {}}}`, '3.0', /^\/channels\/c\/publish: unknown field publish \(.*action: receive/],
    [`${v3}channels: {c: {subscribe: {}}}`, '3.0', /unknown field subscribe \(.*action: send/],
    [`${v3}servers: {s: {url: x, host: y, protocol: ws}}`, '3.0', /^\/servers\/s\/url: unknown field url \(.*host/],
    [`${v3}tags: []`, '3.0', /^\/tags: unknown field tags \(.*info/],
    [`${v3}components: {messages: {m: {schemaFormat: x}}}`, '3.1', /unknown field schemaFormat \(.*payload/],
    [`${v3}servers: {s: {host: h, protocol: ws, security: [{key: []}]}}`, '3.0', /^\/servers\/s\/security\/0: .* \(.*\$ref/],
    [`${v2}channels: {}\noperations: {}`, '2.6', /^\/operations: unknown field operations \(.*publish/],
  ];
  test.each(rows)('%s', async (text, version, want) => {
    const found = await faults(text, version);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(want);
  });
});

describe('nesting', () => {
  const deep = (depth: number): string => `${v3}components: {schemas: {s: ${'{not: '.repeat(depth)}{type: strin}${'}'.repeat(depth)}}}`;
  test('deep schemas are checked', async () => {
    const found = await faults(deep(60), '3.0');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^\/components\/schemas\/s(\/not){60}\/type: /);
  });
  test('what exhausts the stack is a fault of the document', async () => {
    expect(await faults(deep(950), '3.0')).toHaveLength(1);
  });
});

test('what stands deep inside of a schema is checked once, not once for every level above it', async () => {
  const levels = 500;
  const schema = [...Array<undefined>(levels)].reduce<object>((not) => ({ not }), { minLength: 'one' });
  const document = { asyncapi: '3.0.0', info: { title: 't', version: '1' }, components: { schemas: { a: schema } } };
  const { default: validate } = (await import(`../../../../src/read/validate/compiled/${'3.0'}.js`)) as {
    default: { (value: unknown): boolean; errors: readonly { readonly keyword: string }[] };
  };
  validate(document);
  expect(validate.errors.filter(({ keyword }) => keyword !== 'if').map(({ keyword }) => keyword)).toEqual(['type']);
});

test('equal entries are found by what they say, whatever they are called', async () => {
  const schema = (entries: string): string => `${v3}components: {schemas: {s: {enum: [${entries}]}}}`;
  expect(await faults(schema('{name: a}, {name: b}, {name: a}'), '3.0')).toEqual([
    '/components/schemas/s/enum: enum has the same entry twice: 0 and 2 (Remove one of the two.)',
  ]);
  expect(await faults(schema('{name: a, x-a: {toString: 1, valueOf: 2}}, {name: a, x-a: {toString: 2, constructor: 1}}'), '3.0')).toEqual(
    [],
  );
});

describe('entries are equal by the numbers that are written', () => {
  const [big, same, near] = ['9007199254740993', '9007199254740993.0', '9007199254740992'];
  const twice = (i: number, j: number): string => `enum has the same entry twice: ${i} and ${j} (Remove one of the two.)`;
  test.each([
    [`${big}, ${near}`, []],
    [`1e400, 1e401, -1e400`, []],
    [`{a: [${big}]}, {a: [${near}]}`, []],
    [`0.1, 0.10000000000000000001`, []],
    [`${big}, ${near}, 1, ${same}`, [twice(0, 3)]],
    [`${near}, ${big}, ${near}, 1`, [twice(0, 2)]],
    [`{a: ${big}}, {a: ${same}}`, [twice(0, 1)]],
    [`1e400, 10e399`, [twice(0, 1)]],
    [`1, 1.0`, [twice(0, 1)]],
    [`0, -0.0`, [twice(0, 1)]],
  ])('enum: [%s]', async (entries, want) => {
    const json = entries.replace(/(\w+):/g, '"$1": ');
    const schema = `{"type": "array", "items": {"enum": [${json}]}}`;
    const found = await faults(`${v3}components: {schemas: {s: {type: array, items: {enum: [${entries}]}}}}`, '3.0');
    expect(found).toEqual(want.map((text) => `/components/schemas/s/items/enum: ${text}`));
    expect(
      await faults(`{"asyncapi": "3.0.0", "info": {"title": "t", "version": "1"}, "components": {"schemas": {"s": ${schema}}}}`, '3.0'),
    ).toEqual(found);
  });
  test('in another file, which has numbers of its own', async () => {
    const found: Diagnostic[] = [];
    const message = `m: {payload: {type: object, properties: {a: {enum: [${big}, ${near}]}, b: {enum: [${big}, ${same}]}}}}`;
    const files = { 'a.yaml': `${v3}channels: {c: {$ref: 'b.yaml#/x'}}`, 'b.yaml': `x: {address: a, messages: {${message}}}` };
    await readApi('a.yaml', memoryHost(files), (one) => found.push(one));
    const serious = found.filter(({ severity }) => severity !== 'info');
    const properties = 'b.yaml#/x/messages/m/payload/properties';
    expect(serious.map(({ code, origin }) => `${code} ${origin.file}#${origin.pointer}`)).toEqual([
      `structure-repaired ${properties}/b/enum`,
    ]);
  });
});
