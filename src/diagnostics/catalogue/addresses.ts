import { warning } from './entry.js';

/** A parameter that the address does not have. */
export interface UnusedParameter {
  readonly parameter: string;
  /** The key of a channel without an address. */
  readonly key?: string | undefined;
  /** The parameter of the address that it is a misspelling of. */
  readonly nearest?: string | undefined;
  /** How the address writes it, as other tools do. */
  readonly written?: string | undefined;
}

/** A name in the braces of an address that nothing defines. */
interface Undefined {
  /** The defined one that it is a misspelling of. */
  readonly nearest?: string | undefined;
  /** A reference to the component of that name. */
  readonly component?: string | undefined;
}

export interface UndefinedParameter extends Undefined {
  readonly parameter: string;
}

export interface UndefinedVariable extends Undefined {
  readonly variable: string;
}

/** A parameter that takes any text, though it has a schema. */
export interface UncheckedParameter {
  readonly parameter: string;
  readonly asked: 'impossible' | 'endless';
}

/** A channel without an address, whose binding names a place that does not say where its messages go. */
export interface UnknownAddress {
  readonly channel: string;
  readonly protocol: string;
  /** Of the queue, the topic or the exchange. */
  readonly name: string;
  /** The protocols over which nothing names a place; undefined where the place has to be reached by an address. */
  readonly elsewhere: readonly string[] | undefined;
  /** Whether an operation is on it; else replies alone go there. */
  readonly isUsed: boolean;
}

/** Where channels and servers are. */
export const addresses = {
  'address-parameter-undefined': warning(
    'error',
    ({ parameter }: UndefinedParameter) => `the address has {${parameter}}, but the channel does not define this parameter`,
    ({ parameter, nearest, component }: UndefinedParameter) => {
      if (nearest !== undefined) return `Did you mean {${nearest}}? Else add ${parameter} under parameters; it is taken for a string.`;
      if (component !== undefined)
        return `Add it under parameters: ${parameter}: { $ref: '${component}' }; until then it is taken for a string.`;
      return 'Add it under parameters; it is taken for a string.';
    },
  ),
  'address-parameter-unused': warning(
    'error',
    ({ parameter }: UnusedParameter) => `the parameter ${parameter} does not appear in the address`,
    ({ parameter, key, nearest, written }: UnusedParameter) => {
      if (written !== undefined) return `Write {${parameter}} in the address, not ${written}.`;
      if (nearest !== undefined) return `Did you mean ${nearest}? It is in the address and not defined.`;
      if (key !== undefined) return `The channel has no address; if its key is meant, write address: '${key}'.`;
      return 'Remove it, or add it to the address in braces.';
    },
  ),
  'address-parameter-empty': warning(
    'warning',
    () => '{} is no parameter',
    () => 'Write its name in the braces; it is taken for text.',
  ),
  'address-parameter-duplicate': warning(
    'warning',
    ({ parameter }: { parameter: string }) => `{${parameter}} stands in the address twice`,
    () => 'Both get one value; use two parameters where they differ.',
  ),
  'parameter-schema': warning(
    'warning',
    ({ parameter, asked }: UncheckedParameter) =>
      asked === 'impossible'
        ? `no text in an address satisfies the schema of the parameter ${parameter}`
        : `the schema of the parameter ${parameter} is too long to be checked in an address`,
    ({ asked }: UncheckedParameter) =>
      asked === 'impossible'
        ? 'Let it be of type string, integer, number or boolean; until then any text is taken.'
        : 'Let it have fewer parts; until then any text is taken.',
  ),
  'address-query': warning(
    'error',
    ({ mark }: { mark: string }) => `an address has no ${mark}`,
    () => 'Queries and fragments belong to the server, the bindings or the message; the address is taken as it is.',
  ),
  'address-unknown': warning(
    'warning',
    ({ channel, protocol, name, elsewhere }: UnknownAddress) =>
      elsewhere === undefined
        ? `the binding of ${channel} names ${name}, which does not say by itself where messages go: the channel has no address, which is their routing key`
        : `the binding of ${channel} names ${name} over ${protocol}, and nothing says over ${elsewhere.join(' and ')} where messages go: the channel has no address`,
    ({ protocol, elsewhere, isUsed }: UnknownAddress) => {
      const wanted = elsewhere === undefined ? 'Write its address' : `Write its address, or let it name only servers of ${protocol}`;
      return `${wanted}; until then ${isUsed ? 'nothing can be sent or received there' : 'replies go where the request says'}.`;
    },
  ),
  'server-variable-undefined': warning(
    'error',
    ({ variable }: UndefinedVariable) => `the server's address has {${variable}}, but the server does not define this variable`,
    ({ variable, nearest, component }: UndefinedVariable) => {
      if (nearest !== undefined) return `Did you mean {${nearest}}? Else add ${variable} under variables; it is taken for a string.`;
      if (component !== undefined)
        return `Add it under variables: ${variable}: { $ref: '${component}' }; until then it is taken for a string.`;
      return 'Add it under variables; it is taken for a string without a default.';
    },
  ),
  'server-variable-unused': warning(
    'warning',
    ({ variable }: { variable: string; nearest?: string | undefined }) =>
      `the variable ${variable} does not appear in the server's address`,
    ({ nearest }: { variable: string; nearest?: string | undefined }) =>
      nearest === undefined
        ? 'Remove it, or add it to the address in braces.'
        : `Did you mean ${nearest}? It is in the address and not defined.`,
  ),
  'server-variable-empty': warning(
    'warning',
    () => '{} is no variable',
    () => 'Write its name in the braces; it is taken for text.',
  ),
  'server-scheme-mismatch': warning(
    'warning',
    ({ scheme, protocol }: { scheme: string; protocol: string }) => `the url says ${scheme}, the protocol ${protocol}`,
    () => 'The protocol counts; correct the one that is wrong.',
  ),
  'server-host-scheme': warning(
    'warning',
    ({ scheme }: { scheme: string }) => `a host has no scheme, such as ${scheme}://`,
    () => 'Leave it out; protocol says it.',
  ),
  'server-host-path': warning(
    'warning',
    ({ path }: { path: string }) => `a host has no path, such as ${path}`,
    ({ path }: { path: string }) => `Write it as pathname: ${path}; that is how it is read.`,
  ),
  'reply-address-conflict': warning(
    'error',
    ({ address }: { address: string }) => `the reply goes where the request says, but its channel has the address ${address}`,
    () => 'Set the address of the reply channel to null, or leave out the address of the reply.',
  ),
} as const;
