import { error, info, warning } from './entry.js';

/** A parameter that the address does not have. */
export interface UnusedParameter {
  readonly parameter: string;
  /** The key of a channel without an address. */
  readonly key?: string | undefined;
  /** The parameter of the address that it is a misspelling of. */
  readonly nearest?: string | undefined;
  /** How the address writes it, as other tools do. */
  readonly written?: string | undefined;
}

/** What no schema can say. */
export const meaning = {
  'address-parameter-undefined': warning(
    'error',
    ({ parameter }: { parameter: string }) => `the address has {${parameter}}, but the channel does not define this parameter`,
    () => 'Add it under parameters; it is taken for a string.',
  ),
  'address-parameter-unused': warning(
    'error',
    ({ parameter }: UnusedParameter) => `the parameter ${parameter} does not appear in the address`,
    ({ parameter, key, nearest, written }: UnusedParameter) => {
      if (written !== undefined) return `Write {${parameter}} in the address, not ${written}.`;
      if (nearest !== undefined) return `Did you mean ${nearest}? It is in the address and not defined.`;
      if (key !== undefined) return `The channel has no address; if its key is meant, write address: '${key}'.`;
      return 'Remove it, or add it to the address in braces.';
    },
  ),
  'server-variable-undefined': warning(
    'error',
    ({ variable }: { variable: string }) => `the server's address has {${variable}}, but the server does not define this variable`,
    () => 'Add it under variables; it is taken for a string without a default.',
  ),
  'server-variable-unused': warning(
    'warning',
    ({ variable }: { variable: string; nearest?: string | undefined }) =>
      `the variable ${variable} does not appear in the server's address`,
    ({ nearest }: { variable: string; nearest?: string | undefined }) =>
      nearest === undefined
        ? 'Remove it, or add it to the address in braces.'
        : `Did you mean ${nearest}? It is in the address and not defined.`,
  ),
  'server-scheme-mismatch': warning(
    'warning',
    ({ scheme, protocol }: { scheme: string; protocol: string }) => `the url says ${scheme}, the protocol ${protocol}`,
    () => 'The protocol counts; correct the one that is wrong.',
  ),
  'content-type-assumed': info(
    ({ contentType }: { contentType: string }) => `neither the message nor the document names a content type: ${contentType} is assumed`,
    () => 'Set defaultContentType for the whole document, or contentType on each message.',
  ),
  'content-type-uncoded': warning(
    'warning',
    ({ contentType, body }: { contentType: string; body: 'text' | 'rawText' | 'bytes' }) =>
      `no generated code writes ${contentType}: the payload is ${body === 'bytes' ? 'bytes' : 'the text itself'} and its schema types nothing`,
    () => 'Say application/json (or a type that ends in +json) where the payload is JSON; else encode it yourself.',
  ),
  'content-type-unknown': info(
    ({ contentType }: { contentType: string }) => `${contentType} is no content type that is known here: the payload is JSON`,
    () => 'Write a type that ends in +json to say so.',
  ),
  'operation-message-foreign': warning(
    'error',
    ({ message }: { message: string }) => `${message} is not one of the channel's messages`,
    () => "Reference the message through the operation's channel: #/channels/NAME/messages/KEY.",
  ),
  'expression-syntax': error(
    ({ expression }: { expression: string; nearest?: string | undefined }) => `${expression} is no runtime expression`,
    ({ nearest }: { expression: string; nearest?: string | undefined }) =>
      nearest === undefined ? 'Write $message.header#/name or $message.payload#/path/to/field.' : `Did you mean ${nearest}?`,
  ),
  'security-scheme-undefined': warning(
    'error',
    ({ scheme }: { scheme: string; nearest?: string | undefined }) => `there is no security scheme ${scheme}`,
    ({ nearest }: { scheme: string; nearest?: string | undefined }) =>
      nearest === undefined
        ? 'Define it under components/securitySchemes; a requirement that needs it is left out.'
        : `Did you mean ${nearest}? A requirement that needs it is left out.`,
  ),
  'format-unsupported': warning(
    'warning',
    ({ format }: { format: string; meant?: string | undefined }) => `schemas in ${format} are carried as they are and typed as any`,
    ({ meant }: { format: string; meant?: string | undefined }) =>
      meant === undefined ? 'Use JSON Schema for payloads that are to be typed and checked.' : `Did you mean ${meant}?`,
  ),
  'schema-unsupported': warning(
    'warning',
    ({ construct }: { construct: string }) => `${construct} is not expressed in types here; the check stays exact`,
    () => 'Nothing is lost at run time; the value is typed as any.',
  ),
  'schema-invalid': error(
    ({ reason }: { reason: string; help: string }) => reason,
    ({ help }: { reason: string; help: string }) => help,
  ),
  'schema-type-unknown': warning(
    'error',
    ({ type }: { type: string; remedy?: string | undefined }) => `${type} is no type of JSON Schema`,
    ({ remedy }: { type: string; remedy?: string | undefined }) =>
      `${remedy ?? 'Write one of null, boolean, integer, number, string, array, object.'} Until then any type is accepted.`,
  ),
  'schema-keyword-unknown': warning(
    'warning',
    ({ keyword, nearest }: { keyword: string; nearest: string }) => `${keyword} is no keyword of schemas; did you mean ${nearest}?`,
    ({ nearest }: { keyword: string; nearest: string }) =>
      `Rename it to ${nearest}, or start its name with x-; as it is, it has no effect.`,
  ),
  'schema-property-stray': warning(
    'warning',
    ({ names }: { names: readonly string[] }) =>
      names.length === 1 ? `${names[0]} is no keyword of schemas` : `${names.slice(0, 5).join(', ')} are no keywords of schemas`,
    ({ names }: { names: readonly string[] }) =>
      names[0] === 'schema'
        ? 'Write here what stands below it: a schema has no schema, save beside schemaFormat.'
        : `Properties stand under properties: { ${names[0]}: … }; here they have no effect.`,
  ),
  'schema-keyword-foreign': warning(
    'warning',
    ({ keyword, dialect }: { keyword: string; dialect: string; instead: string }) =>
      `${keyword} is a keyword of ${dialect} and has no effect here`,
    ({ instead }: { keyword: string; dialect: string; instead: string }) =>
      `Instead, ${instead}; or give the schema the schemaFormat that it is written in.`,
  ),
  'pattern-invalid': warning(
    'error',
    ({ pattern }: { pattern: string }) => `${pattern} is no regular expression`,
    () => 'It is not checked; write one of ECMA-262, without delimiters and flags.',
  ),
  'sdk-unsupported': warning(
    'warning',
    ({ pack }: { pack: string }) => `${pack} prints models and checks alone; there is no client and no service in it yet`,
    () => 'Ask for them by the command models, or for an SDK in another language.',
  ),
  'protocol-unsupported': warning(
    'warning',
    ({ protocol, language }: { protocol: string; language: string }) =>
      `there is no ${language} transport for ${protocol} yet; the generated code runs in memory`,
    () => 'Pass a transport of your own, or use another protocol.',
  ),
  'pattern-unspeakable': warning(
    'warning',
    ({ pattern, pack }: { pattern: string; pack: string }) =>
      `the regular expressions of ${pack} cannot say ${pattern}; it is not checked there`,
    () => 'Use a lookbehind of a fixed length, and refer only to groups that always match.',
  ),
  'name-numbered': warning(
    'warning',
    ({ name, wanted }: { name: string; wanted: string }) => `two things are called ${wanted}; this one becomes ${name}`,
    () => 'Give one of them another name, or an x-name.',
  ),
  'address-query': warning(
    'error',
    ({ mark }: { mark: string }) => `an address has no ${mark}`,
    () => 'Queries and fragments belong to the server, the bindings or the message; the address is taken as it is.',
  ),
  'address-parameter-empty': warning(
    'warning',
    () => '{} is no parameter',
    () => 'Write its name in the braces; it is taken for text.',
  ),
  'address-parameter-duplicate': warning(
    'warning',
    ({ parameter }: { parameter: string }) => `{${parameter}} stands in the address twice`,
    () => 'Both get one value; use two parameters where they differ.',
  ),
  'server-variable-empty': warning(
    'warning',
    () => '{} is no variable',
    () => 'Write its name in the braces; it is taken for text.',
  ),
  'server-host-scheme': warning(
    'warning',
    ({ scheme }: { scheme: string }) => `a host has no scheme, such as ${scheme}://`,
    () => 'Leave it out; protocol says it.',
  ),
  'server-host-path': warning(
    'warning',
    ({ path }: { path: string }) => `a host has no path, such as ${path}`,
    ({ path }: { path: string }) => `Write it as pathname: ${path}; that is how it is read.`,
  ),
  'channel-server-undefined': warning(
    'error',
    ({ server }: { server: string; nearest?: string | undefined }) => `there is no server ${server}`,
    ({ nearest }: { server: string; nearest?: string | undefined }) =>
      nearest === undefined ? 'Define it under servers; it is left out.' : `Did you mean ${nearest}?`,
  ),
  'channel-foreign': warning(
    'error',
    ({ channel }: { channel: string }) => `${channel} is not one of the document's channels`,
    () => 'Reference an entry of channels: #/channels/NAME. The entry may itself reference components.',
  ),
  'server-foreign': warning(
    'error',
    ({ server }: { server: string }) => `${server} is not one of the document's servers`,
    () => 'Reference an entry of servers: #/servers/NAME. The entry may itself reference components.',
  ),
  'reply-address-conflict': warning(
    'error',
    ({ address }: { address: string }) => `the reply goes where the request says, but its channel has the address ${address}`,
    () => 'Set the address of the reply channel to null, or leave out the address of the reply.',
  ),
  'security-scope-unexpected': warning(
    'error',
    ({ type }: { type: string }) => `schemes of type ${type} have no scopes`,
    () => 'Write an empty list; scopes are for oauth2 and openIdConnect.',
  ),
  'security-scope-undefined': warning(
    'warning',
    ({ scope }: { scope: string }) => `no flow of the scheme offers the scope ${scope}`,
    () => 'Add it to the scopes of a flow, or correct it.',
  ),
  'operation-id-duplicate': warning(
    'error',
    ({ id }: { id: string }) => `two operations have the id ${id}`,
    () => 'Give one of them another operationId; it may come from a trait.',
  ),
  'message-id-duplicate': warning(
    'error',
    ({ id }: { id: string }) => `two messages have the id ${id}`,
    () => 'Give one of them another messageId, or reference one message from both places.',
  ),
  'content-type-invalid': warning(
    'error',
    ({ type }: { type: string }) => `${type === '' ? 'an empty text' : type} is no media type`,
    ({ type }: { type: string }) => `Write ${/^\w+$/.test(type) ? `application/${type.toLowerCase()}` : 'one such as application/json'}.`,
  ),
  'tag-duplicate': warning(
    'error',
    ({ name }: { name: string }) => `the tag ${name} stands here twice`,
    () => 'Remove one; the first counts.',
  ),
  'key-invalid': warning(
    'error',
    ({ key }: { key: string }) => `${key} is no name that is allowed here`,
    () => 'Use letters, digits, hyphens and underscores, in components also dots.',
  ),
  'value-not-in-enum': warning(
    'error',
    ({ value, allowed }: { value: string; allowed: string }) => `${value} is not one of ${allowed}`,
    () => 'Add it to enum, or use one of the values there.',
  ),
  'discriminator-undefined': warning(
    'error',
    ({ property }: { property: string }) => `the discriminator names the property ${property}, which the schema does not define`,
    () => 'Add it to properties, as a string.',
  ),
  'discriminator-optional': warning(
    'error',
    ({ property }: { property: string }) => `the discriminator names the property ${property}, which is not required`,
    () => 'Add it to required: without it the type of a value is not known.',
  ),
  'multi-format-incomplete': warning(
    'error',
    ({ format }: { format: string }) => `a schema in ${format} is announced, but there is none`,
    () => 'Write it beside schemaFormat, as schema.',
  ),
  'ref-format-mismatch': warning(
    'error',
    ({ format, other }: { format: string; other: string }) => `this references a schema in ${other} from one in ${format}`,
    () => 'Let both have one schemaFormat; that of the target counts.',
  ),
  'schema-default': warning(
    'error',
    ({ reason }: { reason: string }) => `the default does not satisfy its own schema: ${reason}`,
    () => 'Correct the default or the schema.',
  ),
  'schema-example': warning(
    'warning',
    ({ reason }: { reason: string }) => `the example does not satisfy its own schema: ${reason}`,
    () => 'Correct the example or the schema.',
  ),
  'message-example': warning(
    'error',
    ({ part, reason }: { part: string; reason: string }) => `the example does not satisfy the schema of the ${part}: ${reason}`,
    () => 'Correct the example or the schema.',
  ),
  'message-ambiguous': warning(
    'warning',
    ({ one, other }: { one: string; other: string }) => `${one} and ${other} are alike: nothing tells which of them arrives`,
    () => 'Give one of them a property or a header with a const of its own, or another content type.',
  ),
  'headers-type': warning(
    'error',
    ({ type }: { type: string }) => `headers are a map, not ${type === '' ? 'nothing' : type}`,
    () => 'Write type: object, with a property for each header.',
  ),
  'trait-format-mismatch': warning(
    'warning',
    ({ member }: { member: string }) => `${member} of the trait is in another schema format than that of the object: they are not merged`,
    () => 'Write both in one format; until then only one of them counts.',
  ),
  'trait-endless': warning(
    'warning',
    ({ member }: { member: string }) => `${member} of the traits and of the object would be merged without end`,
    () => 'Both hold themselves, or very much: let only one of the two define it.',
  ),
  'expression-target': warning(
    'warning',
    ({ expression }: { expression: string }) => `${expression} points to nothing in the schema`,
    () => 'Correct the pointer, or add the property to the schema.',
  ),
} as const;
