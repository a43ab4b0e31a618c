import { error, info, warning } from './entry.js';

/** A requirement of a scheme that the document does not define. */
export interface UndefinedScheme {
  readonly scheme: string;
  readonly nearest?: string | undefined;
  /** The schemes that it does define. */
  readonly known: readonly string[];
}

/** A type that a schema asks for (`x-java-type: decimal`), and why it does not get it, as a phrase with the verb. */
export interface IgnoredOverride {
  readonly override: string;
  readonly reason: string;
  readonly nearest?: string | undefined;
}

/** What no schema can say. */
export const meaning = {
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
  'security-scheme-undefined': error(
    ({ scheme }: UndefinedScheme) => `there is no security scheme ${scheme}`,
    ({ nearest, known }: UndefinedScheme) => {
      if (nearest !== undefined) return `Did you mean ${nearest}?`;
      if (known.length === 0)
        return 'Define it under components/securitySchemes: the document defines none at all, so that nobody is asked to log in.';
      return `Define it under components/securitySchemes; there ${known.length === 1 ? 'is' : 'are'} ${known.slice(0, 5).join(', ')}.`;
    },
  ),
  'format-unsupported': warning(
    'warning',
    ({ format }: { format: string; meant?: string | undefined }) => `schemas in ${format} are carried as they are and typed as any`,
    ({ meant }: { format: string; meant?: string | undefined }) =>
      meant === undefined ? 'Use JSON Schema for payloads that are to be typed and checked.' : `Did you mean ${meant}?`,
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
  'number-unheld': warning(
    'warning',
    ({ number, pack }: { number: string; pack: string }) =>
      `the numbers of ${pack} cannot hold ${number}; a value that has to be it is refused there`,
    ({ pack }: { number: string; pack: string }) => `Generate with --option ${pack}.profile=exact, which keeps every number.`,
  ),
  'type-override-ignored': warning(
    'warning',
    ({ override, reason }: IgnoredOverride) => `${override} ${reason}; the type is the schema's own`,
    ({ nearest }: IgnoredOverride) =>
      nearest === undefined ? 'See "Types of your own choice" in the README of the pack.' : `Did you mean ${nearest}?`,
  ),
  'name-numbered': warning(
    'warning',
    ({ name, wanted }: { name: string; wanted: string }) => `two things are called ${wanted}; this one becomes ${name}`,
    () => 'Give one of them another name, or an x-name.',
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
    ({ type }: { type: string }) => `headers are a map, not ${type}`,
    () => 'Write type: object, with a property for each header.',
  ),
  'trait-format-mismatch': warning(
    'warning',
    ({ member }: { member: string }) => `the trait has ${member} in another schema format than the object: the two are not merged`,
    () => 'Write both in one format; until then only one of them counts.',
  ),
  'trait-endless': warning(
    'warning',
    ({ member }: { member: string }) => `merging ${member} of the traits into that of the object would never end`,
    () => 'Each contains itself, or is very large: let only one of the two define it.',
  ),
  'expression-target': warning(
    'warning',
    ({ expression }: { expression: string }) => `${expression} points to nothing in the schema`,
    () => 'Correct the pointer, or add the property to the schema.',
  ),
} as const;
