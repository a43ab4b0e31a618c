import type { TupleDeclView } from 'asyncwright/pack';
import type { Declared } from './declared.js';
import { field, type Field } from './member.js';

export interface GoTuple {
  readonly fields: readonly Field[];
  readonly hasDecodes: boolean;
}

export function tupleView({ prefix, rest, closed }: TupleDeclView, { decls }: Declared): GoTuple {
  const items = prefix.map((item, index) =>
    field({ ...item, name: `Item${index + 1}`, docs: '' }, { suffix: 'Item', at: `a, ${index}` }, decls),
  );
  const hasRest = !closed && rest.type !== 'payload.Never';
  const fields = hasRest ? [...items, following(rest, prefix.length)] : items;
  return { fields, hasDecodes: fields.length > 0 };
}

function following({ type, decoder, encoder }: TupleDeclView['rest'], first: number): Field {
  return {
    name: 'Rest',
    docs: 'Rest has the items after the others.',
    type: `[]${type}`,
    decode: `decode.Items(a, ${first}, ${decoder})`,
    encode: `encode.Items(a, ${first}, value.Rest, ${encoder})`,
  };
}
