// What the value of a binding field may be, as data: asyncapi.md section 5.
import type { Json } from '../../ir/described.js';
import { isObject } from '../document/object.js';
import { append } from '../document/pointer.js';

/** The form of a value. Bounds are inclusive. */
export type Form =
  | { readonly is: 'any' | 'flag' | 'number' | 'object' }
  | { readonly is: 'text'; readonly most: number }
  | { readonly is: 'choice'; readonly of: readonly Json[] }
  | { readonly is: 'integer'; readonly least: number; readonly most: number }
  | { readonly is: 'list'; readonly of: Form }
  | { readonly is: 'record'; readonly members: Readonly<Record<string, Form>>; readonly required: readonly string[] };

/** Anything. */
export const any: Form = { is: 'any' };
/** True or false. */
export const flag: Form = { is: 'flag' };
/** A number. */
export const number: Form = { is: 'number' };
/** An object with any members. */
export const object: Form = { is: 'object' };

/** A string of at most so many characters. */
export function text(most = Infinity): Form {
  return { is: 'text', most };
}

/** One of these. */
export function choice(...of: readonly Json[]): Form {
  return { is: 'choice', of };
}

/** An integer in a range. */
export function integer(least = -Infinity, most = Infinity): Form {
  return { is: 'integer', least, most };
}

/** A list of one form. */
export function list(of: Form): Form {
  return { is: 'list', of };
}

/** An object; members that it does not name may be anything. */
export function record(members: Readonly<Record<string, Form>>, required: readonly string[] = []): Form {
  return { is: 'record', members, required };
}

/** A value that does not have its form, below `pointer`. */
export interface Misfit {
  readonly pointer: string;
  readonly form: Form;
  readonly value: Json;
  /** The member that it lacks. */
  readonly missing?: string;
}

/** The first part of a value that does not have its form. */
export function misfit(form: Form, value: Json, pointer = ''): Misfit | undefined {
  if (form.is === 'list' && Array.isArray(value)) return inside(value.entries(), () => form.of, pointer);
  if (form.is === 'record' && isObject(value)) {
    const missing = form.required.find((key) => !Object.hasOwn(value, key));
    if (missing !== undefined) return { pointer, form, value, missing };
    return inside(Object.entries(value), (key) => (Object.hasOwn(form.members, key) ? form.members[key] : undefined), pointer);
  }
  return fits(form, value) ? undefined : { pointer, form, value };
}

function inside<K>(entries: Iterable<[K, Json]>, formOf: (key: K) => Form | undefined, pointer: string): Misfit | undefined {
  for (const [key, member] of entries) {
    const form = formOf(key);
    const found = form && misfit(form, member, append(pointer, String(key)));
    if (found) return found;
  }
  return undefined;
}

/** Whether a value has a form; of lists and records, whether it is one at all is not asked. */
export function fits(form: Form, value: Json): boolean {
  switch (form.is) {
    case 'any':
      return true;
    case 'flag':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number';
    case 'text':
      return typeof value === 'string' && (value.length <= form.most || [...value].length <= form.most);
    case 'choice':
      return form.of.includes(value);
    case 'integer':
      return Number.isInteger(value) && (value as number) >= form.least && (value as number) <= form.most;
    case 'object':
      return isObject(value);
    case 'list':
    case 'record':
      return false;
  }
}

/** What a value of the form is, in words. */
export function words(form: Form): string {
  switch (form.is) {
    case 'any':
      return 'any value';
    case 'flag':
      return 'true or false';
    case 'number':
      return 'a number';
    case 'text':
      return form.most === Infinity ? 'a string' : `a string of at most ${form.most} characters`;
    case 'choice':
      return form.of.length === 2 ? form.of.join(' or ') : `one of ${form.of.join(', ')}`;
    case 'integer':
      return `an integer${range(form.least, form.most)}`;
    case 'list':
      return 'a list';
    case 'object':
    case 'record':
      return 'an object';
  }
}

function range(least: number, most: number): string {
  if (most === Infinity) return least === -Infinity ? '' : ` of at least ${least}`;
  return ` from ${least} to ${most}`;
}
