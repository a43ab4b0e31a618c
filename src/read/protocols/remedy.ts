// What to do about a binding field of the wrong form: what its author most likely meant, written as it has to be.
import { nearestOf } from '../../diagnostics/nearest.js';
import type { Json } from '../../ir/described.js';
import { isObject } from '../document/object.js';
import type { Field } from './field.js';
import { fits, words, type Form, type Misfit } from './form.js';

/** What to write instead of a value. `key` is what it stands under; an entry of a list stands under none. */
export function valueRemedy({ form, value, missing }: Misfit, key: string): string {
  if (missing !== undefined) return `Add ${missing}`;
  const unquoted = plainly(value);
  if (unquoted !== undefined && fits(form, unquoted)) return `Leave out the quotes: ${entry(key, unquoted)}`;
  const isScalar = typeof value === 'number' || typeof value === 'boolean';
  switch (form.is) {
    case 'text':
      if (isScalar) return `Put it in quotes: ${entry(key, `'${value}'`)}`;
      return typeof value === 'string' ? `Shorten it to ${form.most} characters` : `Write ${words(form)}`;
    case 'choice':
      return choiceRemedy(form, value, key);
    case 'list':
      return isObject(value) || value === null
        ? 'Write a list: a dash before each entry'
        : `Write a list, also of one: ${entry(key, `[${String(value)}]`)}`;
    case 'object':
    case 'record':
      return 'Write its fields below it, indented further';
    case 'any':
    case 'flag':
    case 'number':
    case 'integer':
      return `Write ${words(form)}`;
  }
}

function choiceRemedy(form: Form & { readonly is: 'choice' }, value: Json, key: string): string {
  const texts = form.of.filter((one) => typeof one === 'string');
  const nearest = typeof value === 'string' ? nearestOf(value, texts) : undefined;
  return nearest === undefined ? `Write ${words(form)}` : `Write ${entry(key, nearest)}`;
}

function entry(key: string, value: string | number | boolean): string {
  return key === '' ? `${value}` : `${key}: ${value}`;
}

/** What a text would be without its quotes. */
function plainly(value: Json): number | boolean | undefined {
  if (typeof value !== 'string') return undefined;
  if (/^(?:true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  return /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : undefined;
}

/** What a field that has to be there is, in words. */
export function fieldWords(field: Field): string {
  return field.fate === 'group' ? 'an object' : words(field.form);
}
