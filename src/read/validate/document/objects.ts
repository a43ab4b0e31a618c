// The objects of AsyncAPI and how they hold each other: what a rule needs to find every object of one kind, wherever it stands.

/** The kinds of object that rules look at or that hold one. */
export type ObjectKind =
  | 'root'
  | 'components'
  | 'server'
  | 'channel'
  | 'operation'
  | 'operationTrait'
  | 'message'
  | 'messageTrait'
  | 'parameter'
  | 'correlationId'
  | 'reply'
  | 'replyAddress';

/** A member that holds one object, a list of them or a map of them. */
export interface Slot {
  readonly member: string;
  readonly holds: 'one' | 'each';
  readonly kind: ObjectKind;
}

function one(member: string, kind: ObjectKind): Slot {
  return { member, holds: 'one', kind };
}

function each(member: string, kind: ObjectKind): Slot {
  return { member, holds: 'each', kind };
}

const message: readonly Slot[] = [one('correlationId', 'correlationId'), each('traits', 'messageTrait'), each('oneOf', 'message')];

/** By kind; a slot that one version does not know does no harm in its documents. */
export const slots: Readonly<Record<ObjectKind, readonly Slot[]>> = {
  root: [each('servers', 'server'), each('channels', 'channel'), each('operations', 'operation'), one('components', 'components')],
  components: [
    each('servers', 'server'),
    each('channels', 'channel'),
    each('operations', 'operation'),
    each('messages', 'message'),
    each('parameters', 'parameter'),
    each('correlationIds', 'correlationId'),
    each('replies', 'reply'),
    each('replyAddresses', 'replyAddress'),
    each('operationTraits', 'operationTrait'),
    each('messageTraits', 'messageTrait'),
  ],
  server: [],
  channel: [one('publish', 'operation'), one('subscribe', 'operation'), each('messages', 'message'), each('parameters', 'parameter')],
  operation: [one('message', 'message'), each('messages', 'message'), one('reply', 'reply'), each('traits', 'operationTrait')],
  operationTrait: [],
  message,
  messageTrait: message,
  parameter: [],
  correlationId: [],
  reply: [one('address', 'replyAddress'), each('messages', 'message')],
  replyAddress: [],
};
