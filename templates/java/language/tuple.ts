import type { TupleDeclView } from 'asyncwright/pack';
import { component, componentImports, guardDocs, guardsOf, unbuilt, type Component } from './component.js';

export interface JavaTuple {
  readonly components: readonly Component[];
  /** Statements of the constructor. */
  readonly guards: readonly string[];
  readonly guardDocs: string;
  readonly needed: readonly string[];
}

export function tupleView({ prefix, rest, closed }: TupleDeclView): JavaTuple {
  const items = prefix.map((item, index) =>
    component(
      { ...item, name: `item${index + 1}` },
      { required: 'requiredItem', optional: 'optionalItem', presence: 'itemPresence', from: `json, ${index}`, to: 'json' },
    ),
  );
  const hasRest = !closed && rest.type !== 'Void';
  const components = (hasRest ? [...items, following(rest, prefix.length)] : items).map(unbuilt);
  const optional = items.filter((_, index) => prefix[index]?.optional);
  const presences = optional.map(({ name, type }) => (type.startsWith('Presence<') ? `${name}.isPresent()` : `${name} != null`));
  const noGap = `Copy.requireNoGap(${[...presences, ...(hasRest ? ['!rest.isEmpty()'] : [])].join(', ')});`;
  const guards = [...guardsOf(components), ...(presences.length === 0 ? [] : [noGap])];
  return {
    components,
    guards,
    guardDocs: guardDocs(guards, 'null where an item is required'),
    needed: [
      'com.fasterxml.jackson.databind.JsonNode',
      'com.fasterxml.jackson.databind.node.ArrayNode',
      'runtime.payload.Encode',
      ...componentImports(components),
      ...(hasRest ? ['java.util.List'] : []),
      ...(optional.length > 0 ? ['runtime.payload.Copy'] : []),
    ],
  };
}

function following({ type, decoder, encoder }: TupleDeclView['rest'], first: number): Component {
  const list = `List<${type}>`;
  return {
    name: 'rest',
    type: list,
    pending: list,
    initial: '',
    parameter: list,
    kept: 'rest',
    built: 'rest',
    guard: 'rest = Copy.list(rest);',
    held: '',
    decode: `Decode.itemsFrom(json, ${first}, ${decoder})`,
    encode: `Encode.items(json, this.rest, ${encoder});`,
  };
}
