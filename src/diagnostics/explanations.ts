import { catalogue, type Code } from './catalogue.js';
import { addresses } from './explanations/addresses.js';
import { advice } from './explanations/advice.js';
import { bindings } from './explanations/bindings.js';
import { document } from './explanations/document.js';
import type { Explanation } from './explanations/explanation.js';
import { jsonSchema } from './explanations/json-schema.js';
import { meaning } from './explanations/meaning.js';
import { protocols } from './explanations/protocols.js';
import { schemas } from './explanations/schemas.js';
import { structure } from './explanations/structure.js';
import { writing } from './explanations/writing.js';

/** What each code is about, for documentation and code scanning; apart from the catalogue because most runs need none of it. */
const explanations: Readonly<Record<Code, Explanation>> = {
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
};

/** What a code means wherever it is found, and what to do then. */
export function explain(code: Code): Required<Explanation> {
  const { meaning, fix } = explanations[code];
  return { meaning, fix: fix ?? (catalogue[code].help as () => string)() };
}
