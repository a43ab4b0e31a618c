/** A place of the document where any text is legal, or where some are not. */
export type Field = (typeof doubtful)[number];

/** Fields where the specification or a protocol forbids some texts: such a text ends in a diagnostic. */
export const doubtful = [
  'address',
  'parameter name',
  'server host',
  'server variable',
  'content type',
  'default content type',
  'correlation pointer',
  'parameter pointer',
  'reply address pointer',
  'pattern',
  'pattern property',
  'format',
  'id',
  'external docs',
  'contact',
  'license',
  'channel binding',
  'protocol',
  'discriminator',
  'schema id',
] as const;

type Json = unknown;

/** A text made different from its like, so that keys stay keys. */
type Numbered = (suffix: string) => string;

/** A document in which every text field holds `text`; doubtful ones only where they are named, and something harmless elsewhere. */
export function hostileDocument(text: string, chosen: ReadonlySet<Field>): string {
  const own: Numbered = (suffix) => `${text}${suffix}`;
  const or = (field: Field, harmless: string): string => (chosen.has(field) ? text : harmless);
  return JSON.stringify({
    asyncapi: '3.0.0',
    ...(chosen.has('id') ? { id: text } : {}),
    info: {
      title: text,
      version: text,
      description: text,
      tags: tags(text, or),
      externalDocs: externalDocs(text, or),
      contact: { name: text, url: or('contact', 'https://example.com'), email: 'a@example.com' },
      license: { name: text, url: or('license', 'https://example.com') },
      'x-info': text,
    },
    defaultContentType: or('default content type', 'application/json'),
    servers: { one: server(text, or, chosen) },
    channels: channels(text, own, or),
    operations: operations(text, own, or),
    components: { schemas: schemas(text, own, or), securitySchemes: securitySchemes(text) },
    'x-nested': { [text]: [text] },
  });
}

type Or = (field: Field, harmless: string) => string;

function tags(text: string, or: Or): Json {
  return [{ name: text, description: text, externalDocs: externalDocs(text, or) }];
}

function externalDocs(text: string, or: Or): Json {
  return { description: text, url: or('external docs', 'https://example.com') };
}

function server(text: string, or: Or, chosen: ReadonlySet<Field>): Json {
  const host = or('server host', 'localhost:8080');
  return {
    host: `${host}{zone}`,
    pathname: `/${or('server host', 'path')}`,
    protocol: or('protocol', 'ws'),
    protocolVersion: text,
    title: text,
    summary: text,
    description: text,
    variables: {
      zone: { enum: [text, 'a'], default: text, description: text, examples: [text] },
      ...(chosen.has('server variable') ? { [text]: { default: text } } : {}),
    },
    security: [{ $ref: '#/components/securitySchemes/key' }],
    tags: tags(text, or),
    'x-server': text,
  };
}

function channels(text: string, own: Numbered, or: Or): Json {
  const parameter = or('parameter name', 'part');
  return {
    [own('')]: {
      address: `${or('address', 'lamps')}/{${parameter}}`,
      title: text,
      summary: text,
      description: text,
      parameters: {
        [parameter]: {
          description: text,
          enum: [text, 'a'],
          default: text,
          examples: [text],
          location: pointer(or('parameter pointer', '/key')),
        },
      },
      messages: { [own('')]: message(text, own, or, 'A'), [own(' 2')]: message(text, own, or, 'B') },
      bindings: {
        ws: {
          method: 'GET',
          query: queryOf(text, or),
          headers: { type: 'object', properties: { 'X-A': { type: 'string', const: text } } },
        },
      },
      tags: tags(text, or),
      externalDocs: externalDocs(text, or),
    },
    [own(' answers')]: { address: null, messages: { [own('')]: message(text, own, or, 'C') } },
  };
}

function queryOf(text: string, or: Or): Json {
  return {
    type: 'object',
    properties: { [or('channel binding', 'page')]: { type: 'string', description: text, enum: [text], default: text } },
  };
}

function pointer(text: string): string {
  return `$message.payload#${text}`;
}

function message(text: string, own: Numbered, or: Or, schema: string): Json {
  return {
    name: own(schema),
    title: text,
    summary: text,
    description: text,
    contentType: or('content type', 'application/json'),
    correlationId: { description: text, location: pointer(or('correlation pointer', '/id')) },
    headers: { type: 'object', description: text, properties: { [own('')]: { type: 'string', const: text, description: text } } },
    payload: reference(`#/components/schemas/`, own(schema)),
    examples: [{ name: text, summary: text, payload: { [text]: text }, headers: { [text]: text } }],
    tags: tags(text, or),
    externalDocs: externalDocs(text, or),
    'x-message': { [text]: text },
  };
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('%', '%25');
}

/** A schema by its name, written as a URI; a name that no URI can hold stays alone. */
function reference(folder: string, key: string): Json {
  try {
    return { $ref: folder + encodeURIComponent(escaped(key).replaceAll('%25', '%')) };
  } catch {
    return { type: 'string', title: key, enum: [key] };
  }
}

function operations(text: string, own: Numbered, or: Or): Json {
  const [channel, answers] = [own(''), own(' answers')].map((key) => ({ $ref: `#/channels/${escaped(key)}` }));
  const common = { title: text, summary: text, description: text, channel, tags: tags(text, or), externalDocs: externalDocs(text, or) };
  return {
    [own('')]: { action: 'receive', ...common },
    [own(' send')]: { action: 'send', ...common },
    [own(' ask')]: {
      action: 'receive',
      ...common,
      reply: { address: { description: text, location: pointer(or('reply address pointer', '/replyTo')) }, channel: answers },
    },
  };
}

function securitySchemes(text: string): Json {
  return { key: { type: 'httpApiKey', in: 'header', name: text, description: text } };
}

function schemas(text: string, own: Numbered, or: Or): Json {
  return {
    [own('A')]: {
      type: 'object',
      title: text,
      description: text,
      $comment: text,
      ...(or('schema id', '') === '' ? {} : { $id: text }),
      required: ['id', text],
      properties: properties(text, own, or),
      patternProperties: { [or('pattern property', '^x-')]: { type: 'string', description: text } },
      propertyNames: { not: { const: own(' never') } },
      dependencies: { [text]: ['id'] },
      if: { required: [text] },
      then: { properties: { [text]: { description: text } } },
      default: { [text]: text },
      examples: [{ [text]: text }],
      externalDocs: externalDocs(text, or),
      'x-schema': text,
    },
    [own('B')]: {
      description: text,
      discriminator: or('discriminator', 'kind'),
      oneOf: [variant(text, 'one'), variant(text, `two${text}`)],
    },
    [own('C')]: { type: 'string', title: text, enum: [text, 'x', own('2')], default: text },
    [own('D')]: { enum: ['a', 'b', 'c'], 'x-enum-varnames': [text, own('3'), 'c'], 'x-enum-descriptions': [text, own('4'), ''] },
    [own('E')]: { type: 'object', 'x-name': own(' given'), properties: { a: { enum: ['a', 'b'], 'x-name': text } } },
  };
}

function properties(text: string, own: Numbered, or: Or): Json {
  return {
    id: { type: 'string', pattern: or('pattern', '^[a-z]+$'), format: or('format', 'uuid') },
    replyTo: { type: 'string' },
    [text]: { type: 'string', title: text, description: text, deprecated: true, default: text, examples: [text] },
    [own(' const')]: { const: text },
    [own(' object')]: { const: { [text]: [text] } },
    [own(' enum')]: { type: 'string', enum: [text, own('1')], title: text },
    [own(' open')]: { type: 'object', additionalProperties: { enum: [text, 1, { [text]: text }] } },
    [own(' list')]: {
      type: 'array',
      contains: { const: text },
      items: { type: 'object', title: text, properties: { [text]: { const: text } } },
    },
  };
}

function variant(text: string, kind: string): Json {
  return {
    type: 'object',
    title: text,
    required: ['kind'],
    properties: { kind: { const: kind }, [text]: { type: 'string', description: text } },
  };
}
