import { error, warning } from './entry.js';

/** A reference to nothing, and how many more lead to the same file, where that is what is not there. */
export interface UndefinedReference {
  readonly ref: string;
  readonly nearest?: string | undefined;
  readonly file?: string;
  readonly more?: number;
}

/** A file of an allowed host that cannot be had. */
export interface UnreadableRemote {
  readonly url: string;
  readonly reason: string;
  readonly help?: string | undefined;
  readonly more?: number;
}

/** A file of another host that is not as it was, and the SHA-256 that it had. */
export interface ChangedRemote {
  readonly url: string;
  readonly hash: string;
  readonly more?: number;
}

/** What is said of a file once, though this many more references lead to it. */
function also(more = 0, file = 'it'): string {
  return more === 0 ? '' : `; ${more === 1 ? 'one more reference leads' : `${more} more references lead`} to ${file}`;
}

/** Files, syntax, references. */
export const document = {
  'file-unreadable': error(
    ({ file, reason }: { file: string; reason: string }) => `cannot read ${file}: ${reason}`,
    () => 'Check the path and the permissions of the file.',
  ),
  'syntax-error': error(
    ({ reason }: { reason: string; help?: string | undefined }) => reason,
    ({ help }: { reason: string; help?: string | undefined }) => help ?? 'Mend the syntax at this place; everything after it was not read.',
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
    ({ ref, file, more }: UndefinedReference) => `${ref} points to nothing${also(more, file)}`,
    ({ nearest }: UndefinedReference) =>
      nearest === undefined ? 'Define the target, or correct the reference.' : `Did you mean ${nearest}?`,
  ),
  'ref-cycle': error(
    ({ ref }: { ref: string }) => `${ref} refers only to itself`,
    () => 'Let one of the references in the circle point to a definition.',
  ),
  'ref-remote': warning(
    'error',
    ({ ref }: { ref: string; allowance: string }) => `${ref} is on another host, which is not allowed, and was not read`,
    ({ allowance }: { ref: string; allowance: string }) =>
      `Allow the host with --allow-remote ${allowance}; or copy the target beside the document and reference the copy.`,
  ),
  'remote-unreadable': error(
    ({ url, reason, more }: UnreadableRemote) => `${url} cannot be fetched: ${reason}${also(more)}`,
    ({ help }: UnreadableRemote) =>
      help ?? 'Check the URL and the connection; or copy the file beside the document and reference the copy.',
  ),
  'remote-changed': error(
    ({ url, more }: ChangedRemote) => `${url} is not what it was when this output was generated${also(more)}`,
    ({ hash }: ChangedRemote) =>
      `Look at what has changed, then accept it with --update-remote; asyncwright.lock expects the SHA-256 ${hash}.`,
  ),
  'ref-syntax': error(
    ({ ref, reason }: { ref: string; reason: string; nearest?: string | undefined }) => `${ref} is no usable reference: ${reason}`,
    ({ nearest }: { ref: string; reason: string; nearest?: string | undefined }) =>
      nearest === undefined
        ? 'Write a file path, a fragment, or both: ./common.yaml#/components/schemas/Order.'
        : `Did you mean ${nearest}?`,
  ),
  'ref-kind': warning(
    'error',
    ({ ref, is, wanted }: { ref: string; is: string; wanted: string }) => `${ref} is ${is}, where ${wanted} has to be`,
    ({ is, wanted }: { ref: string; is: string; wanted: string }) =>
      is === 'a schema' && (wanted === 'a message' || wanted === 'a parameter')
        ? `Write ${wanted} that has the schema: ${wanted === 'a message' ? 'payload' : 'schema'}: { $ref: … }.`
        : `Reference ${wanted}.`,
  ),
  'ref-siblings': warning(
    'warning',
    ({ keys }: { keys: readonly string[] }) => `${keys.join(', ')} beside $ref ${keys.length === 1 ? 'has' : 'have'} no effect`,
    () => 'Move what is to count to the target; descriptions are kept for documentation.',
  ),
  'json-syntax': warning(
    'error',
    ({ reason }: { reason: string; help: string | undefined }) => `this is no JSON: ${reason}`,
    ({ help }: { reason: string; help: string | undefined }) => help ?? 'Correct it, or call the file .yaml.',
  ),
  'yaml-merge': warning(
    'warning',
    () => 'merge keys are not in YAML 1.2',
    () => 'They are read as their author meant; tools that follow the specification may refuse them. Use $ref to components.',
  ),
  'yaml-indentation': warning(
    'error',
    () => 'the closing bracket is not indented further than the key',
    () => 'Indent it; it is read as its author meant, but tools that follow YAML 1.2 refuse it.',
  ),
} as const;
