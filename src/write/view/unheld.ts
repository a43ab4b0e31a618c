import type { Api } from '../../ir/api.js';
import type { JsonText, Origin } from '../../ir/described.js';
import type { Language } from '../pack/contract.js';

/** Told of a number that the values of a schema have to be, and that a language cannot hold, and where the document has it. */
export type Unheld = (number: JsonText, origin: Origin) => void;

const isNumber = /^-?\d/;

/** Tells of each number in `const` and `enum` that a language cannot hold. */
export function tellUnheld(api: Api, language: Language, unheld: Unheld): void {
  if (language.holds === undefined) return;
  for (const { const: only, enum: listed = [], origin } of api.checks)
    for (const text of only === undefined ? listed : [only, ...listed])
      if (isNumber.test(text) && language.holds?.(text) === false) unheld(text, origin);
}
