import type { Expression } from '../../ir/api.js';
import type { Id } from '../../ir/described.js';
import type { FilledView } from '../pack/contract.js';
import type { Lookup } from './lookup.js';
import type { Printer } from './printer.js';

/**
 * Where in a request or a reply the SDK itself writes: the correlation id, and `address`, where a request says where its reply goes.
 * A correlation id only where all messages have it in one place: of several it is not known here which one is sent.
 */
export function filledPlaces(messages: readonly Id[], address: Expression | undefined, lookup: Lookup): readonly Expression[] {
  const places = new Map(messages.map((id) => lookup.messages.get(id)?.correlationId).map((place) => [JSON.stringify(place), place]));
  const [correlation] = places.size === 1 ? places.values() : [];
  return [correlation, address].filter((place) => place !== undefined);
}

/** These places as literals. */
export function filledView(places: readonly Expression[], printer: Printer): FilledView {
  const pathsIn = (part: Expression['of']): readonly string[] => {
    const paths = places.flatMap(({ of, pointer }) => (of === part && pointer.length > 0 ? [printer.data(pointer)] : []));
    return [...new Set(paths)];
  };
  return { payload: pathsIn('payload'), headers: pathsIn('header') };
}
