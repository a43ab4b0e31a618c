import type { Check, CheckId, JsonTypeName } from '../../ir/checks.js';
import { words } from '../../naming/words.js';
import { isLeaf } from './inlined.js';

type Part = readonly [id: CheckId, words: readonly string[], isIdle: boolean, isNarrowed: boolean];

/** In the order of printing: a keyword, the type that it is about or that it is about the same value, and the words for its role. */
const roles = [
  { keyword: 'ref', same: true, role: [] },
  { keyword: 'properties', about: 'object', role: [] },
  { keyword: 'patternProperties', about: 'object', role: ['matching'] },
  { keyword: 'additionalProperties', about: 'object', role: ['value'] },
  { keyword: 'propertyNames', about: 'object', role: ['key'] },
  { keyword: 'dependentSchemas', about: 'object', role: ['with'] },
  { keyword: 'prefixItems', about: 'array', role: ['item'] },
  { keyword: 'items', about: 'array', role: ['item'] },
  { keyword: 'contains', about: 'array', role: ['contained'] },
  { keyword: 'allOf', same: true, role: ['part'] },
  { keyword: 'anyOf', same: true, role: ['variant'] },
  { keyword: 'oneOf', same: true, role: ['variant'] },
  { keyword: 'not', same: true, role: ['excluded'] },
  { keyword: 'if', same: true, role: ['condition'] },
  { keyword: 'then', same: true, role: ['consequence'] },
  { keyword: 'else', same: true, role: ['alternative'] },
  { keyword: 'unevaluatedItems', about: 'array', role: ['unevaluated', 'item'] },
  { keyword: 'unevaluatedProperties', about: 'object', role: ['unevaluated', 'value'] },
] as const satisfies readonly {
  readonly keyword: keyof Check;
  readonly about?: JsonTypeName;
  readonly same?: true;
  readonly role: readonly string[];
}[];

/**
 * The subschemas of a check, each with the words of its place: those of the whole, then its role, and its key or number. One that is about
 * values of another type than the check's is idle: no predicate comes to it. One that stands beside others about the same value, or beside
 * listed values, is narrowed: a compiler may know of the value that it cannot be what the part compares it with.
 */
export function parts(check: Check | undefined, whole: readonly string[]): readonly Part[] {
  const found: Part[] = [];
  if (!check || isLeaf(check)) return found;
  const narrows = isNarrowing(check);
  for (const row of roles) {
    const held = check[row.keyword];
    if (held === undefined) continue;
    const place = [...whole, ...row.role];
    const isIdle = isIdleIn(row, check);
    // A list, since a key may have more words than a call has arguments.
    const add = (id: CheckId, rest: readonly string[]): void =>
      void found.push([id, [...place, ...rest], isIdle, 'same' in row && narrows]);
    if (typeof held === 'number') add(held, []);
    else held.forEach((one, index) => (typeof one === 'number' ? add(one, [String(index + 1)]) : add(one[1], words(one[0]))));
  }
  return found;
}

/** Types of few values: where one is excluded, a compiler knows what is left. */
const small: ReadonlySet<JsonTypeName> = new Set(['null', 'boolean']);

function isNarrowing(check: Check): boolean {
  if (check.const !== undefined || check.enum !== undefined) return true;
  const { type = [] } = check;
  const conditions = roles.flatMap((row) => ('same' in row && check[row.keyword] !== undefined ? [row.keyword] : []));
  return type.length > 1 || type.some((one) => small.has(one)) || conditions.length - 1 + (check.allOf?.length ?? 1) > 1;
}

function isIdleIn(row: (typeof roles)[number], { type }: Check): boolean {
  return 'about' in row && type?.length === 1 && type[0] !== row.about;
}

/** The subschemas of a check, however it has them. */
export function subschemas(check: Check | undefined): readonly CheckId[] {
  return heldBy(check, roles);
}

/** The subschemas of a check that are not idle. */
export function askedParts(check: Check | undefined): readonly CheckId[] {
  return check === undefined ? [] : heldBy(check, check.type?.length === 1 ? roles.filter((row) => !isIdleIn(row, check)) : roles);
}

function heldBy(check: Check | undefined, rows: readonly (typeof roles)[number][]): readonly CheckId[] {
  const found: CheckId[] = [];
  if (!check || isLeaf(check)) return found;
  for (const { keyword } of rows) {
    const held = check[keyword];
    if (typeof held === 'number') found.push(held);
    else for (const one of held ?? []) found.push(typeof one === 'number' ? one : one[1]);
  }
  return found;
}
