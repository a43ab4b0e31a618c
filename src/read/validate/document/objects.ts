// The objects of AsyncAPI and how they hold each other: what a rule needs to find every object of one kind, wherever it stands.
import { definitions, lists, maps, single } from '../../schemas/json-schema/keywords.js';

/** The kinds of object that rules look at or that hold one. */
export type ObjectKind =
  | 'root'
  | 'info'
  | 'components'
  | 'server'
  | 'serverVariable'
  | 'securityScheme'
  | 'channel'
  | 'operation'
  | 'operationTrait'
  | 'message'
  | 'messageTrait'
  | 'parameter'
  | 'correlationId'
  | 'reply'
  | 'replyAddress'
  | 'bindings'
  | 'tag'
  | 'externalDocs'
  | 'schema'
  | 'multiFormat';

/** A member that holds one object, a list of them or a map of them. */
export interface Slot {
  readonly member: string;
  /** `some`: one, or a list of them. */
  readonly holds: 'one' | 'each' | 'some';
  readonly kind: ObjectKind;
}

function one(member: string, kind: ObjectKind): Slot {
  return { member, holds: 'one', kind };
}

function each(member: string, kind: ObjectKind): Slot {
  return { member, holds: 'each', kind };
}

const about: readonly Slot[] = [each('tags', 'tag'), one('externalDocs', 'externalDocs')];
const bound: readonly Slot[] = [...about, one('bindings', 'bindings')];

const messageTrait: readonly Slot[] = [one('headers', 'schema'), one('correlationId', 'correlationId'), ...bound];
const secured: readonly Slot[] = [each('security', 'securityScheme'), ...bound];

/** By kind; a slot that one version does not know does no harm in its documents. */
export const slots: Readonly<Record<ObjectKind, readonly Slot[]>> = {
  root: [
    one('info', 'info'),
    each('servers', 'server'),
    each('channels', 'channel'),
    each('operations', 'operation'),
    one('components', 'components'),
    ...about,
  ],
  info: about,
  components: [
    each('servers', 'server'),
    each('channels', 'channel'),
    each('operations', 'operation'),
    each('messages', 'message'),
    each('schemas', 'schema'),
    each('parameters', 'parameter'),
    each('serverVariables', 'serverVariable'),
    each('securitySchemes', 'securityScheme'),
    each('correlationIds', 'correlationId'),
    each('replies', 'reply'),
    each('replyAddresses', 'replyAddress'),
    each('operationTraits', 'operationTrait'),
    each('messageTraits', 'messageTrait'),
    each('serverBindings', 'bindings'),
    each('channelBindings', 'bindings'),
    each('operationBindings', 'bindings'),
    each('messageBindings', 'bindings'),
    each('tags', 'tag'),
    each('externalDocs', 'externalDocs'),
  ],
  server: [each('variables', 'serverVariable'), ...secured],
  serverVariable: [],
  securityScheme: [],
  channel: [
    one('publish', 'operation'),
    one('subscribe', 'operation'),
    each('messages', 'message'),
    each('parameters', 'parameter'),
    each('servers', 'server'),
    ...bound,
  ],
  operation: [
    one('channel', 'channel'),
    one('message', 'message'),
    each('messages', 'message'),
    one('reply', 'reply'),
    each('traits', 'operationTrait'),
    ...secured,
  ],
  operationTrait: [one('reply', 'reply'), ...secured],
  message: [one('payload', 'schema'), each('traits', 'messageTrait'), each('oneOf', 'message'), ...messageTrait],
  messageTrait,
  parameter: [one('schema', 'schema')],
  correlationId: [],
  reply: [one('channel', 'channel'), one('address', 'replyAddress'), each('messages', 'message')],
  replyAddress: [],
  bindings: [],
  tag: [one('externalDocs', 'externalDocs')],
  externalDocs: [],
  schema: [
    ...[...lists, ...maps, ...definitions, 'dependencies'].map((member) => each(member, 'schema')),
    ...single.map((member) => one(member, 'schema')),
    { member: 'items', holds: 'some', kind: 'schema' },
  ],
  multiFormat: [],
};
