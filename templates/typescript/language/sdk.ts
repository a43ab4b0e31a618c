import type { ImportedName, MessageView, OperationView, View } from 'asyncwright/pack';
import { imports } from './imports.js';
import { packages, type Packages } from './packages.js';
import { serversView, type ServersView } from './servers.js';
import { jsonString } from './text.js';
import { urlsView, type UrlsView } from './urls.js';

/** What the templates of an operation print beside its view. */
interface PrintedOperation extends OperationView {
  /** `payload`, or `message` where there are several. */
  readonly argument: string;
  /** The type of the payload as client and service see it. */
  readonly payloadType: string;
  readonly replyType: string;
  /** A second type argument with the headers' type, where the document has one. */
  readonly headersArgument: string;
  /** The same, and the key's type as the third. */
  readonly metaArguments: string;
  /** The key's type alone, after others. */
  readonly keyArgument: string;
  /** The variable with the parameters, or an empty object. */
  readonly paramsArgument: string;
  /** The tagged unions of its messages and of its replies, where there are several. */
  readonly unions: readonly PrintedUnion[];
}

interface PrintedUnion {
  readonly name: string;
  readonly docs: string;
  readonly messages: readonly (MessageView & { readonly hasHeaders: boolean })[];
}

/** The View of the SDK's own files. */
export interface SdkView extends ServersView, UrlsView {
  readonly operations: readonly PrintedOperation[];
  /** Operations that the application sends, and those that it receives. */
  readonly published: readonly PrintedOperation[];
  readonly handled: readonly PrintedOperation[];
  readonly clientImports: readonly string[];
  readonly serviceImports: readonly string[];
  readonly channelsImports: readonly string[];
  readonly messagesImports: readonly string[];
  readonly operationsImports: readonly string[];
  /** The type of the transports that a client and a service take. */
  readonly transportType: string;
  /** Instances of the service can share what it handles. */
  readonly sharing: boolean;
  /** What the runtime has to know of the document. */
  readonly documentText: string;
  readonly paramsTypes: readonly string[];
  readonly hasParamsTypes: boolean;
  readonly unionTypes: readonly string[];
  readonly hasUnionTypes: boolean;
  /** The profile `exact`: numbers may be of a type of the runtime. */
  readonly exact: boolean;
  /** JSON texts for `package.json`, and one line of Markdown. */
  readonly project: { readonly name: string; readonly description: string; readonly packages: Packages };
}

export function sdkView(view: View): SdkView {
  const operations = view.operations.map(printed);
  const paramsTypes = paramsTypesOf(operations);
  const guarded = guardedOf(view);
  const unionTypes = sorted(
    operations.flatMap(({ many, payload, reply }) => [...(many ? [payload] : []), ...(reply.many ? [reply.payload] : [])]),
  );
  return {
    operations,
    published: operations.filter(({ sends }) => sends),
    handled: operations.filter(({ sends }) => !sends),
    clientImports: importLines(view, operations, clientNames),
    serviceImports: importLines(view, operations, serviceNames),
    channelsImports: channelsImports(view),
    messagesImports: messagesImports(view),
    operationsImports: operationsImports(operations),
    transportType: guarded.length === 0 ? 'Transport<P>' : `Guarded<P, ${guarded.join(' | ')}>`,
    sharing: view.service && view.protocols.some(({ name }) => grouping.has(name)) && operations.some(({ sends }) => !sends),
    documentText: `{ channels: Object.values(channels)${guarded.length === 0 ? '' : `, guarded: [${guarded.join(', ')}]`} }`,
    paramsTypes,
    hasParamsTypes: paramsTypes.length > 0,
    unionTypes,
    hasUnionTypes: unionTypes.length > 0,
    ...serversView(view),
    ...urlsView(view),
    exact: view.options['profile'] === 'exact',
    project: {
      packages: packages(view),
      name: jsonString(packageName(view)),
      description: jsonString(view.api.title),
    },
  };
}

function paramsTypesOf(operations: readonly PrintedOperation[]): readonly string[] {
  return sorted(operations.flatMap(({ hasParams, paramsType }) => (hasParams ? [paramsType] : [])));
}

/** Where instances of a service can share what it handles. */
const grouping = new Set(['amqp', 'kafka', 'mqtt']);

/** Who can listen: over other protocols the broker looks who comes. */
const listening = new Set(['ws']);

/** The protocols over which nobody may listen who lets in whoever comes, as literals. */
function guardedOf({ protocols }: View): readonly string[] {
  return protocols.filter(({ name, guarded }) => guarded && listening.has(name)).map(({ name }) => `'${name}'`);
}

/** A legal npm name; the option wins. */
function packageName({ api, options }: View): string {
  const chosen = options['package'];
  if (typeof chosen === 'string' && chosen !== '') return chosen;
  return api.packageName.replace(/[^a-z0-9-]+/g, '').replace(/^-+/, '') || 'api';
}

/** A file without anything in it is a module all the same. */
function messagesImports({ messages }: View): readonly string[] {
  if (messages.length === 0) return ['export {};'];
  const texts = messages.flatMap(({ payload, headers, codec, headersCodec, keyCodec }) => [
    ...[payload, codec, keyCodec],
    headersCodec === '' ? '' : headers,
  ]);
  const models = texts.some((text) => text.includes('models.')) ? [`import * as models from './models/index.js';`] : [];
  return [...models, `import type { Message } from './runtime/index.js';`];
}

function operationsImports(operations: readonly PrintedOperation[]): readonly string[] {
  if (operations.length === 0) return [`import type { ChannelUse } from './runtime/index.js';`];
  return [
    ...(usesModels(operations) ? [MODELS] : []),
    `import type { ChannelUse, Operation } from './runtime/index.js';`,
    `import * as channels from './channels.js';`,
    `import * as messages from './messages.js';`,
  ];
}

function printed(operation: OperationView): PrintedOperation {
  const { many, messages, payload, reply } = operation;
  const headers = many ? '' : (messages[0]?.headersCodec ?? '');
  const key = keyType(messages);
  return {
    ...operation,
    argument: many ? 'message' : 'payload',
    payloadType: many ? `operations.${payload}` : payload,
    replyType: reply.many ? `operations.${reply.payload}` : reply.payload,
    headersArgument: headers === '' ? '' : `, ${headers}`,
    metaArguments: metaArguments(headers, key),
    keyArgument: key === '' ? '' : `, ${key}`,
    paramsArgument: operation.hasParams ? 'params' : '{}',
    unions: [
      ...(many ? [union(payload, `The messages of \`${operation.name}\`.`, messages)] : []),
      ...(reply.many ? [union(reply.payload, `The replies to \`${operation.name}\`.`, reply.messages)] : []),
    ],
  };
}

/** Of several messages it may be any of theirs; empty where all keys are text. */
function keyType(messages: readonly MessageView[]): string {
  const types = [...new Set(messages.map(({ keyCodec }) => keyCodec || 'string'))];
  return types.every((type) => type === 'string') ? '' : types.join(' | ');
}

function metaArguments(headers: string, key: string): string {
  if (key !== '') return `, ${headers || 'Headers'}, ${key}`;
  return headers === '' ? '' : `, ${headers}`;
}

function union(name: string, docs: string, messages: readonly MessageView[]): PrintedUnion {
  return { name, docs, messages: messages.map((message) => ({ ...message, hasHeaders: message.headersCodec !== '' })) };
}

const MODELS = `import type * as models from './models/index.js';`;

const always = ['DrainOptions', 'Health', 'Protocol'];

/** Types of the runtime that the client's method for an operation mentions: it does the opposite of the application. */
function clientNames({ kind, many, hasParams }: OperationView): readonly string[] {
  const filter = hasParams ? ['Filter'] : [];
  switch (kind) {
    case 'receive':
      return ['ApplicationOptions', 'SendOptions'];
    case 'answer':
      return ['ApplicationOptions', 'RequestCall', 'SendOptions'];
    case 'send':
      return ['ApplicationOptions', 'ConsumeOptions', 'Stream', ...filter, ...(many ? [] : ['Payload'])];
    case 'request':
      return ['ApplicationOptions', 'AnswerHandler', 'ConsumeOptions', 'Subscription', ...filter];
  }
}

/** The same for the service's handler or method of `publish`. */
function serviceNames({ kind }: OperationView): readonly string[] {
  switch (kind) {
    case 'receive':
      return [];
    case 'answer':
      return ['Answer'];
    case 'send':
      return ['SendOptions'];
    case 'request':
      return ['RequestCall', 'SendOptions'];
  }
}

function importLines(
  view: View,
  operations: readonly PrintedOperation[],
  namesOf: (operation: OperationView) => readonly string[],
): readonly string[] {
  const options = namesOf === clientNames ? ['ApplicationOptions'] : ['Context', 'Headers', 'ServiceOptions'];
  const meta = operations.flatMap(({ kind, metaArguments: text }) => (kind !== 'send' && text.startsWith(', Headers') ? ['Headers'] : []));
  const transport = guardedOf(view).length === 0 ? 'Transport' : 'Guarded';
  const params = paramsTypesOf(operations);
  const runtime = sorted([...always, transport, ...options, ...meta, ...operations.flatMap(namesOf)]);
  const mentioned = operations.flatMap(({ payloadType, replyType, metaArguments: meta }) => [payloadType, replyType, meta]);
  return [
    ...(mentioned.some((text) => text.includes('models.')) ? [MODELS] : []),
    `import { Application, ${runtime.map((name) => `type ${name}`).join(', ')} } from './runtime/index.js';`,
    ...(params.length === 0
      ? []
      : imports(
          params.map((name): ImportedName => ({ from: 'src/gen/channels', name, typeOnly: true })),
          'src/gen/client',
        )),
    `import * as channels from './channels.js';`,
    `import * as operations from './operations.js';`,
  ];
}

/** Whether the file of operations mentions a type of the document. */
function usesModels(operations: readonly PrintedOperation[]): boolean {
  const texts = operations.flatMap(({ payload, reply, unions }) => [
    payload,
    reply.payload,
    ...unions.flatMap(({ messages }) => messages.flatMap((message) => [message.payload, message.hasHeaders ? message.headers : ''])),
  ]);
  return texts.some((text) => text.includes('models.'));
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}

function channelsImports({ channels }: View): readonly string[] {
  if (channels.length === 0) return ['export {};'];
  const models = channels.some(({ hasCodecs }) => hasCodecs) ? [`import * as models from './models/index.js';`] : [];
  return [...models, `import type { Channel } from './runtime/index.js';`];
}
