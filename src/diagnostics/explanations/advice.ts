import type { advice as codes } from '../catalogue/advice.js';
import type { Explanation } from './explanation.js';

/** What could be better. */
export const advice = {
  'info-incomplete': {
    meaning: 'The document does not say what the application is for, whom to ask about it, or under which terms its API may be used.',
    fix: 'Add description, contact with url or email, and license to info.',
  },
  'servers-missing': { meaning: 'The document has no servers, so generated code has no default to connect to.' },
  'server-trailing-slash': { meaning: 'The url, the host or the pathname of a server ends with a slash.' },
  'address-trailing-slash': { meaning: 'The address of a channel ends with a slash.' },
  'operation-id-missing': { meaning: 'An operation of AsyncAPI 2 has no operationId, neither its own nor from a trait.' },
  'message-id-missing': { meaning: 'A message of AsyncAPI 2 has neither messageId, name nor title, and is no component.' },
  'component-unused': {
    meaning:
      'A component is used by nothing that is used. For a security scheme this often means that security was forgotten where it is needed.',
  },
} as const satisfies Readonly<Record<keyof typeof codes, Explanation>>;
