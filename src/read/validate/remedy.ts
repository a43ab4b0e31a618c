// What to do about a value of the wrong form: what its author most likely meant, written as it has to be.
import { quoted, referenceRemedy as writtenReference, remedyOf, wordOf } from '../../diagnostics/remedy.js';
import type { Json } from '../../ir/described.js';
import { isObject } from '../document/object.js';
import { append, tokensOf } from '../document/pointer.js';
import { typeRemedy as meantType, typeWords } from '../schemas/json-schema/foreign-types.js';
import { exclusiveRemedy, isListOfSchemas, isMapOfSchemas, requiredRemedy, schemaRemedy } from '../schemas/json-schema/forms.js';
import { collections, isSchemaType } from './repair.js';
import type { SchemaError } from './schema-error.js';

/** The value that stands there has another type. */
export function typeRemedy(error: SchemaError, minor: string): string {
  const { params, data, instancePath } = error;
  const wanted = [params['type']].flat().map(String);
  const key = tokensOf(instancePath).at(-1) ?? '';
  if (key === '$ref' && data === null) return "Put it in quotes: outside of them, # begins a comment: $ref: '#/…'.";
  if (key === 'required' && /^(?:true|false|yes|no)$/i.test(wordOf(data))) {
    const [map, name] = tokensOf(instancePath).slice(-3);
    return requiredRemedy(map === 'properties' ? name : undefined, /^(?:true|yes)$/i.test(wordOf(data)));
  }
  if (isSchema(wanted)) return schemaRemedy(key, data);
  if (typeof data === 'string' && wanted.includes('object')) return objectRemedy(instancePath, data, minor);
  if (Array.isArray(data) && wanted.includes('object')) {
    const name = soleKey(data[0]);
    if (name !== undefined) return `Leave out the dash: ${key}: { ${name}: … }.`;
    if (collections.has(key) || isMapOfSchemas(key)) return `Give each entry a name of its own instead of a dash: ${key}: { NAME: … }.`;
    if (key === 'availableScopes' || key === 'scopes')
      return `Write each scope with what it allows: ${key}: { ${wordOf(data[0]) || 'NAME'}: … }.`;
    if (key === 'message' && minor.startsWith('2')) return 'Several messages stand under oneOf: message: { oneOf: [ … ] }.';
  }
  if (key === 'type' && Array.isArray(data) && data.length === 2 && data.includes('null'))
    return `Write type: ${wordOf(data.find((type) => type !== 'null'))}, and nullable: true beside it.`;
  if (key === 'security' && typeof data === 'string')
    return minor.startsWith('3')
      ? `Write security: [{ $ref: '#/components/securitySchemes/${data}' }].`
      : `Write security: [{ ${data}: [] }].`;
  if (key === 'discriminator' && isObject(data as Json)) return discriminatorRemedy(data as { readonly [name: string]: unknown });
  if (isListOfSchemas(key) && !isObject(data as Json)) return 'Write a list of schemas: a dash before each.';
  if (/^exclusiveM(?:in|ax)imum$/.test(key) && typeof data === 'boolean') return exclusiveRemedy(key, data);
  return remedyOf(wanted, data, key);
}

/** The name of the one object that stands behind a dash. */
function soleKey(entry: unknown): string | undefined {
  const [[name, held] = [], ...others] = isObject(entry as Json) ? Object.entries(entry as object) : [];
  return others.length === 0 && isObject(held as Json) ? name : undefined;
}

/** OpenAPI has an object there. */
function discriminatorRemedy({ propertyName }: { readonly [name: string]: unknown }): string {
  return `It is the name of a property: discriminator: ${typeof propertyName === 'string' ? propertyName : 'NAME'}.`;
}

/** For what is no media type at all. */
export const mediaTypeRemedy =
  'Write the media type of the schema, such as application/schema+json;version=draft-07; until then it is read as one of AsyncAPI.';

/** A schema is an object or a boolean, and nothing else is. */
export function isSchema(types: readonly string[]): boolean {
  return String(types) === 'object,boolean';
}

const formats: ReadonlyMap<string, string> = new Map([
  ['email', 'Write an address such as team@example.com.'],
  ['uri', 'Write it from https:// on.'],
  ['uri-reference', 'Write a URL, or a path; spaces and braces are percent-encoded.'],
  ['uri-template', 'Write each parameter as {name}; spaces and other braces are percent-encoded.'],
]);

/** The text is not in its format. */
export function formatRemedy(format: string, data: unknown): string {
  if (format === 'uri' && typeof data === 'string' && /^[\w-]+$/.test(data)) return `Write urn:com:example:${data}, or a URL.`;
  if (format === 'uri' && typeof data === 'string' && /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(data)) return `Write https://${data}.`;
  return formats.get(format) ?? `Write it in the format ${format}.`;
}

/** The field that a text stands for where an object has to be. */
const shorthands: ReadonlyMap<string, string> = new Map([
  ['license', 'name'],
  ['externalDocs', 'url'],
  ['correlationId', 'location'],
  ['address', 'location'],
]);

function objectRemedy(pointer: string, text: string, minor: string): string {
  const tokens = tokensOf(pointer);
  const [holder = '', key = ''] = tokens.slice(-2);
  const reference = writtenReference(key, text);
  if (reference !== undefined) return reference;
  if (holder === 'parameters')
    return minor.startsWith('3') ? `Parameters are strings: write ${key}: {}.` : `Write ${key}: { schema: { ${typeWords(text)} } }.`;
  if (/^\d+$/.test(key) && holder === 'tags') return `Write { name: ${text} }.`;
  if (/^\d+$/.test(key) && holder === 'security')
    return minor.startsWith('3') ? `Write { $ref: '#/components/securitySchemes/${text}' }.` : `Write { ${text}: [] }.`;
  if (key === 'channel' && minor.startsWith('3')) return `Write channel: { $ref: '${append('#/channels', text)}' }.`;
  if (/^\d+$/.test(key) && holder === 'messages')
    return `Write { $ref: '${append('#/channels/NAME/messages', text)}' }, with the name of the channel.`;
  if (/^\d+$/.test(key) && holder === 'servers') return `Write { $ref: '#/servers/${text}' }.`;
  if (holder === 'variables') return `Write ${key}: { default: ${quoted(text)} }.`;
  if (/^\d+$/.test(key) && holder === 'traits') return `Write { $ref: '#/components/${traitsOf(tokens)}/${text}' }.`;
  if (key === 'message' && minor.startsWith('2') && /^[\w.-]+$/.test(text))
    return `Write message: { $ref: '#/components/messages/${text}' }.`;
  if (key === 'contact') return `Write contact: { ${text.includes('@') ? 'email' : 'name'}: ${text} }.`;
  const field = shorthands.get(key);
  if (field === undefined) return 'Write its fields below it, indented further.';
  const meant = field === 'location' && /^[\w-]+$/.test(text) ? `$message.header#/${text}` : text;
  return `Write ${key}: { ${field}: ${quoted(meant)} }.`;
}

/** Where the traits of what stands there are defined. */
function traitsOf(tokens: readonly string[]): string {
  const isOfOperation = tokens[0] === 'operations' || ['publish', 'subscribe'].includes(tokens.at(-3) ?? '');
  return isOfOperation ? 'operationTraits' : 'messageTraits';
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

/** What people call security schemes, and what they are. */
const schemes: ReadonlyMap<string, string> = new Map([
  ['basic', 'type: http, scheme: basic'],
  ...(['bearer', 'jwt', 'token'] as const).map((type) => [type, 'type: http, scheme: bearer'] as const),
  ...(['sasl', 'sasl_plain', 'sasl-plain', 'saslplain'] as const).map((type) => [type, 'type: plain'] as const),
  ...(['password', 'user', 'username', 'login'] as const).map((type) => [type, 'type: userPassword'] as const),
  ...(['tls', 'mtls', 'mutualtls', 'ssl', 'certificate'] as const).map((type) => [type, 'type: X509'] as const),
  ...(['oauth', 'oauth2.0'] as const).map((type) => [type, 'type: oauth2, with its flows'] as const),
  ...(['oidc', 'openid'] as const).map((type) => [type, 'type: openIdConnect, with its openIdConnectUrl'] as const),
  ...(['scram', 'scram256', 'scram-sha256', 'sha256'] as const).map((type) => [type, 'type: scramSha256'] as const),
  ...(['scram512', 'scram-sha512', 'sha512'] as const).map((type) => [type, 'type: scramSha512'] as const),
  ['kerberos', 'type: gssapi'],
]);

/** A word that is none of those that are allowed; undefined where only a slip of the hand can be meant. */
export function wordRemedy(error: SchemaError, minor: string): string | undefined {
  const { instancePath, data } = error;
  if (isSchemaType(error)) return typeNameRemedy(data);
  if (typeof data !== 'string') return undefined;
  const [holder, key] = tokensOf(instancePath).slice(-2);
  const word = data.toLowerCase();
  if (key === 'type' && /\/(?:securitySchemes\/[^/]+|security\/\d+)\/type$/.test(instancePath) && schemes.has(word))
    return `Write ${schemes.get(word) ?? ''}.`;
  if (key === 'type' && holder === 'headers') return 'Headers are a map: write type: object, with a property for each header.';
  if (key === 'in' && ['header', 'query', 'cookie'].includes(word))
    return `A key in a ${word} has a type of its own: type: httpApiKey, name: …, in: ${word}.`;
  if (key === 'action' && minor.startsWith('3') && (word === 'publish' || word === 'subscribe'))
    return `AsyncAPI 3 says what the application itself does: ${word} of AsyncAPI 2 is ${word === 'publish' ? 'receive' : 'send'}.`;
  return undefined;
}

/** A type of schemas that JSON Schema does not have. */
function typeNameRemedy(data: unknown): string {
  if (data === null) return "Put it in quotes: 'null'; that is how it is read.";
  return `${(typeof data === 'string' ? meantType(data) : undefined) ?? 'Write one of them.'} Until then any type is accepted.`;
}

/** A value that is too small, too large, too short or too long. */
export function limitRemedy({ keyword, params, instancePath }: SchemaError): string {
  const limit = String(params['limit'] ?? '');
  const key = tokensOf(instancePath).at(-1) ?? '';
  switch (keyword) {
    case 'minItems':
    case 'minProperties':
    case 'minLength':
      return limit === '1' ? `Write what belongs there, or remove ${key}.` : 'Add what is missing.';
    case 'maxItems':
    case 'maxProperties':
      return 'Remove what is too much.';
    case 'maxLength':
      return `Shorten it to ${limit} characters.`;
    case 'exclusiveMinimum':
      return `Write more than ${limit}, or remove ${key}.`;
    case 'exclusiveMaximum':
      return `Write less than ${limit}, or remove ${key}.`;
    default:
      return `Write ${limit} or ${keyword === 'minimum' ? 'more' : 'less'}, or remove ${key}.`;
  }
}
