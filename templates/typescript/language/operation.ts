import type { ChannelView, FilledView, MessageView, OperationView } from 'asyncwright/pack';

/** What the templates of an operation print beside its view. */
export interface PrintedOperation extends OperationView {
  /** `payload`, or `message` where there are several. */
  readonly argument: string;
  /** The type of the payload, or of one of several messages. */
  readonly payloadType: string;
  /** The same as a handler gets it. */
  readonly incomingType: string;
  /** The same as it is given to be sent. */
  readonly sentType: string;
  /** The document requires headers: then so are the options of sending it, where the protocol has headers. */
  readonly demanding: boolean;
  /** The type of these options, or of the arguments that they are. */
  readonly options: string;
  /** The types of a reply and of its headers, as they are received. */
  readonly replyArguments: string;
  /** What a handler returns that answers. */
  readonly answerType: string;
  /** What it yields where it is iterated. */
  readonly receivedType: string;
  /** What a handler gets beside the payload: the arguments of a context. */
  readonly contextArguments: string;
  /** The key's type alone, after others. */
  readonly keyArgument: string;
  /** The variable with the parameters, or an empty object. */
  readonly paramsArgument: string;
  /** The names of the protocols over which it is, as a type; empty where they are all of the document's. */
  readonly limits: string;
  readonly limited: boolean;
  /** The tagged unions of its messages and of its replies, where there are several. */
  readonly unions: readonly PrintedUnion[];
}

interface PrintedUnion {
  readonly name: string;
  readonly docs: string;
  /** A type for each of its messages. */
  readonly messages: readonly string[];
}

/** `channel`: the one that it is on. */
export function printedOperation(operation: OperationView, channel: ChannelView | undefined): PrintedOperation {
  const { many, messages, payload, reply, hasParams } = operation;
  const [only] = messages;
  const payloadType = many ? `operations.${payload}` : payload;
  const headers = many ? '' : (only?.headersCodec ?? '');
  const key = keyType(messages);
  const sent = sentTypes(payloadType, messages, operation.filled);
  const replyType = reply.many ? `operations.${reply.payload}` : reply.payload;
  const replied = sentTypes(replyType, reply.messages, reply.filled);
  const demanding = !many && only?.headersRequired === true;
  const limits = (channel?.protocolNames ?? []).join(' | ');
  return {
    ...operation,
    argument: many ? 'message' : 'payload',
    payloadType,
    sentType: sent.type,
    demanding,
    options: `${demanding ? 'SendArguments' : 'SendOptions'}<P${optional(sent.headers, key)}>`,
    replyArguments: reply.many ? `${incoming(replyType)}, ${incoming(replyType)}['headers']` : `${replyType}${carried(reply.messages)}`,
    incomingType: many ? incoming(payloadType) : payloadType,
    answerType: `Answer<${replied.type}, P${optional(replied.headers)}>`,
    receivedType: many ? payloadType : `Payload<${payloadType}${optional(headers)}>`,
    contextArguments: `${hasParams ? operation.paramsType : 'object'}, P${optional(headers, key)}`,
    keyArgument: key === '' ? '' : `, ${key}`,
    paramsArgument: hasParams ? 'params' : '{}',
    limits,
    limited: limits !== '',
    unions: [
      ...(many ? [union(payload, `The messages of \`${operation.name}\`.`, messages)] : []),
      ...(reply.many ? [union(reply.payload, `The replies to \`${operation.name}\`.`, reply.messages)] : []),
    ],
  };
}

/** One of several messages as it is received. */
function incoming(union: string): string {
  return `Incoming<P, ${union}>`;
}

/** The headers of a single reply as they are received, behind its type. */
function carried([only]: readonly MessageView[]): string {
  return only?.headersCodec ? `, Carried<P, ${only.headersCodec}>` : '';
}

/** What is given to send one of these messages, without what it gets by itself; several have their headers in them. */
function sentTypes(
  type: string,
  messages: readonly MessageView[],
  filled: FilledView,
): { readonly type: string; readonly headers: string } {
  if (messages.length > 1) return { type: `Outgoing<P, ${given(type, unionPaths(filled))}>`, headers: 'never' };
  const headers = messages[0]?.headersCodec ?? '';
  return { type: given(type, filled.payload), headers: headers === '' ? '' : given(headers, filled.headers) };
}

/** `Given<Given<T, ['id']>, ['replyTo']>` */
function given(type: string, paths: readonly string[]): string {
  return paths.reduce((inner, path) => `Given<${inner}, ${path}>`, type);
}

/** In the tagged union of several messages payload and headers are members. */
function unionPaths({ payload, headers }: FilledView): readonly string[] {
  const below = (part: string, paths: readonly string[]): readonly string[] => paths.map((path) => path.replace('[', `['${part}', `));
  return [...below('payload', payload), ...below('headers', headers)];
}

/** The types of headers and of a key, behind other type arguments; where they are empty, the defaults are. */
function optional(headers = '', key = ''): string {
  if (key !== '') return `, ${headers || 'Headers'}, ${key}`;
  return headers === '' ? '' : `, ${headers}`;
}

/** Of several messages it may be any of theirs; empty where all keys are text. */
function keyType(messages: readonly MessageView[]): string {
  const types = [...new Set(messages.map(({ keyCodec }) => keyCodec || 'string'))];
  return types.every((type) => type === 'string') ? '' : types.join(' | ');
}

function union(name: string, docs: string, messages: readonly MessageView[]): PrintedUnion {
  const tagged = messages.map(({ key, payload, headersCodec }) => `Tagged<${key}, ${payload}${optional(headersCodec)}>`);
  return { name, docs, messages: tagged };
}
