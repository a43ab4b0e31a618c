// RFC 6901 section 3: a slash in a key is written ~1. Channels of AsyncAPI 2 have many, and people write them as they are.
import { diagnostic, type Report } from '../../diagnostics/diagnostic.js';
import type { Json, Origin } from '../../ir/described.js';
import { pointerOf, tokensOf } from './pointer.js';
import { aimIn, holderOf, refOf } from './reference.js';
import { at } from './refs.js';
import type { Source } from './source.js';

/** Longer pointers are not looked at: there are many ways to split them. */
const longest = 10;

/** Passes on what is reported; where a reference would lead somewhere if the slashes of a key were escaped, with that to write. */
export function slashesMeant(source: Source, report: Report): Report {
  return (found) => {
    const meant = found.code === 'undefined-ref' ? escaped(source, found.origin) : undefined;
    if (meant === undefined) return report(found);
    const { help } = diagnostic('undefined-ref', meant, found.origin);
    report({ ...found, help: `${help} A slash in a name is ~1 there.` });
  };
}

/** The reference at a place, and what it has to be. */
function escaped(source: Source, { file, pointer }: Origin): { readonly ref: string; readonly nearest: string } | undefined {
  const value = at({ source, report: () => undefined }, file, holderOf(pointer))?.value ?? null;
  const [ref, aim] = [refOf(value), aimIn(value, file)];
  if (ref === undefined || aim === undefined) return undefined;
  const tokens = tokensOf(aim.pointer);
  const keys = tokens.length > longest ? undefined : keysOf(source.files.get(aim.file)?.value, tokens);
  if (keys?.some((key) => key.includes('/')) !== true) return undefined;
  return { ref, nearest: `${ref.slice(0, ref.indexOf('#') + 1)}${pointerOf(keys)}` };
}

/** The keys that lead down from a value, each of one token or of several with slashes between; undefined where none do. */
function keysOf(value: Json | undefined, tokens: readonly string[]): readonly string[] | undefined {
  if (tokens.length === 0) return [];
  if (typeof value !== 'object' || value === null) return undefined;
  for (let count = 1; count <= tokens.length; count++) {
    const key = tokens.slice(0, count).join('/');
    const rest = Object.hasOwn(value, key) ? keysOf((value as Readonly<Record<string, Json>>)[key], tokens.slice(count)) : undefined;
    if (rest !== undefined) return [key, ...rest];
  }
  return undefined;
}
