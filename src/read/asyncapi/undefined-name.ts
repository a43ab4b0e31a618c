// A name in the braces of an address that nothing defines: where it is written, and what its author may have meant.
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Template } from '../../ir/api.js';
import type { Origin } from '../../ir/described.js';
import { nearestName } from '../document/misspelling.js';
import { append } from '../document/pointer.js';
import { at, child, originOf } from '../document/refs.js';
import type { Place, Reading } from '../document/source.js';
import type { Entry } from './fields.js';

/** An address as it is written. */
export interface Address {
  /** Null where it is unknown until run time. */
  readonly template: Template | null;
  /** In 2.x of the channel, whose key it is. */
  readonly origin: Origin;
}

/** The finding about a parameter of a channel's address. */
export function undefinedParameter(reading: Reading, parameter: string, address: Address, defined: readonly Entry[]): Diagnostic {
  const params = { parameter, ...instead(reading, parameter, defined, 'parameters') };
  return { ...diagnostic('address-parameter-undefined', params, address.origin), part: `{${parameter}}` };
}

/** The finding about a variable of a server's address. */
export function undefinedVariable(reading: Reading, variable: string, server: Place, defined: readonly Entry[]): Diagnostic {
  const part = `{${variable}}`;
  const texts = ['url', 'host', 'pathname'].flatMap((field) => child(server, field) ?? []);
  const text = texts.find(({ value }) => typeof value === 'string' && value.includes(part)) ?? server;
  const params = { variable, ...instead(reading, variable, defined, 'serverVariables') };
  return { ...diagnostic('server-variable-undefined', params, originOf(text)), part };
}

/** The defined name that this one is a misspelling of, or a reference to the component that is called so. */
function instead(reading: Reading, name: string, defined: readonly Entry[], kind: 'parameters' | 'serverVariables') {
  const names = defined.map(({ key }) => key);
  const nearest = nearestName(reading.source, name, names);
  const pointer = append(`/components/${kind}`, name);
  const component = at(reading, reading.source.root.file, pointer) === undefined ? undefined : `#${pointer}`;
  return { nearest, component };
}
