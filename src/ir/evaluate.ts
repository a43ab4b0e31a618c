import type { Check, CheckId } from './checks.js';
import type { JsonText } from './described.js';
import { assertions, compiled } from './assertions.js';
import { isArray, isObject, parseValue, type Value } from './values.js';

/** One keyword that a value does not satisfy. */
export interface Violation {
  /** RFC 6901 pointer into the value. */
  readonly instance: string;
  /** RFC 6901 pointer of the keyword, in the file of the schema that has it. */
  readonly schema: string;
  readonly keyword: string;
  readonly message: string;
}

/** A part of the value. `active` are the checks that are being applied to it: a schema that refers to itself about one value says nothing new. */
interface Spot {
  readonly value: Value;
  readonly pointer: string;
  readonly active: Set<CheckId>;
  /** What checks found here, so that branches which share a schema do not repeat it without end. */
  readonly done: Map<CheckId, Outcome>;
}

/** Violations that failing branches may add: enough to see why, bounded where branches nest. */
const most = 100;

/** What a check found, and which members and items it looked at (for `unevaluated*`). */
interface Outcome {
  readonly violations: Violation[];
  readonly keys: Set<string>;
  readonly items: Set<number>;
}

/**
 * Applies a check to a JSON text, exactly: numbers by their decimal value, strings by code points. The yardstick for generated checks.
 * Returns every violation; where branches fail (`anyOf`, `oneOf`), theirs follow. Throws `SyntaxError` for a text that is not JSON.
 */
export function evaluate(checks: readonly Check[], root: CheckId, json: JsonText): readonly Violation[] {
  const evaluation = new Evaluation(checks);
  return evaluation.apply(root, { value: parseValue(json), pointer: '', active: new Set(), done: new Map() }).violations;
}

class Evaluation {
  constructor(private readonly checks: readonly Check[]) {}

  apply(id: CheckId, spot: Spot): Outcome {
    const outcome: Outcome = { violations: [], keys: new Set(), items: new Set() };
    const check = this.checks[id];
    if (check === undefined) throw new Error(`there is no check ${id}`);
    const known = spot.done.get(id);
    if (known !== undefined) return known;
    if (spot.active.has(id)) return outcome;
    spot.active.add(id);
    this.leaves(check, spot, outcome);
    this.combinations(check, spot, outcome);
    if (isArray(spot.value)) this.elements(check, spot.value, spot, outcome);
    if (isObject(spot.value)) this.members(check, spot.value, spot, outcome);
    spot.active.delete(id);
    spot.done.set(id, outcome);
    return outcome;
  }

  private leaves(check: Check, spot: Spot, outcome: Outcome): void {
    for (const assertion of assertions) {
      const message = assertion.test(check, spot.value);
      if (message !== undefined) outcome.violations.push(violation(check, spot, assertion.keyword, message));
    }
  }

  /** Applies a subschema to the same value and adds all that it found. */
  private also(id: CheckId, spot: Spot, outcome: Outcome): void {
    const found = this.apply(id, spot);
    outcome.violations.push(...found.violations);
    if (found.violations.length === 0) adopt(outcome, found);
  }

  private combinations(check: Check, spot: Spot, outcome: Outcome): void {
    if (check.ref !== undefined) this.also(check.ref, spot, outcome);
    for (const id of check.allOf ?? []) this.also(id, spot, outcome);
    if (check.anyOf !== undefined) this.branches(check, 'anyOf', check.anyOf, spot, outcome);
    if (check.oneOf !== undefined) this.branches(check, 'oneOf', check.oneOf, spot, outcome);
    if (check.not !== undefined && this.apply(check.not, spot).violations.length === 0)
      outcome.violations.push(violation(check, spot, 'not', 'must not match the schema under not'));
    if (check.if !== undefined) this.condition(check, check.if, spot, outcome);
  }

  private branches(check: Check, keyword: 'anyOf' | 'oneOf', ids: readonly CheckId[], spot: Spot, outcome: Outcome): void {
    const results = ids.map((id) => this.apply(id, spot));
    const passed = results.filter((result) => result.violations.length === 0);
    for (const result of passed) adopt(outcome, result);
    if (passed.length === 0) {
      outcome.violations.push(
        violation(check, spot, keyword, `must match ${keyword === 'anyOf' ? 'at least' : 'exactly'} one of ${ids.length} schemas`),
      );
      outcome.violations.push(...results.flatMap((result) => result.violations.slice(0, most)).slice(0, most));
    } else if (keyword === 'oneOf' && passed.length > 1) {
      outcome.violations.push(
        violation(check, spot, keyword, `must match exactly one of ${ids.length} schemas, but matches ${passed.length}`),
      );
    }
  }

  private condition(check: Check, test: CheckId, spot: Spot, outcome: Outcome): void {
    const tested = this.apply(test, spot);
    const holds = tested.violations.length === 0;
    if (holds) adopt(outcome, tested);
    const next = holds ? check.then : check.else;
    if (next !== undefined) this.also(next, spot, outcome);
  }

  private elements(check: Check, list: readonly Value[], spot: Spot, outcome: Outcome): void {
    const inside = (index: number, id: CheckId): boolean => {
      const { violations } = this.apply(id, below(spot, String(index), list[index] ?? null));
      outcome.violations.push(...violations);
      outcome.items.add(index);
      return violations.length === 0;
    };
    const prefix = check.prefixItems ?? [];
    list.forEach((_, index) => {
      const id = index < prefix.length ? prefix[index] : check.items;
      if (id !== undefined) inside(index, id);
    });
    if (check.contains !== undefined) this.contains(check, check.contains, list, spot, outcome);
    if (check.unevaluatedItems === undefined) return;
    for (let index = 0; index < list.length; index++) if (!outcome.items.has(index)) inside(index, check.unevaluatedItems);
  }

  private contains(check: Check, id: CheckId, list: readonly Value[], spot: Spot, outcome: Outcome): void {
    const matches = [...list.keys()].filter(
      (index) => this.apply(id, below(spot, String(index), list[index] ?? null)).violations.length === 0,
    );
    for (const index of matches) outcome.items.add(index);
    const least = check.minContains ?? 1;
    if (matches.length < least) {
      const keyword = check.minContains === undefined ? 'contains' : 'minContains';
      outcome.violations.push(violation(check, spot, keyword, `must contain at least ${least} matching items`));
    }
    if (check.maxContains !== undefined && matches.length > check.maxContains)
      outcome.violations.push(violation(check, spot, 'maxContains', `must contain at most ${check.maxContains} matching items`));
  }

  private members(check: Check, object: ReadonlyMap<string, Value>, spot: Spot, outcome: Outcome): void {
    const properties = new Map(check.properties);
    const patterns = (check.patternProperties ?? []).map(([pattern, id]) => [compiled(pattern), id] as const);
    for (const [key, value] of object) {
      const place = below(spot, key, value);
      const ids = [properties.get(key), ...patterns.filter(([pattern]) => pattern.test(key)).map(([, id]) => id)].filter(
        (id) => id !== undefined,
      );
      if (ids.length === 0 && check.additionalProperties !== undefined) ids.push(check.additionalProperties);
      for (const id of ids) outcome.violations.push(...this.apply(id, place).violations);
      if (ids.length > 0) outcome.keys.add(key);
      if (check.propertyNames !== undefined)
        outcome.violations.push(
          ...this.apply(check.propertyNames, { ...place, value: key, active: new Set(), done: new Map() }).violations,
        );
    }
    for (const [key, id] of check.dependentSchemas ?? []) if (object.has(key)) this.also(id, spot, outcome);
    if (check.unevaluatedProperties === undefined) return;
    for (const [key, value] of object) {
      if (outcome.keys.has(key)) continue;
      outcome.violations.push(...this.apply(check.unevaluatedProperties, below(spot, key, value)).violations);
      outcome.keys.add(key);
    }
  }
}

function adopt(outcome: Outcome, found: Outcome): void {
  for (const key of found.keys) outcome.keys.add(key);
  for (const index of found.items) outcome.items.add(index);
}

function below(spot: Spot, token: string, value: Value): Spot {
  return { value, pointer: `${spot.pointer}/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`, active: new Set(), done: new Map() };
}

function violation(check: Check, spot: Spot, keyword: string, message: string): Violation {
  const schema = keyword === 'false' ? check.origin.pointer : `${check.origin.pointer}/${keyword}`;
  return { instance: spot.pointer, schema, keyword, message };
}
