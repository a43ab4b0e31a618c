import type { AlternativeView, CredentialView, ServerView, View } from 'asyncwright/pack';
import { secrets } from './logins.js';

interface PrintedCredential extends CredentialView {
  readonly type: string;
}

/** A server that something is printed of. */
interface PrintedServer extends ServerView {
  readonly template: string;
  /** The module of its transport's `access.ts`. */
  readonly module: string;
  readonly alternatives: readonly { readonly credentials: readonly PrintedCredential[] }[];
  /** The options over those that the document suggests. */
  readonly given: string;
  /** Those that the document suggests; by its protocol the compiler knows whose they are. */
  readonly suggested: string;
  readonly hasOptions: boolean;
  /** What is returned where nothing is shown. */
  readonly unasked: string;
  /** What is returned where `test` holds; the last one has none. */
  readonly returns: readonly { readonly test: string; readonly hasTest: boolean; readonly options: string }[];
}

/** The View of the file of servers. */
export interface ServersView {
  /** The servers that ask for credentials, and those for which the document suggests options. */
  readonly printedServers: readonly PrintedServer[];
  readonly hasServers: boolean;
  readonly serversImports: readonly string[];
}

export function serversView({ sdk, servers }: View): ServersView {
  const printedServers = servers.filter(({ access, options }) => access.length > 0 || options !== '').map(printed);
  const protocols = new Set(printedServers.flatMap(({ access, protocol }) => (access.length > 0 ? [protocol] : [])));
  return {
    printedServers,
    hasServers: sdk && printedServers.length > 0,
    serversImports: [...protocols].sort().map((name) => `import * as ${moduleOf(name)} from './transports/${name}/access.js';`),
  };
}

/** No server is called so: see `siblings` of the names. */
function moduleOf(protocol: string): string {
  return `${protocol}Access`;
}

function printed(server: ServerView): PrintedServer {
  const module = moduleOf(server.protocol);
  const credentials = (alternative: AlternativeView): PrintedCredential[] =>
    alternative.credentials.map((one) => ({ ...one, name: memberName(one), type: `${module}.${secrets.get(one.login) ?? 'never'}` }));
  const alternatives = server.access.map((alternative) => ({ credentials: credentials(alternative) }));
  const hasOptions = server.options !== '';
  const options = hasOptions ? 'given' : 'options';
  const returns = alternatives.map(({ credentials: all }, index) => ({
    test: all.map(({ name }) => `'${name}' in access`).join(' && '),
    hasTest: index < alternatives.length - 1,
    options: all.reduce((inner, one) => loggedIn(one, module, inner), options),
  }));
  const template = `sdk/server/${alternatives.length > 0 ? 'secured' : 'suggested'}.njk`;
  const given = hasOptions ? server.options.replace(/\}$/, ', ...options }') : '';
  const suggested = server.options.replace(/^\{/, `{ protocol: '${server.protocol}',`);
  return { ...server, template, module, alternatives, hasOptions, given, suggested, unasked: options, returns };
}

/** The options with one more login in them. */
function loggedIn({ login, key, name }: PrintedCredential, module: string, options: string): string {
  const named = login === 'header' || login === 'query' || login === 'cookie' ? `${key}, ` : '';
  return `${module}.${login}(${named}access.${name}, ${options})`;
}

/** Every object has a `toString`: it would be found in one that shows something else. */
function memberName({ name }: CredentialView): string {
  return name in Object.prototype ? `${name}_` : name;
}
