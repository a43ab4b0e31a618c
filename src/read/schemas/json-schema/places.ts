import type { Name, Origin } from '../../../ir/described.js';
import { definitions, lists, maps, single } from './keywords.js';

/** Tokens after which a pointer is inside a schema. */
const keywordTokens: ReadonlySet<string> = new Set([...single, ...lists, ...maps, 'items', 'dependencies']);
const keyed: ReadonlySet<string> = new Set([...maps, 'dependencies']);
const listed: ReadonlySet<string> = new Set(lists);

export function tokensOf(pointer: string): readonly string[] {
  if (pointer === '') return [];
  const tokens = pointer.slice(1).split('/');
  return pointer.includes('~') ? tokens.map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~')) : tokens;
}

function pointerOf(tokens: readonly string[]): string {
  return tokens.map((token) => `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Whether the first of the tokens, as many as `depth`, lead to `components/schemas/X`, `definitions/X`, `$defs/X`. */
function isComponent(tokens: readonly string[], depth = tokens.length): boolean {
  const container = tokens[depth - 2] ?? '';
  const folder = tokens[depth - 3];
  if (depth === 3 && folder === 'components' && container === 'schemas') return true;
  return (definitions as readonly string[]).includes(container) && (folder !== 'properties' || tokens[depth - 4] === 'properties');
}

/** Number of tokens of the nearest place at or above this one that has a name of its own. */
function namedLength(place: Origin, tokens: readonly string[], hints: ReadonlyMap<string, Name>): number {
  let { pointer } = place;
  for (let length = tokens.length; length > 0; length--) {
    if (isComponent(tokens, length) || hints.has(`${place.file}#${pointer}`)) return length;
    pointer = pointer.slice(0, pointer.lastIndexOf('/'));
  }
  const first = tokens.findIndex((token) => keywordTokens.has(token));
  return first < 0 ? tokens.length : first;
}

const noHints: ReadonlyMap<string, Name> = new Map();
const named = new WeakMap<Origin, boolean>();

/** Whether the place is a definition, a component or a file: known by a name that its author chose. */
export function isNamed(place: Origin, hints = noHints): boolean {
  if (hints.size > 0 && hints.has(`${place.file}#${place.pointer}`)) return true;
  if (keywordTokens.has(holderToken(place.pointer))) return false;
  const known = named.get(place);
  if (known !== undefined) return known;
  const tokens = tokensOf(place.pointer);
  const found = isComponent(tokens) || !tokens.some((token) => keywordTokens.has(token));
  named.set(place, found);
  return found;
}

/** The last token but one, as it is written: most schemas stand right below a keyword, and are called by what is around them. */
function holderToken(pointer: string): string {
  const end = pointer.lastIndexOf('/');
  return end < 1 ? '' : pointer.slice(pointer.lastIndexOf('/', end - 1) + 1, end);
}

/** The named place that this one is inside, itself if it is named. */
export function namedAbove(place: Origin, hints: ReadonlyMap<string, Name>): Origin {
  const tokens = tokensOf(place.pointer);
  const length = namedLength(place, tokens, hints);
  return { file: place.file, pointer: length === tokens.length ? place.pointer : pointerOf(tokens.slice(0, length)) };
}

/** What a schema is called: its own name, or the words of the path from the nearest named one. `branches` names those of unions. */
export function nameOf(place: Origin, hints: ReadonlyMap<string, Name>, branches: ReadonlyMap<string, string>): Name {
  const named = namedAbove(place, hints);
  const own = ownName(named, hints);
  if (named.pointer === place.pointer) return own;
  const start = tokensOf(named.pointer);
  return extend(own, segmentsOf(place.file, start, tokensOf(place.pointer).slice(start.length), branches));
}

function ownName(place: Origin, hints: ReadonlyMap<string, Name>): Name {
  const hint = hints.get(`${place.file}#${place.pointer}`);
  if (hint !== undefined) return hint;
  const tokens = tokensOf(place.pointer);
  const last = tokens.at(-1);
  if (last === undefined) return { source: (place.file.split('/').at(-1) ?? '').replace(/(\.schema)?\.[^.]*$/, ''), context: [] };
  const above = tokens.at(-2);
  const role = last === 'payload' || last === 'headers' || last === 'schema';
  return { source: last, context: role && above !== undefined ? [above] : [] };
}

/** A name inside another: the last segment names the thing, the others are where it stands. */
export function extend(name: Name, segments: readonly string[]): Name {
  const source = segments.at(-1);
  if (source === undefined) return name;
  return { source, context: [...name.context, name.source, ...segments.slice(0, -1)] };
}

function segmentsOf(
  file: string,
  start: readonly string[],
  tokens: readonly string[],
  branches: ReadonlyMap<string, string>,
): readonly string[] {
  let path = `${file}#${pointerOf(start)}`;
  const segments: string[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] ?? '';
    const next = tokens[index + 1];
    const deeper = next !== undefined && (keyed.has(token) || listed.has(token) || (token === 'items' && /^\d+$/.test(next)));
    path += pointerOf(deeper ? [token, next] : [token]);
    if (deeper) index++;
    const branch = token === 'oneOf' || token === 'anyOf' ? branches.get(path) : undefined;
    append(segments, token, deeper ? next : undefined, branch, index + 1 === tokens.length);
  }
  return segments;
}

function append(segments: string[], token: string, key: string | undefined, branch: string | undefined, last: boolean): void {
  switch (token) {
    case 'properties':
      segments.push(key ?? token);
      return;
    case 'patternProperties':
    case 'additionalProperties':
    case 'unevaluatedProperties':
      segments.push('Value');
      return;
    case 'items':
    case 'prefixItems':
      if (key === undefined) element(segments);
      else segments.push(`Item${Number(key) + 1}`);
      return;
    case 'additionalItems':
    case 'unevaluatedItems':
    case 'contains':
      element(segments);
      return;
    case 'oneOf':
    case 'anyOf':
      segments.push(branch ?? `Variant${Number(key) + 1}`);
      return;
    case 'allOf':
      if (last) segments.push(`Part${Number(key) + 1}`);
      return;
    default:
      segments.push(token, ...(key === undefined ? [] : [key]));
  }
}

function element(segments: string[]): void {
  segments.push(...item(segments.splice(-1)));
}

/** The element of `lines` is a `line`; of what has no certain singular, an `Item`. */
export function item(segments: readonly string[]): string[] {
  const one = singular(segments.at(-1) ?? '');
  return one === undefined ? [...segments, 'Item'] : [...segments.slice(0, -1), one];
}

/** Only where English is regular; undefined for all else. */
function singular(word: string): string | undefined {
  if (/(series|species|news)$/i.test(word)) return undefined;
  if (/[^aeiou]ies$/i.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ss|sh|ch|x)es$/i.test(word)) return word.slice(0, -2);
  return /[^suiao]s$/i.test(word) && !/(uses|zes)$/i.test(word) && word.length > 3 ? word.slice(0, -1) : undefined;
}
