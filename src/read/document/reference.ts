// asyncapi.md section 3: what a `$ref` says, before anything is looked up.
import type { Json } from '../../ir/described.js';
import { pointerOf, tokensOf } from './pointer.js';

/** Where a reference leads; `remote` and `bad` lead nowhere that is read. */
export type Target =
  | { readonly kind: 'local'; readonly file: string; readonly pointer: string }
  | { readonly kind: 'remote' }
  | { readonly kind: 'bad'; readonly reason: string };

/** The `$ref` of a Reference Object. `properties: { $ref: { type: string } }` is none: it describes a property of that name. */
export function refOf(value: Json): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, '$ref')) return undefined;
  const ref = (value as { readonly [key: string]: Json })['$ref'];
  return typeof ref === 'string' ? ref : undefined;
}

/** Reads a reference that stands in `file`: relative to that file, percent-encoded, the fragment a JSON Pointer. */
export function targetOf(ref: string, file: string): Target {
  if (/^(?:https?:)?\/\//i.test(ref)) return { kind: 'remote' };
  if (/^[a-z][a-z\d+.-]+:/i.test(ref)) return { kind: 'bad', reason: 'only files beside the document can be referenced' };
  const mark = ref.indexOf('#');
  const path = decoded(mark < 0 ? ref : ref.slice(0, mark));
  const fragment = decoded(mark < 0 ? '' : ref.slice(mark + 1));
  if (path === undefined || fragment === undefined) return { kind: 'bad', reason: 'its percent-encoding is broken' };
  if (fragment !== '' && !fragment.startsWith('/'))
    return { kind: 'bad', reason: 'a fragment is a path from the top of the file: #/components/schemas/Order' };
  if (path.startsWith('/')) return { kind: 'bad', reason: 'an absolute path holds on one machine only' };
  if (path === '' && mark < 0) return { kind: 'bad', reason: 'it is empty' };
  return { kind: 'local', file: path === '' ? file : resolve(file, path), pointer: pointerOf(tokensOf(fragment)) };
}

/** `path` as seen from the folder of `file`. */
export function resolve(file: string, path: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '.' || part === '') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
