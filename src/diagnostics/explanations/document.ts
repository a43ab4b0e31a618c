import type { document as codes } from '../catalogue/document.js';
import type { Explanation } from './explanation.js';

/** Files, syntax, references. */
export const document = {
  'file-unreadable': { meaning: 'The document cannot be read from where it was said to be.' },
  'syntax-error': {
    meaning: 'The file is neither YAML 1.2 nor JSON, or says what JSON cannot say: a tag, a key that is no string, two documents.',
    fix: 'Mend the syntax at this place; everything after it was not read.',
  },
  'nesting-too-deep': {
    meaning: 'Lists and maps stand in each other deeper than any document needs; reading on could exhaust the stack.',
    fix: 'Move inner parts to components and reference them.',
  },
  'too-many-aliases': {
    meaning: 'YAML aliases of aliases make a small file a very large document.',
    fix: 'Use $ref to components instead of YAML aliases.',
  },
  'undefined-ref': {
    meaning: 'A reference leads to nothing: to no file, or to no such place in a file.',
    fix: 'Define the target, or correct the reference.',
  },
  'ref-cycle': {
    meaning: 'References lead only to each other, and never to a definition. A schema that contains itself is no such circle.',
  },
  'ref-remote': {
    meaning:
      'A reference leads to another host. Nothing is fetched that was not asked for: a schema there is any value, a trait adds nothing. A server, a channel, an operation or a security scheme there is an error.',
    fix: 'Allow the host with --allow-remote; or copy the target beside the document and reference the copy.',
  },
  'remote-unreadable': {
    meaning: 'A file of an allowed host cannot be had: no answer, a redirect to elsewhere, too large, or an address that is not public.',
    fix: 'Check the URL and the connection; or copy the file beside the document and reference the copy.',
  },
  'remote-changed': {
    meaning: 'A file of another host is not what it was when the output was generated.',
    fix: 'Look at what has changed, then accept it with --update-remote.',
  },
  'ref-kind': {
    meaning: 'A reference leads to a component of another kind: to a schema where a message has to be.',
    fix: 'Reference one of the kind that is meant, or write the object here and reference from inside it.',
  },
  'ref-syntax': {
    meaning: 'A reference has a form that nothing can be found by, such as a fragment that is no JSON Pointer.',
    fix: 'Write a file path, a fragment, or both: ./common.yaml#/components/schemas/Order.',
  },
  'ref-siblings': { meaning: 'Fields stand beside $ref, where the specification ignores them.' },
  'json-syntax': {
    meaning: 'A file with the extension .json is not JSON, such as for its comments. It is read as the YAML that it is without them.',
    fix: 'Correct it, or call the file .yaml.',
  },
  'yaml-merge': {
    meaning: 'The document uses the merge key <<, which YAML 1.2 does not have. It is read as its author meant.',
    fix: 'Use $ref to components; tools that follow the specification may refuse merge keys.',
  },
  'yaml-indentation': {
    meaning: 'A list or a map in brackets ends on a line that is not indented further than the block around it, as YAML 1.2 wants it.',
  },
} as const satisfies Readonly<Record<keyof typeof codes, Explanation>>;
