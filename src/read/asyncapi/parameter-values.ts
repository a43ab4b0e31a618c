// The schema of a parameter in 2.x says of its values what the parameter itself says in 3.x: asyncapi.md 1.2 "Parameters".
import type { Parameter } from '../../ir/api.js';
import type { Json } from '../../ir/described.js';
import { exactText } from '../document/exact.js';
import { child, members } from '../document/refs.js';
import type { Place, Reading } from '../document/source.js';
import { optional } from './describe.js';
import { target } from './fields.js';

/** What is known of the values of a parameter, as texts. */
export type ParameterValues = Pick<Parameter, 'enum' | 'default' | 'examples'>;

/** The values that a schema lists and suggests, as an address has them. A list with others than texts is left to the check. */
export function valuesInSchema({ source, report }: Reading, schema: Place): ParameterValues {
  const place = target({ source, report }, schema);
  if (place === undefined) return { examples: [] };
  const spelled = (one: Place | undefined): readonly string[] => {
    if (typeof one?.value === 'string') return [one.value];
    return typeof one?.value === 'number' || typeof one?.value === 'boolean' ? [exactText(source, one)] : [];
  };
  const examples = child(place, 'examples');
  const isOfTexts = [undefined, 'string'].includes(child(place, 'type')?.value as string | undefined);
  const values = child(place, 'enum')?.value;
  return {
    ...optional('enum', isOfTexts && isTexts(values) ? values : undefined),
    ...optional('default', spelled(child(place, 'default'))[0]),
    examples: Array.isArray(examples?.value) ? members(examples).flatMap(([, one]) => spelled(one)) : [],
  };
}

function isTexts(value: Json | undefined): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');
}
