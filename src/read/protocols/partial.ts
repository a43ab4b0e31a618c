// Parameters that are left open where one receives: a wildcard of a broker stands for a whole word or level, and for nothing less.
import type { Bindings, Channel, Template } from '../../ir/api.js';
import { isObject } from '../document/object.js';
import { carriages, type Carriage, type Segment, type Spoken } from './carriage.js';

/** The parameters of a channel's address that cannot be left open over a protocol, and what each is only a part of. */
export interface Partial {
  readonly parameters: readonly string[];
  readonly segment: Segment;
  /** The address with the separators of the protocol, where that makes all of them whole. */
  readonly respelled: string | undefined;
}

/** Undefined where there are none, or where no wildcard is needed. */
export function partial({ address, bindings }: Pick<Channel, 'address' | 'bindings'>, spoken: Spoken): Partial | undefined {
  const { segment }: Carriage = carriages[spoken];
  if (!address || !segment || !isFiltered(bindings, spoken)) return undefined;
  const parameters = partsIn(address, segment);
  return parameters.length === 0 ? undefined : { parameters, segment, respelled: respelled(address, segment) };
}

/** A queue gets what is sent to it, and of the exchanges of AMQP only one of type `topic`, which is the default, looks for patterns. */
function isFiltered(bindings: Bindings, spoken: Spoken): boolean {
  if (spoken !== 'amqp') return true;
  const { is, exchange = {} } = bindings['amqp']?.used ?? {};
  const { type = 'topic' } = isObject(exchange) ? exchange : {};
  return is !== 'queue' && type === 'topic';
}

function partsIn({ parts }: Template, { separator }: Segment): readonly string[] {
  const text = (at: number): string => {
    const part = at in parts ? parts[at] : separator;
    return typeof part === 'string' ? part : '';
  };
  const found = parts.flatMap((part, at) =>
    typeof part === 'string' || (text(at - 1).endsWith(separator) && text(at + 1).startsWith(separator)) ? [] : [part.parameter],
  );
  return [...new Set(found)];
}

/** As for a protocol with the other separator: `/lights/{id}` for AMQP is `lights.{id}`. */
function respelled(address: Template, segment: Segment): string | undefined {
  const other = segment.separator === '.' ? '/' : '.';
  const parts = address.parts.map((part) => (typeof part === 'string' ? part.replaceAll(other, segment.separator) : part));
  if (partsIn({ parts }, segment).length > 0) return undefined;
  const text = parts.map((part) => (typeof part === 'string' ? part : `{${part.parameter}}`)).join('');
  return text.startsWith(segment.separator) ? text.slice(1) : text;
}
