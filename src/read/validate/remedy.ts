// What to do about a value of the wrong form: what its author most likely meant, written as it has to be.
import { isObject } from '../document/object.js';
import { tokensOf } from '../document/pointer.js';
import { collections } from './repair.js';
import type { SchemaError } from './schema-error.js';

/** The value that stands there has another type. */
export function typeRemedy(error: SchemaError, minor: string): string {
  const { params, data, instancePath } = error;
  const wanted = [params['type']].flat().map(String);
  const key = tokensOf(instancePath).at(-1) ?? '';
  if (key === '$ref' && data === null) return "Put it in quotes: outside of them, # begins a comment: $ref: '#/…'.";
  if (key === 'required' && typeof data === 'boolean') return requiredRemedy(instancePath, data);
  if (data === null && wanted.includes('object')) return 'Write its fields below it, indented further, or {}.';
  if (typeof data === 'string' && wanted.includes('object')) return objectRemedy(instancePath, data, minor);
  if (Array.isArray(data) && wanted.includes('object')) {
    if (collections.has(key)) return `Give each entry a name of its own instead of a dash: ${key}: { NAME: … }.`;
    if (key === 'message' && minor.startsWith('2')) return 'Several messages stand under oneOf: message: { oneOf: [ … ] }.';
    return 'Write its fields below it, without a dash.';
  }
  if (isObject(data as never) && wanted.includes('array')) return 'Write a list: a dash before each entry.';
  if (typeof data === 'string' && wanted.includes('array')) return `Write a list, also of one: ${key}: [${data}].`;
  if (typeof data === 'string' && wanted.some(isNumeric) && data.trim() !== '' && Number.isFinite(Number(data)))
    return `Leave out the quotes: ${key}: ${data}.`;
  if (/^exclusiveM(?:in|ax)imum$/.test(key) && typeof data === 'boolean')
    return data
      ? `In JSON Schema draft-07 it is the bound itself: write the number here, and leave out ${key === 'exclusiveMinimum' ? 'minimum' : 'maximum'}.`
      : 'Leave it out: in JSON Schema draft-07 it is the bound itself.';
  return 'Correct the value.';
}

/** As in JSON Schema draft-03, and in OpenAPI's parameters. */
function requiredRemedy(pointer: string, isRequired: boolean): string {
  const [map, name = 'NAME'] = tokensOf(pointer).slice(-3);
  if (!isRequired) return 'Leave it out: what the required of the object around does not list is optional.';
  return `List the names that are required in the object around: required: [${map === 'properties' ? name : 'NAME'}].`;
}

const formats: ReadonlyMap<string, string> = new Map([
  ['email', 'Write an address such as team@example.com.'],
  ['uri', 'Write it from https:// on.'],
  ['uri-reference', 'Write a URL, or a path; spaces and braces are percent-encoded.'],
  ['uri-template', 'Write each parameter as {name}; spaces and other braces are percent-encoded.'],
]);

/** The text is not in its format. */
export function formatRemedy(format: string, data: unknown): string {
  if (format === 'uri' && typeof data === 'string' && /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(data)) return `Write https://${data}.`;
  return formats.get(format) ?? 'Correct the value.';
}

function isNumeric(type: string): boolean {
  return type === 'number' || type === 'integer';
}

/** The field that a text stands for where an object has to be. */
const shorthands: ReadonlyMap<string, string> = new Map([
  ['license', 'name'],
  ['externalDocs', 'url'],
  ['correlationId', 'location'],
  ['address', 'location'],
]);

const jsonTypes: ReadonlySet<string> = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']);

function objectRemedy(pointer: string, text: string, minor: string): string {
  const tokens = tokensOf(pointer);
  const [holder = '', key = ''] = tokens.slice(-2);
  if (/^[^\s$]*#\/|\.(?:ya?ml|json|avsc)$/.test(text)) return `Write it as a reference: ${key}: { $ref: '${text}' }.`;
  if (holder === 'parameters')
    return minor.startsWith('3')
      ? `Parameters are strings: write ${key}: {}.`
      : `Write ${key}: { schema: { type: ${jsonTypes.has(text) ? text : 'string'} } }.`;
  if (jsonTypes.has(text)) return `Write a schema: ${key}: { type: ${text} }.`;
  if (/^\d+$/.test(key) && holder === 'tags') return `Write { name: ${text} }.`;
  if (/^\d+$/.test(key) && holder === 'security')
    return minor.startsWith('3') ? `Write { $ref: '#/components/securitySchemes/${text}' }.` : `Write { ${text}: [] }.`;
  if (key === 'channel' && minor.startsWith('3')) return `Write channel: { $ref: '#/channels/${text}' }.`;
  if (/^\d+$/.test(key) && holder === 'messages')
    return `Write { $ref: '#/channels/NAME/messages/${text}' }, with the name of the channel.`;
  if (/^\d+$/.test(key) && holder === 'servers') return `Write { $ref: '#/servers/${text}' }.`;
  if (key === 'contact') return `Write contact: { ${text.includes('@') ? 'email' : 'name'}: ${text} }.`;
  const field = shorthands.get(key);
  return field === undefined ? 'Write its fields below it, indented further.' : `Write ${key}: { ${field}: ${quoted(text)} }.`;
}

function quoted(text: string): string {
  return /^[\w./@-]+$/.test(text) ? text : `'${text}'`;
}

/** Where each kind of object is defined that is used by reference alone. */
const homes: readonly (readonly [at: RegExp, home: string])[] = [
  [/\/channel$/, '#/channels/NAME'],
  [/^\/channels\/[^/]+\/servers\/\d+$/, '#/servers/NAME'],
  [/\/messages\/\d+$/, '#/channels/NAME/messages/KEY'],
];

/** The object stands where only a reference to one may. */
export function referenceRemedy(pointer: string): string {
  const home = homes.find(([at]) => at.test(pointer))?.[1];
  if (home === undefined) return 'Define it elsewhere and write { $ref: … } here.';
  const map = home.slice(2, home.lastIndexOf('/'));
  return `Define it under ${map} and write { $ref: '${home}' } here.`;
}

/** Types of other languages, and what says the same in JSON Schema. */
const types: ReadonlyMap<string, string> = new Map([
  ...(['date', 'time'] as const).map((type) => [type, `type: string, format: ${type}`] as const),
  ...(['datetime', 'date-time', 'timestamp'] as const).map((type) => [type, 'type: string, format: date-time'] as const),
  ...(['uuid', 'uri', 'email'] as const).map((type) => [type, `type: string, format: ${type}`] as const),
  ...(['float', 'double', 'decimal'] as const).map((type) => [type, 'type: number'] as const),
  ...(['int', 'int32', 'int64', 'long', 'short'] as const).map((type) => [type, 'type: integer'] as const),
  ...(['map', 'dict', 'hash', 'struct'] as const).map((type) => [type, 'type: object'] as const),
  ...(['list', 'set', 'tuple'] as const).map((type) => [type, 'type: array'] as const),
  ...(['text', 'file', 'binary', 'bytes', 'char'] as const).map((type) => [type, 'type: string'] as const),
  ['enum', 'enum: [ … ]'],
  ['bool', 'type: boolean'],
]);

/** What people call security schemes, and what they are. */
const schemes: ReadonlyMap<string, string> = new Map([
  ['basic', 'type: http, scheme: basic'],
  ...(['bearer', 'jwt', 'token'] as const).map((type) => [type, 'type: http, scheme: bearer'] as const),
  ...(['sasl', 'sasl_plain', 'sasl-plain', 'saslplain'] as const).map((type) => [type, 'type: plain'] as const),
  ...(['password', 'user', 'username', 'login'] as const).map((type) => [type, 'type: userPassword'] as const),
  ...(['tls', 'mtls', 'mutualtls', 'ssl', 'certificate'] as const).map((type) => [type, 'type: X509'] as const),
  ...(['oauth', 'oauth2.0'] as const).map((type) => [type, 'type: oauth2, with its flows'] as const),
  ...(['oidc', 'openid'] as const).map((type) => [type, 'type: openIdConnect, with its openIdConnectUrl'] as const),
  ['kerberos', 'type: gssapi'],
]);

/** A word that is none of those that are allowed; undefined where only a slip of the hand can be meant. */
export function wordRemedy({ instancePath, data }: SchemaError, minor: string): string | undefined {
  if (typeof data !== 'string') return undefined;
  const [holder, key] = tokensOf(instancePath).slice(-2);
  const word = data.toLowerCase();
  if (key === 'type' && /\/(?:securitySchemes\/[^/]+|security\/\d+)\/type$/.test(instancePath) && schemes.has(word))
    return `Write ${schemes.get(word) ?? ''}.`;
  if (key === 'type' && holder === 'headers') return 'Headers are a map: write type: object, with a property for each header.';
  if (key === 'type' && types.has(word) && !instancePath.startsWith('/components/securitySchemes/'))
    return `Write ${types.get(word) ?? ''}.`;
  if (key === 'in' && ['header', 'query', 'cookie'].includes(word))
    return `A key in a ${word} has a type of its own: type: httpApiKey, name: …, in: ${word}.`;
  if (key === 'action' && minor.startsWith('3') && (word === 'publish' || word === 'subscribe'))
    return `AsyncAPI 3 says what the application itself does: ${word} of AsyncAPI 2 is ${word === 'publish' ? 'receive' : 'send'}.`;
  return undefined;
}
