/** Names that something else has already, by who has them. */
export const names: Readonly<Record<string, readonly string[]>> = {
  members: [
    'connect',
    'drain',
    'close',
    'health',
    'publish',
    'start',
    'application',
    'handlers',
    'options',
    'dispose',
    'name',
    'length',
    'caller',
  ],
  objects: [
    'constructor',
    'toString',
    'then',
    'prototype',
    '__proto__',
    'valueOf',
    'toJSON',
    'hasOwnProperty',
    'catch',
    'finally',
    'isPrototypeOf',
  ],
  keywords: [
    'default',
    'await',
    'index',
    'class',
    'import',
    'new',
    'delete',
    'enum',
    'async',
    'of',
    'static',
    'get',
    'yield',
    'arguments',
    'undefined',
    'NaN',
  ],
  types: [
    'Promise',
    'Array',
    'Record',
    'String',
    'Object',
    'Error',
    'unknown',
    'any',
    'never',
    'string',
    'number',
    'Symbol',
    'Map',
    'Readonly',
    'Date',
    'globalThis',
  ],
  runtime: [
    'Codec',
    'Application',
    'Stream',
    'Payload',
    'Protocol',
    'Context',
    'Transport',
    'Channel',
    'Message',
    'Operation',
    'Answer',
    'Headers',
    'reply',
    'reject',
    'SdkError',
  ],
  modules: [
    'models',
    'sdk',
    'operations',
    'channels',
    'messages',
    'serviceUses',
    'clientUses',
    'access',
    'options',
    'given',
    'wsAccess',
    'OddClient',
    'OddService',
    'OddHandlers',
    'OddContext',
    'OddPublish',
    'checks',
    'con',
    'aux',
  ],
};

/** A document whose channels, messages, schemas, properties, parameters, servers, security schemes and operations are all called by the names. */
export function documentOf(given: readonly string[]): string {
  const entries = given.map((name) => [name, schema(name, given)] as const);
  return JSON.stringify({
    asyncapi: '3.0.0',
    info: { title: 'Odd', version: '1' },
    defaultContentType: 'application/json',
    servers: own(given.map((name) => [name, server(name, given)])),
    channels: own([...given.map((name) => [name, channel(name)] as const), ['all', withParameters(given)]]),
    operations: own(given.map((name) => [name, { action: 'receive', channel: { $ref: `#/channels/${name}` } }])),
    components: { schemas: own(entries), securitySchemes: own(given.map((name) => [name, { type: 'httpApiKey', in: 'query', name }])) },
  });
}

/** One that asks for any of all schemes. */
function server(name: string, given: readonly string[]): object {
  const security = given.map((one) => ({ $ref: `#/components/securitySchemes/${one}` }));
  return { host: 'localhost', protocol: 'ws', variables: own([[name, { default: 'a' }]]), security };
}

function channel(name: string): object {
  return { address: `to/${name}`, messages: own([[name, { payload: { $ref: `#/components/schemas/${name}` } }]]) };
}

function withParameters(given: readonly string[]): object {
  return { address: given.map((name) => `{${name}}`).join('/'), parameters: own(given.map((name) => [name, {}])), messages: {} };
}

/** All names as properties, one of them required, and as values of an enum. */
function schema(name: string, given: readonly string[]): object {
  const values = { type: 'string', title: `${name} kind`, enum: given };
  const members = given.map((one) => [one, one === name ? values : { $ref: `#/components/schemas/${one}` }] as const);
  return { type: 'object', required: ['text'], properties: own([['text', { type: 'string' }], ...members]) };
}

/** An object whose members are its own, `__proto__` as well. */
function own(entries: readonly (readonly [string, unknown])[]): object {
  return Object.fromEntries(entries);
}
