import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { nearestOf } from '../../../diagnostics/nearest.js';
import type { Json } from '../../../ir/described.js';
import { isOverride, overrideExtension, overrides } from '../../../ir/overrides.js';
import { child } from '../../document/refs.js';
import { object, type Context, type Schema } from './schema.js';

/** Those of the languages that packs come with; in them, a word that means nothing is a mistake. */
const told = ['typescript', 'python', 'java', 'go'].map(overrideExtension);

/** Tells of words that ask for nothing. Beside a `$ref` that says all, every word is one. */
export function tellOfOverrides(context: Context, schema: Schema, isBesideRef = false): void {
  for (const name in object(schema)) {
    if (!name.startsWith('x-') || !told.includes(name)) continue;
    const place = child(schema.place, name) ?? schema.place;
    const fault = isBesideRef ? { reason: 'stands beside a $ref, which says all' } : unknown(place.value);
    if (fault === undefined) continue;
    const word = typeof place.value === 'string' ? place.value : JSON.stringify(place.value);
    const params = { override: `${name}: ${word}`, ...fault };
    context.reading.report(diagnostic('type-override-ignored', params, { file: place.file, pointer: place.pointer }));
  }
}

function unknown(word: Json | undefined): { readonly reason: string; readonly nearest?: string } | undefined {
  if (isOverride(word)) return undefined;
  const known = Object.keys(overrides);
  const nearest = typeof word === 'string' ? nearestOf(word, known) : undefined;
  return { reason: `is none of ${known.join(', ')}`, ...(nearest === undefined ? {} : { nearest }) };
}
