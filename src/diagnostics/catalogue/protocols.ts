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
} as const;
