import { error, info, warning } from './entry.js';

/** What no schema can say. */
export const meaning = {
  'address-parameter-undefined': warning(
    'error',
    ({ parameter }: { parameter: string }) => `the address has {${parameter}}, but the channel does not define this parameter`,
    () => 'Add it under parameters; it is taken for a string.',
  ),
  'address-parameter-unused': warning(
    'error',
    ({ parameter }: { parameter: string }) => `the parameter ${parameter} does not appear in the address`,
    () => 'Remove it, or add it to the address in braces.',
  ),
  'server-variable-undefined': warning(
    'error',
    ({ variable }: { variable: string }) => `the server's address has {${variable}}, but the server does not define this variable`,
    () => 'Add it under variables; it is taken for a string without a default.',
  ),
  'server-variable-unused': warning(
    'warning',
    ({ variable }: { variable: string }) => `the variable ${variable} does not appear in the server's address`,
    () => 'Remove it, or add it to the address in braces.',
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
  'operation-message-foreign': warning(
    'error',
    ({ message }: { message: string }) => `${message} is not one of the channel's messages`,
    () => "Reference the message through the operation's channel: #/channels/NAME/messages/KEY.",
  ),
  'expression-syntax': error(
    ({ expression }: { expression: string }) => `${expression} is no runtime expression`,
    () => 'Write $message.header#/name or $message.payload#/path/to/field.',
  ),
  'security-scheme-undefined': warning(
    'error',
    ({ scheme }: { scheme: string }) => `there is no security scheme ${scheme}`,
    () => 'Define it under components/securitySchemes; a requirement that needs it is left out.',
  ),
  'format-unsupported': warning(
    'warning',
    ({ format }: { format: string }) => `schemas in ${format} are carried as they are and typed as any`,
    () => 'Use JSON Schema for payloads that are to be typed and checked.',
  ),
  'schema-unsupported': warning(
    'warning',
    ({ construct }: { construct: string }) => `${construct} is not expressed in types here; the check stays exact`,
    () => 'Nothing is lost at run time; the value is typed as any.',
  ),
  'schema-invalid': error(
    ({ reason }: { reason: string }) => reason,
    () => 'Correct the schema.',
  ),
  'pattern-invalid': error(
    ({ pattern }: { pattern: string }) => `${pattern} is no regular expression`,
    () => 'Patterns are ECMA-262 regular expressions without delimiters.',
  ),
  'reply-uncorrelated': warning(
    'warning',
    ({ operation, protocol }: { operation: string; protocol: string }) =>
      `replies to ${operation} cannot be matched to requests over ${protocol}: the request's message has no correlation id`,
    () => 'Give the request and the reply message a correlationId.',
  ),
  'protocol-unsupported': warning(
    'warning',
    ({ protocol, language }: { protocol: string; language: string }) =>
      `there is no ${language} transport for ${protocol} yet; the generated code runs in memory`,
    () => 'Pass a transport of your own, or use another protocol.',
  ),
  'name-numbered': warning(
    'warning',
    ({ name, wanted }: { name: string; wanted: string }) => `two things are called ${wanted}; this one becomes ${name}`,
    () => 'Give one of them another name, or an x-name.',
  ),
} as const;
