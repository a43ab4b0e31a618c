import type { Severity } from './diagnostic.js';

/** One kind of finding: its two severities and its words. */
export interface Entry<P> {
  readonly severity: Severity;
  /** Severity under `--strict`. */
  readonly strict: Severity;
  message(params: P): string;
  help(params: P): string;
}

function error<P>(message: (params: P) => string, help: (params: P) => string): Entry<P> {
  return { severity: 'error', strict: 'error', message, help };
}

/** A fault that the reader repairs, or one that does not hinder generation: `strict` says whether the specification forbids it. */
function warning<P>(strict: 'warning' | 'error', message: (params: P) => string, help: (params: P) => string): Entry<P> {
  return { severity: 'warning', strict, message, help };
}

function info<P>(message: (params: P) => string, help: (params: P) => string): Entry<P> {
  return { severity: 'info', strict: 'info', message, help };
}

/**
 * Every diagnostic there is. A code is stable: scripts match on it. Sorted by the stage that finds it.
 * Messages say what is wrong; help says what to do.
 */
export const catalogue = {
  // document: files, syntax, references
  'file-unreadable': error(
    ({ file, reason }: { file: string; reason: string }) => `cannot read ${file}: ${reason}`,
    () => 'Check the path and the permissions of the file.',
  ),
  'syntax-error': error(
    ({ reason }: { reason: string }) => reason,
    () => 'Mend the syntax at this place; everything after it was not read.',
  ),
  'nesting-too-deep': error(
    ({ limit }: { limit: number }) => `the document is nested deeper than ${limit} levels`,
    () => 'Move inner parts to components and reference them.',
  ),
  'too-many-aliases': error(
    ({ limit }: { limit: number }) => `the YAML aliases of this document expand to more than ${limit} nodes`,
    () => 'Use $ref to components instead of YAML aliases.',
  ),
  'undefined-ref': error(
    ({ ref }: { ref: string }) => `${ref} points to nothing`,
    ({ nearest }: { ref: string; nearest?: string }) =>
      nearest === undefined ? 'Define the target, or correct the reference.' : `Did you mean ${nearest}?`,
  ),
  'ref-cycle': error(
    ({ ref }: { ref: string }) => `${ref} refers only to itself`,
    () => 'Let one of the references in the circle point to a definition.',
  ),
  'ref-remote': error(
    ({ ref }: { ref: string }) => `${ref} is on another host, and remote references are refused`,
    () => 'Copy the target beside the document and reference the copy.',
  ),
  'ref-syntax': error(
    ({ ref, reason }: { ref: string; reason: string }) => `${ref} is no usable reference: ${reason}`,
    () => 'Write a file path, a fragment, or both: ./common.yaml#/components/schemas/Order.',
  ),
  'ref-siblings': warning(
    'warning',
    ({ keys }: { keys: string }) => `${keys} beside $ref have no effect`,
    () => 'Move them to the target; descriptions are kept for documentation.',
  ),
  // structure: the official schemas
  'not-asyncapi': error(
    () => 'this is not an AsyncAPI document: it has no "asyncapi" field',
    () => 'Start the document with the version it is written in: asyncapi: 3.1.0.',
  ),
  'version-unsupported': error(
    ({ version }: { version: string }) => `AsyncAPI ${version} is not supported`,
    () => 'Versions 2.0 to 2.6, 3.0 and 3.1 are read.',
  ),
  'version-not-string': error(
    ({ text }: { text: string }) => `the version ${text} is a number, not a string`,
    ({ text }: { text: string }) => `Write all three parts: asyncapi: '${text}.0'.`,
  ),
  structure: error(
    ({ message }: { message: string; help: string }) => message,
    ({ help }: { message: string; help: string }) => help,
  ),
  // meaning
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
  'binding-protocol-unknown': warning(
    'error',
    ({ protocol, since }: { protocol: string; since?: string | undefined }) =>
      since === undefined ? `bindings of ${protocol} are not known` : `bindings of ${protocol} came with AsyncAPI ${since}`,
    () => 'They are carried as they are and do nothing; start the name of an own protocol with x-.',
  ),
  'binding-version-unknown': warning(
    'warning',
    ({ protocol, version }: { protocol: string; version: string; nearest: string }) => `${protocol} has no binding version ${version}`,
    ({ nearest }: { protocol: string; version: string; nearest: string }) => `It is read as ${nearest}.`,
  ),
  'binding-field-unknown': warning(
    'error',
    ({ field, version, since, until }: { field: string; version: string; since?: string; until?: string }) => {
      if (since !== undefined) return `${field} is not in version ${version} of the binding: it came with ${since}`;
      return `${field} is not in version ${version} of the binding${until === undefined ? '' : `: it went after ${until}`}`;
    },
    ({ nearest }: { field: string; version: string; nearest?: string }) =>
      nearest === undefined ? 'Remove it, correct bindingVersion, or start its name with x-.' : `Did you mean ${nearest}?`,
  ),
  'binding-field-dated': warning(
    'warning',
    ({ field, until }: { field: string; until: string }) => `${field} exists only in binding versions up to ${until}`,
    () => 'Move to the newest bindingVersion and leave the field out.',
  ),
  'binding-invalid': warning(
    'error',
    ({ reason }: { reason: string }) => reason,
    () => 'Correct the value; until then the field is left out.',
  ),
  'binding-ignored': info(
    ({ field, reason }: { field: string; reason: string }) => `${field} has no effect on the generated code: ${reason}`,
    () => 'Nothing to do; asyncwright inspect --bindings lists what every field does.',
  ),
  'name-numbered': warning(
    'warning',
    ({ name, wanted }: { name: string; wanted: string }) => `two things are called ${wanted}; this one becomes ${name}`,
    () => 'Give one of them another name, or an x-name.',
  ),
  // writing: packs, options, files
  'pack-invalid': error(
    ({ reason }: { reason: string }) => reason,
    () => 'Mend the pack or the template at this place.',
  ),
  'option-invalid': error(
    ({ pack, option, reason }: { pack: string; option: string; reason: string }) => `the option ${option} of ${pack} ${reason}`,
    () => 'See the options in the README of the pack.',
  ),
  'server-undefined': error(
    ({ server }: { server: string }) => `the document has no server ${server}`,
    ({ servers }: { server: string; servers: string }) => (servers === '' ? 'It has no servers at all.' : `There are: ${servers}.`),
  ),
  'path-unsafe': error(
    ({ path, reason }: { path: string; reason: string }) => `a file cannot be called ${JSON.stringify(path)}: ${reason}`,
    () => 'Give the part of the document that it is named after another name, or an x-name.',
  ),
  'path-clash': error(
    ({ paths }: { paths: string }) => `${paths} are one file where upper and lower case are the same`,
    () => 'Give the parts of the document that they are named after different names.',
  ),
  'file-edited': error(
    ({ path }: { path: string }) => `${path} was edited since it was generated`,
    () => 'Move the change to a file of your own or to a template (--templates), or lose it with --force.',
  ),
  'file-foreign': error(
    ({ path }: { path: string }) => `${path} is there already, and the generator did not write it`,
    () => 'Choose another output folder, move the file away, or overwrite it with --force.',
  ),
  'lock-damaged': error(
    ({ path }: { path: string }) => `${path} is no lock of this generator, so it is not known which files it owns`,
    () => 'Restore it from version control; or remove it and generate with --force.',
  ),
} as const satisfies Record<string, Entry<never>>;

export type Code = keyof typeof catalogue;

/** The parameters that a code's message and help need. */
export type Params<C extends Code> = Parameters<(typeof catalogue)[C]['message']>[0] & Parameters<(typeof catalogue)[C]['help']>[0];
