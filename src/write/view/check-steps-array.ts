import type { Check, JsonTypeName } from '../../ir/checks.js';
import type { StepView } from '../pack/contract.js';
import { inverted } from './check-steps-object.js';
import { VALUE, type Steps } from './check-steps.js';

const ITEM = 'item';

/** The keywords about elements, guarded where the value need not be an array. */
export function arraySteps(check: Check, known: JsonTypeName | undefined, steps: Steps): readonly StepView[] {
  if (check.prefixItems === undefined && check.items === undefined && check.contains === undefined) return [];
  if (known !== undefined && known !== 'array') return [];
  const inner: readonly StepView[] = [...prefixSteps(check, steps), ...itemSteps(check, steps), ...containsSteps(check, steps)];
  if (known === 'array' || inner.length === 0) return inner;
  return [{ kind: 'when', template: 'checks/when.njk', guard: steps.view(steps.leaf({ type: ['array'] }, VALUE)), steps: inner }];
}

function prefixSteps(check: Check, steps: Steps): readonly StepView[] {
  return (check.prefixItems ?? []).flatMap((id, index): readonly StepView[] => {
    const { present, value } = steps.language.element(VALUE, index);
    if (steps.isNever(id)) return steps.require(inverted(present));
    const test = steps.test(id, value, ['item', String(index + 1)]);
    if (!test) return [];
    if ((check.minItems ?? 0) > index) return steps.require(test);
    return [{ kind: 'optional', template: 'checks/optional.njk', present: steps.view(present), value, test: steps.view(test) }];
  });
}

function itemSteps({ prefixItems = [], items }: Check, steps: Steps): readonly StepView[] {
  if (items === undefined) return [];
  const from = prefixItems.length;
  if (steps.isNever(items)) return steps.require(steps.leaf({ maxItems: from }, VALUE, 'array'));
  const test = steps.test(items, ITEM, ['item']);
  if (!test) return [];
  return [
    { kind: 'items', template: 'checks/items.njk', array: VALUE, from: String(from), all: from === 0, item: ITEM, test: steps.view(test) },
  ];
}

function containsSteps({ contains, minContains = 1, maxContains }: Check, steps: Steps): readonly StepView[] {
  if (contains === undefined || (minContains === 0 && maxContains === undefined)) return [];
  const test = steps.test(contains, ITEM, ['contained']);
  if (!test)
    return steps.require(
      steps.leaf({ minItems: minContains, ...(maxContains === undefined ? {} : { maxItems: maxContains }) }, VALUE, 'array'),
    );
  return [
    {
      kind: 'contains',
      template: 'checks/contains.njk',
      array: VALUE,
      item: ITEM,
      test: steps.view(test),
      any: minContains === 1 && maxContains === undefined,
      minimum: String(minContains),
      bounded: maxContains !== undefined,
      maximum: String(maxContains ?? ''),
    },
  ];
}
