import type { ImportedName, View } from 'asyncwright/pack';
import { imports } from './imports.js';
import { printedOperation, type PrintedOperation } from './operation.js';
import { packages, type Packages } from './packages.js';
import { serversView, type ServersView } from './servers.js';
import { jsonString } from './text.js';
import { urlsView, type UrlsView } from './urls.js';

/** The View of the SDK's own files. */
export interface SdkView extends ServersView, UrlsView {
  readonly operations: readonly PrintedOperation[];
  /** Operations that the application sends, and those that it receives. */
  readonly published: readonly PrintedOperation[];
  readonly handled: readonly PrintedOperation[];
  /** Of those that it receives, the ones that are not there over all protocols of the document. */
  readonly handledSomewhere: readonly PrintedOperation[];
  readonly hasIdle: boolean;
  /** Names of the parameter of the types of what is sent and of the handlers; compilers expect the underscore of one that nothing mentions. */
  readonly publishParameter: 'P' | '_P';
  readonly handlersParameter: 'P' | '_P';
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
  const channels = new Map(view.channels.map((channel) => [channel.name, channel]));
  const operations = view.operations.map((operation) => printedOperation(operation, channels.get(operation.channel)));
  const handled = operations.filter(({ sends }) => !sends);
  const published = operations.filter(({ sends }) => sends);
  const handledSomewhere = handled.filter(({ limited }) => limited);
  const paramsTypes = paramsTypesOf(operations);
  const guarded = guardedOf(view);
  const unionTypes = sorted(
    operations.flatMap(({ many, payload, reply }) => [...(many ? [payload] : []), ...(reply.many ? [reply.payload] : [])]),
  );
  return {
    operations,
    published,
    handled,
    handledSomewhere,
    hasIdle: handledSomewhere.length > 0,
    publishParameter: published.length > 0 ? 'P' : '_P',
    handlersParameter: handled.length > 0 ? 'P' : '_P',
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
  const tagged = operations.some(({ unions }) => unions.length > 0) ? ', Tagged' : '';
  const hasMessages = operations.some(({ messages, reply }) => messages.length > 0 || reply.messages.length > 0);
  return [
    ...(usesModels(operations) ? [MODELS] : []),
    `import type { ChannelUse, Operation${tagged} } from './runtime/index.js';`,
    `import * as channels from './channels.js';`,
    ...(hasMessages ? [`import * as messages from './messages.js';`] : []),
  ];
}

const MODELS = `import type * as models from './models/index.js';`;

const always = ['DrainOptions', 'Health', 'Protocol'];

/** Types of the runtime that the client's method for an operation mentions: it does the opposite of the application. */
function clientNames(operation: PrintedOperation): readonly string[] {
  const { kind, many, limited, receivedType, contextArguments, answerType, incomingType } = operation;
  const filter = [...(operation.hasParams ? ['Filter'] : []), ...(limited ? ['Over'] : [])];
  switch (kind) {
    case 'receive':
    case 'answer':
      return sendingNames(operation);
    case 'send':
      return ['ConsumeOptions', 'Stream', ...filter, ...(many ? [] : ['Payload']), ...mentioned(receivedType)];
    case 'request':
      return [
        'Answer',
        'Context',
        'ConsumeOptions',
        'Handler',
        'Subscription',
        ...filter,
        ...mentioned(`${answerType} ${contextArguments} ${incomingType}`),
      ];
  }
}

/** The same for the service's handler or method of `publish`. */
function serviceNames(operation: PrintedOperation): readonly string[] {
  const { kind, limited, answerType, incomingType } = operation;
  const idle = limited ? ['HandledOver'] : [];
  switch (kind) {
    case 'receive':
      return [...idle, ...mentioned(incomingType)];
    case 'answer':
      return ['Answer', ...idle, ...mentioned(`${answerType} ${incomingType}`)];
    case 'send':
    case 'request':
      return sendingNames(operation);
  }
}

function sendingNames({ limited, hasReply, demanding, sentType, options, replyArguments }: PrintedOperation): readonly string[] {
  const call = hasReply ? ['RequestCall', ...mentioned(replyArguments)] : [];
  return [demanding ? 'SendArguments' : 'SendOptions', ...call, ...(limited ? ['Over'] : []), ...mentioned(`${sentType} ${options}`)];
}

/** Types of the runtime that printed types mention, outside of texts. */
function mentioned(types: string): readonly string[] {
  const names = types
    .replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, '')
    .match(/(?<![\w$.])(?:Carried|Given|Headers|Incoming|Outgoing)(?![\w$])/g);
  return names ?? [];
}

function importLines(
  view: View,
  operations: readonly PrintedOperation[],
  namesOf: (operation: PrintedOperation) => readonly string[],
): readonly string[] {
  const options = namesOf === clientNames ? ['ApplicationOptions'] : ['Context', 'Headers', 'ServiceOptions'];
  const transport = guardedOf(view).length === 0 ? 'Transport' : 'Guarded';
  const params = paramsTypesOf(operations);
  const runtime = sorted([...always, transport, ...options, ...operations.flatMap(namesOf)]);
  const types = operations.flatMap(({ payloadType, replyArguments, contextArguments }) => [payloadType, replyArguments, contextArguments]);
  return [
    ...(types.some((text) => text.includes('models.')) ? [MODELS] : []),
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
  const texts = operations.flatMap(({ payload, reply, unions }) => [payload, reply.payload, ...unions.flatMap(({ messages }) => messages)]);
  return texts.some((text) => text.includes('models.'));
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}

function channelsImports({ channels }: View): readonly string[] {
  if (channels.length === 0) return ['export {};'];
  const models = channels.some(({ hasCodecs }) => hasCodecs) ? [`import * as models from './models/index.js';`] : [];
  const needed = imports(
    channels.flatMap((channel) => channel.imports),
    'src/gen/channels',
  );
  return [...models, ...needed, `import type { Channel } from './runtime/index.js';`];
}
