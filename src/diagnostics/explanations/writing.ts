import type { writing as codes } from '../catalogue/writing.js';
import type { Explanation } from './explanation.js';

/** Packs, options, files. */
export const writing = {
  'pack-invalid': { meaning: 'A pack, or a template that replaces one of its templates, is wrong.' },
  'option-invalid': {
    meaning: 'A pack does not have the option, or not with this value.',
    fix: 'See the options in the README of the pack.',
  },
  'server-undefined': {
    meaning: 'The server that was chosen with --server is not in the document.',
    fix: 'Name one of the servers of the document.',
  },
  'only-undefined': {
    meaning: 'What was chosen with --only is not in the document.',
    fix: 'Name a message, a channel, a tag or a schema of the document.',
  },
  'security-unsupported': {
    meaning: 'The client library of a protocol cannot log in as a security scheme of a server asks.',
    fix: 'Name a scheme that it can log in by, which the finding lists; or give it by options of the transport where they have a place for it.',
  },
  'security-of-operation': { meaning: 'A security scheme is required by operations, but by no server.' },
  'instances-unshared': {
    meaning:
      'Operations receive without a group: each instance of a service handles all their messages, and what is sent while it is away is not for it.',
    fix: 'Leave it so where every instance is to know everything; otherwise add the binding that names the group, or give the service the option group.',
  },
  'path-unsafe': {
    meaning: 'A name of the document would become a path that leads out of the output folder, or that some system cannot have.',
  },
  'path-clash': { meaning: 'Two files would be one where upper and lower case are the same.' },
  'file-edited': { meaning: 'A generated file was edited; what was written there would be lost.' },
  'file-foreign': { meaning: 'A file stands where one would be generated, and the generator did not write it.' },
  'file-unwritable': {
    meaning:
      'A file of the output folder, or the folder, cannot be written. In a folder that was there, files before it may be: the next run knows them.',
  },
  'lock-damaged': {
    meaning: 'The file asyncwright.lock in the output folder is no lock: no JSON, or JSON with names or paths in it that no run writes.',
  },
  'pack-differs': {
    meaning:
      'The output folder is of another pack, as its asyncwright.lock says: of another language, or of templates with another name. Files that this one does not print would be removed.',
  },
} as const satisfies Readonly<Record<keyof typeof codes, Explanation>>;
