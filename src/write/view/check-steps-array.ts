import type { Check, JsonTypeName } from '../../ir/checks.js';
import type { StepView } from '../pack/contract.js';
import { inverted, view } from './check-steps-object.js';
import { require, VALUE, type Steps } from './check-steps.js';

const ITEM = 'item';

/** The keywords about elements, guarded where the value need not be an array. */
export function arraySteps(check: Check, known: JsonTypeName | undefined, steps: Steps): readonly StepView[] {
  if (check.prefixItems === undefined && check.items === undefined && check.contains === undefined) return [];
  if (known !== undefined && known !== 'array') return [];
  const inner = [...prefixSteps(check, steps), ...itemSteps(check, steps), ...containsSteps(check, steps)];
  if (known === 'array' || inner.length === 0) return inner;
  return [{ kind: 'when', template: 'checks/when.njk', guard: view(steps.leaf({ type: ['array'] }, VALUE)), steps: inner }];
}

function prefixSteps(check: Check, steps: Steps): readonly StepView[] {
  return (check.prefixItems ?? []).flatMap((id, index): StepView[] => {
    const { present, value } = steps.language.element(VALUE, index);
    steps.use(present);
    if (steps.checks[id]?.bool === false) return [require(inverted(present))];
    const test = steps.test(id, value, ['item', String(index + 1)]);
    if (!test) return [];
    if ((check.minItems ?? 0) > index) return [require(test)];
    return [{ kind: 'optional', template: 'checks/optional.njk', present: view(present), value, test: view(test) }];
  });
}

function itemSteps({ prefixItems = [], items }: Check, steps: Steps): readonly StepView[] {
  if (items === undefined) return [];
  const from = prefixItems.length;
  if (steps.checks[items]?.bool === false) return [require(steps.leaf({ maxItems: from }, VALUE, 'array'))];
  const test = steps.test(items, ITEM, ['item']);
  if (!test) return [];
  return [{ kind: 'items', template: 'checks/items.njk', array: VALUE, from: String(from), all: from === 0, item: ITEM, test: view(test) }];
}

function containsSteps({ contains, minContains = 1, maxContains }: Check, steps: Steps): readonly StepView[] {
  if (contains === undefined) return [];
  const test = steps.test(contains, ITEM, ['contained']) ?? steps.leaf({ bool: true }, ITEM);
  return [
    {
      kind: 'contains',
      template: 'checks/contains.njk',
      array: VALUE,
      item: ITEM,
      test: view(test),
      minimum: String(minContains),
      maximum: maxContains === undefined ? '' : String(maxContains),
    },
  ];
}
