import type { Json } from '../../ir/described.js';

/** Whether a value is a JSON object: neither null nor an array. */
export function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
