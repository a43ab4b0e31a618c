/** A check that has a name: its predicate as steps, and its schema as data. */
export interface CheckView {
  /** Of the predicate; empty where nothing calls it and the data alone is referred to. */
  readonly name: string;
  /** Whether other files call the predicate. */
  readonly exported: boolean;
  /** Printed data; empty for a part of another check, whose data holds it. */
  readonly schema: string;
  readonly schemaName: string;
  /** The type that the predicate proves; empty when it has none. */
  readonly type: string;
  readonly docs: string;
  /** Return false as soon as one does not hold. */
  readonly steps: readonly StepView[];
  /** What is left to hold after the steps; empty where nothing is. */
  readonly result: string;
}

/** A condition both ways round. */
export interface TestView {
  readonly holds: string;
  readonly fails: string;
}

/**
 * One step of a predicate over the variable `value`, printed by `template` (`checks/require.njk` …). Conditions are complete; the
 * template adds the control flow.
 */
export type StepView =
  | { readonly kind: 'require'; readonly template: string; readonly test: TestView }
  /** `guard` holds for the JSON type that the steps are about. */
  | { readonly kind: 'when'; readonly template: string; readonly guard: TestView; readonly steps: readonly StepView[] }
  /** A required member: there, and `test` holds for it. */
  | { readonly kind: 'present'; readonly template: string; readonly present: TestView; readonly value: string; readonly test: TestView }
  /** A member or element that may be absent. */
  | { readonly kind: 'optional'; readonly template: string; readonly present: TestView; readonly value: string; readonly test: TestView }
  /** Over the items from index `from` (as a number; 0 for all); `test` is over the variable `item`. */
  | {
      readonly kind: 'items';
      readonly template: string;
      readonly array: string;
      readonly from: string;
      readonly all: boolean;
      readonly item: string;
      readonly test: TestView;
    }
  /** Over all members, by the variables `key` and `member`. With `hasRest`, a member for which none of `rest` holds is refused. */
  | {
      readonly kind: 'members';
      readonly template: string;
      readonly object: string;
      readonly key: string;
      readonly member: string;
      /** Conditions on the key. */
      readonly names: readonly TestView[];
      readonly patterns: readonly { readonly matches: TestView; readonly test: TestView }[];
      readonly hasRest: boolean;
      readonly rest: readonly TestView[];
      /** Some condition is about `member`. */
      readonly usesMember: boolean;
    }
  /** Over all items, by the variables `index` and `item`: one for which none of `allowed` holds is refused. */
  | {
      readonly kind: 'rest';
      readonly template: string;
      readonly array: string;
      readonly index: string;
      readonly item: string;
      /** Some condition is about `item`. */
      readonly usesItem: boolean;
      readonly allowed: readonly TestView[];
    }
  /** `any`: one match is enough, and any number will do. `maximum` counts where `bounded`. */
  | {
      readonly kind: 'contains';
      readonly template: string;
      readonly array: string;
      readonly item: string;
      readonly test: TestView;
      readonly any: boolean;
      readonly minimum: string;
      readonly bounded: boolean;
      readonly maximum: string;
    }
  /** The branch whose `literals` have the value of `value` is the only one that can hold. */
  | {
      readonly kind: 'dispatch';
      readonly template: string;
      readonly value: string;
      readonly cases: readonly { readonly literals: readonly string[]; readonly test: TestView }[];
    }
  | { readonly kind: 'oneOf'; readonly template: string; readonly tests: readonly TestView[] }
  /** Lists of no or one condition. */
  | {
      readonly kind: 'condition';
      readonly template: string;
      readonly if: TestView;
      readonly then: readonly TestView[];
      readonly else: readonly TestView[];
    };
