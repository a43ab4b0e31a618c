// asyncapi.md section 3: what a `$ref` says, before anything is looked up.
import type { Json } from '../../ir/described.js';
import { pointerOf, tokensOf } from './pointer.js';

/** Where a reference leads: beside the document, to another host (`file` is the URL then), or nowhere that is looked at. */
export type Target = Aim | { readonly kind: 'bad'; readonly reason: string };

/** A place that a reference names, whether or not there is anything. */
export interface Aim {
  readonly kind: 'local' | 'remote';
  readonly file: string;
  readonly pointer: string;
}

/** The `$ref` of a Reference Object. `properties: { $ref: { type: string } }` is none: it describes a property of that name. */
export function refOf(value: Json): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, '$ref')) return undefined;
  const ref = (value as { readonly [key: string]: Json })['$ref'];
  return typeof ref === 'string' ? ref : undefined;
}

/** What a Reference Object in `file` names; undefined where the value is none, or names nothing that is looked at. */
export function aimIn(value: Json, file: string): Aim | undefined {
  const ref = refOf(value);
  const target = ref === undefined ? undefined : targetOf(ref, file);
  return target === undefined || target.kind === 'bad' ? undefined : target;
}

/** The pointer to a Reference Object, from that to its `$ref`, where findings about it stand. */
export function holderOf(pointer: string): string {
  return pointer.replace(/\/\$ref$/, '');
}

/** Reads a reference that stands in `file`: relative to that file, percent-encoded, the fragment a JSON Pointer. */
export function targetOf(ref: string, file: string): Target {
  const mark = ref.indexOf('#');
  const [before, after] = mark < 0 ? [ref, ''] : [ref.slice(0, mark), ref.slice(mark + 1)];
  const isRemote = /^(?:https?:)?\/\//i.test(ref) || (isRemoteFile(file) && !hasScheme(ref));
  if (!isRemote && hasScheme(ref)) return bad('only files beside the document and https URLs can be referenced');
  const [path, fragment] = [decoded(before), decoded(after)];
  if (path === undefined || fragment === undefined) return bad('its percent-encoding is broken');
  if (fragment !== '' && !fragment.startsWith('/')) return bad('a fragment is a path from the top of the file: #/components/schemas/Order');
  if (path === '' && mark < 0) return bad('it is empty');
  const pointer = fragment.includes('~') ? pointerOf(tokensOf(fragment)) : fragment;
  if (path === '') return { kind: isRemote ? 'remote' : 'local', file, pointer };
  if (isRemote) return remote(before, file, pointer);
  if (path.startsWith('/')) return bad('an absolute path holds on one machine only');
  return { kind: 'local', file: resolve(file, path), pointer };
}

/** A reference that names no host stays on that of the remote file it stands in; one that names no protocol means https. */
function remote(ref: string, file: string, pointer: string): Target {
  const base = isRemoteFile(file) ? file : 'https://localhost/';
  if (!URL.canParse(ref, base)) return bad('it is no URL');
  const url = new URL(ref, base);
  // What URLs take for a scheme is more than what looks like one: nothing leads from another host to a file here.
  if (!isRemoteFile(url.href)) return bad('a file of another host can reference https URLs only');
  if (url.username !== '' || url.password !== '') return bad('a document must not hold a password');
  return { kind: 'remote', file: url.href, pointer };
}

/** Whether a file of the document is on another host. */
export function isRemoteFile(file: string): boolean {
  return /^https?:\/\//i.test(file);
}

function hasScheme(ref: string): boolean {
  return /^[a-z][a-z\d+.-]+:/i.test(ref);
}

function bad(reason: string): Target {
  return { kind: 'bad', reason };
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
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
