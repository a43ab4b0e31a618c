import type { Check, CheckId } from '../../ir/checks.js';
import type { Language } from '../pack/contract.js';
import { parts, subschemas } from './check-parts.js';
import type { DeclaredCheck } from './checks.js';
import { isComparison, isInlined, isLink } from './inlined.js';
import { uniqueName } from './constants.js';

/** A check with a predicate of its own, and with schema data of its own unless it is printed inside another's. */
export type CheckName = DeclaredCheck;

export interface CheckNames {
  /** In the order of printing: each declared check, followed by its parts. */
  readonly all: readonly CheckName[];
  /** The name by which other checks refer to one. */
  of(id: CheckId): CheckName | undefined;
}

/**
 * Names every check that is called: the declared ones, then those below them that do not fit into one condition, named after the
 * declaration and their place in it; `called` are called in any case. A check that several edges lead to, or a `$ref`, has schema data of its own as well.
 */
export function checkNames(
  checks: readonly Check[],
  declared: readonly DeclaredCheck[],
  called: ReadonlySet<CheckId>,
  language: Language,
): CheckNames {
  const byId = new Map<CheckId, CheckName>();
  for (const one of declared) if (!byId.has(one.check)) byId.set(one.check, one);
  const shared = sharedChecks(checks, declared);
  const taken = new Set(declared.flatMap(({ predicate, schema }) => [predicate, schema]));
  const all: CheckName[] = [];
  const fits = (id: CheckId, isNarrowed: boolean): boolean =>
    isInlined(checks, id, (other) => byId.has(other)) && !(isNarrowed && isComparison(checks, id));
  const visit = (owner: CheckName): void => {
    all.push(owner);
    if (byId.get(owner.check) !== owner) return;
    const inner: CheckName[] = [];
    const name = (id: CheckId, words: readonly string[], isIdle: boolean, isNarrowed: boolean): void => {
      if (byId.has(id)) return;
      const check = checks[id];
      if (!check) throw new Error(`no check ${id}`);
      const hasSchema = shared.has(id);
      if (!hasSchema && !called.has(id) && (isIdle || isLink(check) || fits(id, isNarrowed))) return;
      const named = {
        check: id,
        file: owner.file,
        words,
        predicate: uniqueName([...PREDICATE, ...words], taken, language, 'function'),
        schema: hasSchema ? uniqueName([...words, 'schema'], taken, language, language.schemaRole) : '',
        type: '',
        docs: '',
      };
      byId.set(id, named);
      inner.push(named);
    };
    const descend = (id: CheckId, words: readonly string[], isBelowIdle: boolean): void => {
      for (const [part, place, isIdle, isNarrowed] of parts(checks[id], words)) {
        name(part, place, isBelowIdle || isIdle, isNarrowed);
        if (!byId.has(part)) descend(part, place, isBelowIdle || isIdle);
      }
    };
    descend(owner.check, owner.words, false);
    inner.forEach(visit);
  };
  declared.forEach(visit);
  return { all, of: (id) => byId.get(id) };
}

const PREDICATE = ['is'];

/** Targets of `$ref`s, and checks that more than one edge leads to. */
function sharedChecks(checks: readonly Check[], declared: readonly DeclaredCheck[]): ReadonlySet<CheckId> {
  const shared = new Set<CheckId>();
  const reached = new Set(declared.map(({ check }) => check));
  for (const id of reached) {
    const check = checks[id];
    for (const part of subschemas(check)) {
      // All boolean schemas are one check; it is shorter than its name.
      const isBoolean = checks[part]?.bool !== undefined;
      if (!isBoolean && (part === check?.ref || reached.has(part))) shared.add(part);
      reached.add(part);
    }
  }
  return shared;
}
