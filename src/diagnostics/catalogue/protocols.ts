import { warning } from './entry.js';

/** A reply that nothing leads back to its request. */
export interface UncorrelatedReply {
  readonly operation: string;
  readonly protocol: string;
  readonly reason: string;
  /** Whether the protocol brings a reply back only at an address of its own, and there is none. */
  readonly isLost: boolean;
  /** Whether that is so over every protocol of the operation: then it has no reply in generated code. */
  readonly isLeftOut: boolean;
}

/** The address of a reply over a protocol to which it means nothing. */
export interface UncarriedAddress {
  readonly operation: string;
  readonly protocol: string;
  readonly expression: string;
  /** Whether the reply comes back on the connection of its request; else it is the header that is not there. */
  readonly goesBack: boolean;
}

/** Headers over a protocol that has none. */
export interface UncarriedHeaders {
  readonly message: string;
  readonly protocol: string;
  readonly what: 'the headers' | 'the correlation id in a header';
  /** Names of headers that must be there. */
  readonly required: readonly string[];
}

/** A parameter that cannot be left open, because no wildcard of the broker stands for so little. */
export interface PartialParameter {
  readonly parameter: string;
  readonly protocol: string;
  /** What fails: a service leaves all parameters open, a request those that it has not itself, a client those that it does not say. */
  readonly refused: 'service' | 'requests' | 'clients';
  /** What it is only a part of. */
  readonly segment: { readonly name: string; readonly separator: string };
  /** The address with the separators of the protocol, where that makes it whole. */
  readonly respelled: string | undefined;
  /** Whether no other protocol of the channel has other separators. */
  readonly isAlone: boolean;
}

/** What protocols cannot carry. */
export const protocols = {
  'reply-uncorrelated': warning(
    'warning',
    ({ operation, protocol, reason, isLeftOut }: UncorrelatedReply) =>
      `replies to ${operation} cannot be matched to requests over ${protocol}, ${isLeftOut ? 'and are left out' : 'where requests fail'}: ${reason}`,
    ({ isLost }: UncorrelatedReply) =>
      `Give the request and the reply a correlationId with a location in $message.payload${isLost ? ', and the reply a channel with an address of its own or one in the payload of the request' : ''}.`,
  ),
  'reply-address-uncarried': warning(
    'warning',
    ({ operation, protocol, expression, goesBack }: UncarriedAddress) =>
      `the reply to ${operation} does not go to the address at ${expression} over ${protocol}: ${goesBack ? 'it comes back on the connection of its request' : 'messages have no headers'}`,
    ({ goesBack }: UncarriedAddress) =>
      goesBack
        ? 'Do not require the address in any message, or let the channel name only servers of other protocols.'
        : 'Let the address have a location in $message.payload.',
  ),
  'headers-uncarried': warning(
    'warning',
    ({ message, protocol, required, what }: UncarriedHeaders) => {
      const named = required.slice(0, 5).join(', ');
      const isOne = required.length === 1;
      const wanted = required.length === 0 ? '' : `, though the header${isOne ? '' : 's'} ${named} ${isOne ? 'is' : 'are'} required`;
      return `messages over ${protocol} have no headers: ${what} of ${message} ${what === 'the headers' ? 'are' : 'is'} not sent${wanted}`;
    },
    () => 'Move what receivers need to the payload, or let the channel name only servers of protocols that have headers.',
  ),
  'parameter-partial': warning(
    'warning',
    ({ parameter, protocol, refused, segment }: PartialParameter) => {
      const failing = {
        service: 'the service does not start',
        requests: 'requests fail',
        clients: `clients have to say which {${parameter}} they want`,
      };
      return `over ${protocol} ${failing[refused]}: {${parameter}} is only a part of a ${segment.name} of the address, and no wildcard stands for less`;
    },
    ({ parameter, segment, respelled, isAlone }: PartialParameter) => {
      if (respelled === undefined)
        return `Let {${parameter}} be all that stands between two "${segment.separator}" of the address, or let the transport's option spelling see to it.`;
      return isAlone
        ? `Write ${respelled}, or let the transport's option spelling do so.`
        : `Let the transport's option spelling write ${respelled}.`;
    },
  ),
} as const;
