// asyncapi.md section 1.2: what became of the fields of 2.x in 3.x, for documents that mix the two.

/** What is known of one field where it should not be. */
export interface Hint {
  /** Where the field stands. */
  readonly at: RegExp;
  readonly key: string;
  /** The major version in which it is unknown. */
  readonly major: '2' | '3';
  readonly help: string;
  /** The version of AsyncAPI that brought it: in those before, it is unknown. */
  readonly since?: string;
  /** Without the field the document means something else: it cannot be left out. */
  readonly vital?: true;
  /** What stands for it in this version: where it is missing, that is the same fault. */
  readonly instead?: string;
}

/** A field that later versions of AsyncAPI 2 have. */
function came(since: string): Pick<Hint, 'major' | 'since' | 'help'> {
  return { major: '2', since, help: `It came with AsyncAPI ${since}: raise the version of the document, or leave it out.` };
}

const inSchema = 'In AsyncAPI 2 it stands under schema: schema: { type: string }.';
const message = /\/messages\/[^/]+$/;

/** Every hint; each has a document in test/cases. */
export const hints: readonly Hint[] = [
  {
    at: /^\/(?:components\/)?channels\/[^/]+$/,
    key: 'publish',
    major: '3',
    vital: true,
    help: 'AsyncAPI 3 has operations of their own: write one under operations with action: receive and this channel.',
  },
  {
    at: /^\/(?:components\/)?channels\/[^/]+$/,
    key: 'subscribe',
    major: '3',
    vital: true,
    help: 'AsyncAPI 3 has operations of their own: write one under operations with action: send and this channel.',
  },
  {
    at: /^\/(?:components\/)?servers\/[^/]+$/,
    key: 'url',
    major: '3',
    vital: true,
    instead: 'host',
    help: 'AsyncAPI 3 splits it: host (with the port), pathname, and protocol.',
  },
  { at: /^$/, key: 'tags', major: '3', help: 'In AsyncAPI 3 tags stand under info.' },
  { at: /^$/, key: 'externalDocs', major: '3', help: 'In AsyncAPI 3 externalDocs stands under info.' },
  {
    at: message,
    key: 'schemaFormat',
    major: '3',
    help: 'In AsyncAPI 3 it stands beside the schema: payload: { schemaFormat: …, schema: … }.',
  },
  { at: /^\/operations\/[^/]+$/, key: 'address', major: '3', help: 'The address stands in the channel.' },
  { at: message, key: 'messageId', major: '3', help: 'In AsyncAPI 3 the key of the message in its channel is its id.' },
  { at: message, key: 'oneOf', major: '3', help: "In AsyncAPI 3 each message is an entry of the channel's messages." },
  { at: /^\/operations\/[^/]+$/, key: 'operationId', major: '3', help: 'In AsyncAPI 3 the key of the operation is its id.' },
  {
    at: /^\/operations\/[^/]+$/,
    key: 'message',
    major: '3',
    vital: true,
    help: "AsyncAPI 3 has messages: a list of references to the channel's messages.",
  },
  {
    at: /\/parameters\/[^/]+$/,
    key: 'schema',
    major: '3',
    help: 'In AsyncAPI 3 parameters are strings: write enum, default and examples directly.',
  },
  { at: /\/parameters\/[^/]+$/, key: 'type', major: '3', help: 'In AsyncAPI 3 parameters are strings: leave it out.' },
  { at: /\/parameters\/[^/]+$/, key: 'type', major: '2', help: inSchema },
  { at: /\/parameters\/[^/]+$/, key: 'enum', major: '2', help: inSchema },
  {
    at: /^$/,
    key: 'operations',
    major: '2',
    vital: true,
    help: 'AsyncAPI 2 has publish and subscribe in each channel; operations are of AsyncAPI 3.',
  },
  { at: /\/(?:publish|subscribe)$/, key: 'reply', major: '2', help: 'Replies came with AsyncAPI 3: raise the version of the document.' },
  { at: /^\/channels\/[^/]+$/, key: 'send', major: '2', vital: true, help: 'In AsyncAPI 2 what the application sends is subscribe.' },
  { at: /^\/channels\/[^/]+$/, key: 'receive', major: '2', vital: true, help: 'In AsyncAPI 2 what the application receives is publish.' },
  { at: /^\/channels\/[^/]+$/, key: 'address', major: '2', help: 'In AsyncAPI 2 the key of the channel is its address.' },
  { at: /^\/channels\/[^/]+$/, key: 'messages', major: '2', help: 'In AsyncAPI 2 the message stands under publish or subscribe.' },
  {
    at: /^\/servers\/[^/]+$/,
    key: 'host',
    major: '2',
    vital: true,
    instead: 'url',
    help: 'AsyncAPI 2 has url: the host and the path in one.',
  },
  {
    at: /\/flows\/[^/]+$/,
    key: 'scopes',
    major: '3',
    instead: 'availableScopes',
    help: 'In AsyncAPI 3 it is called availableScopes; the scopes that are needed stand in the scheme, as scopes.',
  },
  { at: /\/flows\/[^/]+$/, key: 'availableScopes', major: '2', instead: 'scopes', help: 'In AsyncAPI 2 it is called scopes.' },
  { at: /^\/channels\/[^/]+$/, key: 'servers', ...came('2.2') },
  { at: /^\/components$/, key: 'servers', ...came('2.3') },
  { at: /^\/components$/, key: 'channels', ...came('2.3') },
  { at: /^\/components$/, key: 'serverVariables', ...came('2.4') },
  { at: /\/(?:publish|subscribe)$/, key: 'security', ...came('2.4') },
  { at: /\/(?:message|messages\/[^/]+)$/, key: 'messageId', ...came('2.4') },
  { at: /^\/info$/, key: 'tags', major: '2', help: 'In AsyncAPI 2 tags stand at the root of the document.' },
  { at: /^\/info$/, key: 'externalDocs', major: '2', help: 'In AsyncAPI 2 externalDocs stands at the root of the document.' },
];

/** The type of a security scheme, by a field that it alone has. */
const typeBeside: readonly (readonly [field: string, type: string])[] = [
  ['flows', 'oauth2'],
  ['openIdConnectUrl', 'openIdConnect'],
  ['scheme', 'http'],
];

/** What is missing where a document is written as another version wants it. */
export function hintForMissing(pointer: string, name: string, minor: string, present: readonly string[]): string | undefined {
  if (name === 'type' && minor.startsWith('3') && /\/security\/\d+$/.test(pointer))
    return `AsyncAPI 3 lists schemes or references to them: { $ref: '#/components/securitySchemes/${present[0] ?? 'NAME'}' }.`;
  if (name === 'type' && pointer.startsWith('/components/securitySchemes/')) {
    const type = typeBeside.find(([field]) => present.includes(field))?.[1];
    return type === undefined ? undefined : `Add type: ${type}.`;
  }
  if (name === 'action') return 'Add action: send, or action: receive: what the application itself does.';
  if (name === 'protocol') return 'Add the protocol that the server speaks, such as protocol: kafka.';
  if (name === 'info') return 'Add info: { title: …, version: … }.';
  return undefined;
}

/** What is known of a field that another version has. */
export function hintFor(pointer: string, key: string, minor: string): Hint | undefined {
  return hints.find(({ key: field, major, since, at }) => {
    return field === key && minor.startsWith(major) && (since === undefined || minor < since) && at.test(pointer);
  });
}
