import type { Api } from '../../ir/api.js';
import type { JsonText, Origin } from '../../ir/described.js';
import { isArray, isNumber, isObject, parseValue, type Value } from '../../ir/values.js';
import type { Language } from '../pack/contract.js';

/** Told of a number that the values of a schema have to be, and that a language cannot hold, and where the document has it. */
export type Unheld = (number: JsonText, origin: Origin) => void;

/** Tells of each number in `const` and `enum` that a language cannot hold. */
export function tellUnheld(api: Api, language: Language, unheld: Unheld): void {
  if (language.holds === undefined) return;
  for (const { const: only, enum: listed = [], origin } of api.checks)
    for (const text of only === undefined ? listed : [only, ...listed])
      for (const number of new Set(numbersIn(text))) if (!language.holds(number)) unheld(number, origin);
}

/** Whether a language can hold each number of a value: where it cannot, nothing that is read is this value. */
export function isHeld(text: JsonText, language: Language): boolean {
  return language.holds === undefined || numbersIn(text).every((number) => language.holds?.(number));
}

function numbersIn(text: JsonText): readonly JsonText[] {
  return text.startsWith('"') ? [] : among(parseValue(text));
}

function among(value: Value): readonly JsonText[] {
  if (isNumber(value)) return [value.number];
  if (isArray(value)) return value.flatMap(among);
  return isObject(value) ? [...value.values()].flatMap(among) : [];
}
