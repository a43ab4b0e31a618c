import { addresses } from './catalogue/addresses.js';
import { advice } from './catalogue/advice.js';
import { bindings } from './catalogue/bindings.js';
import { document } from './catalogue/document.js';
import type { Entry } from './catalogue/entry.js';
import { jsonSchema } from './catalogue/json-schema.js';
import { meaning } from './catalogue/meaning.js';
import { protocols } from './catalogue/protocols.js';
import { schemas } from './catalogue/schemas.js';
import { structure } from './catalogue/structure.js';
import { writing } from './catalogue/writing.js';

export type { Entry } from './catalogue/entry.js';

/**
 * Every diagnostic there is. A code is stable: scripts match on it. Sorted by the stage that finds it.
 * Messages say what is wrong; help says what to do.
 */
export const catalogue = {
  ...document,
  ...structure,
  ...meaning,
  ...addresses,
  ...jsonSchema,
  ...schemas,
  ...bindings,
  ...protocols,
  ...advice,
  ...writing,
} as const satisfies Record<string, Entry<never>>;

export type Code = keyof typeof catalogue;

/** The parameters that a code's message and help need. */
export type Params<C extends Code> = Parameters<(typeof catalogue)[C]['message']>[0] & Parameters<(typeof catalogue)[C]['help']>[0];
