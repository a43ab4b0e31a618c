import { branchesOf, keysIn, type Facts, type Union } from './facts.js';
import { keyOf, object, type Schema } from './schema.js';
import { shapeOf, type Shape } from './shape.js';
import { within, type TypeSet } from './typesets.js';
import type { TypeMaker } from './types.js';

/** Combinations of alternatives that stand beside each other. */
const most = 16;
/** Alternatives beside each other that are looked at: the work grows with their square. */
const mostUnions = 32;
const structural = [
  'properties',
  'patternProperties',
  'additionalProperties',
  'items',
  'prefixItems',
  'enum',
  'const',
  'unevaluatedProperties',
];
const onlyNull: TypeSet = new Set(['null']);

/** A branch that can hold, null aside. */
export interface Branch {
  readonly schema: Schema;
  readonly shape: Shape;
  readonly facts: Facts;
}

/** The branches that some value other than null can satisfy. */
export function viable(maker: TypeMaker, facts: Facts, union: Union): readonly Branch[] {
  const shapes = branchesOf(facts.shape, union);
  return union.branches.flatMap((schema, index) => {
    const shape = shapes[index];
    const found = shape === undefined ? undefined : maker.facts.of(shape);
    return shape === undefined || found === undefined || within(found.types, onlyNull) ? [] : [{ schema, shape, facts: found }];
  });
}

/** What is decided about the unions of a shape. */
interface Plan {
  readonly unions: readonly Union[];
  /** Unions that stay as wide as they are, here and in every branch. */
  readonly dropped: ReadonlySet<string>;
}

const unshaped: Plan = { unions: [], dropped: new Set() };
const plans = new WeakMap<Facts, Plan>();

/**
 * The unions that shape the type: those whose branches differ by more than by what they require or bound. Several at once multiply:
 * beyond 16 combinations only the first is distributed over the rest, which the type then leaves open.
 */
export function shaping(maker: TypeMaker, facts: Facts): readonly Union[] {
  return planOf(maker, facts).unions;
}

function planOf(maker: TypeMaker, facts: Facts): Plan {
  const known = plans.get(facts);
  if (known !== undefined) return known;
  if (facts.unions.length === 0 && facts.shape.chosen.size === 0) return unshaped;
  const before = inherited(maker, facts.shape);
  const open = facts.unions.filter(({ id }) => !before.has(id));
  const looked = maker.facts.isOver(facts.shape.chosen.size) ? 0 : mostUnions;
  const beyond = open.slice(looked);
  const unions = open.slice(0, looked).filter((union) => viable(maker, facts, union).some((branch) => adds(facts, branch)));
  const product = unions.reduce((count, union) => count * union.branches.length, 1);
  const isOver = beyond.length > 0 || (unions.length > 1 && product > most);
  const plan = isOver
    ? { unions: unions.slice(0, 1), dropped: new Set([...before, ...[...unions.slice(1), ...beyond].map(({ id }) => id)]) }
    : { unions, dropped: before };
  plans.set(facts, plan);
  if (isOver) maker.widen(facts.shape, `${unions.length + beyond.length} alternatives of alternatives`);
  return plan;
}

/** What was dropped before the last branch was chosen. */
function inherited(maker: TypeMaker, { parts, chosen, only }: Shape): ReadonlySet<string> {
  if (chosen.size === 0) return new Set();
  const before = new Map([...chosen].slice(0, -1));
  return planOf(maker, maker.facts.of(shapeOf(parts, before, only))).dropped;
}

function adds(facts: Facts, branch: Branch): boolean {
  if (branch.facts.unions.length >= facts.unions.length && branch.facts.unions.length > 0) return true;
  if (!within(facts.types, branch.facts.types)) return true;
  const added = branch.facts.schemas.filter((schema) => !keysIn(facts).has(keyOf(schema)));
  return added.some((schema) => structural.some((name) => Object.hasOwn(object(schema) ?? {}, name)));
}
