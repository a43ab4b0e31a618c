import type { SecurityScheme, Server } from '../../ir/api.js';
import type { CredentialView, PartView, SecurityView, ServerView } from '../pack/contract.js';
import { namesByKey, optionsText, parameterViews, partViews } from './channels.js';
import { placeOf } from './decls.js';
import { docsText } from './docs.js';
import type { Printer } from './printer.js';
import type { Asked } from './security.js';

export function serverView(server: Server, printer: Printer, asked: readonly (readonly Asked[])[]): ServerView {
  const variables = parameterViews(server.id, server.variables, printer);
  const names = namesByKey(server.variables, variables);
  const scheme: PartView = {
    isParam: false,
    text: printer.text(`${schemeOf(server)}://`),
    param: '',
    values: '',
    fallback: '',
    schema: '',
  };
  return {
    place: placeOf(server.origin),
    name: printer.names.servers.get(server.id) ?? '',
    key: server.name.source,
    docs: docsText(server),
    protocol: server.protocol,
    tls: server.tls,
    url: [scheme, ...partViews(server.host, names, printer), ...partViews(server.pathname, names, printer)],
    options: optionsText(server.bindings[server.protocol], printer),
    variables: variables.map((variable, index) => {
      const fallback = server.variables[index]?.default;
      return { ...variable, default: fallback === undefined ? '' : printer.text(fallback) };
    }),
    access: asked.filter((all) => all.length > 0).map((all) => ({ credentials: all.map((one) => credentialView(one, printer)) })),
    open: asked.some((all) => all.length === 0),
  };
}

/** Those that are not called after their protocol. */
const secureSchemes: ReadonlyMap<string, string> = new Map([
  ['ibmmq', 'ibmmq-secure'],
  ['kafka', 'kafka-secure'],
  ['pulsar', 'pulsar+ssl'],
]);

/** The scheme of its URL. */
function schemeOf({ protocol, carrier = protocol, tls }: Server): string {
  return tls ? (secureSchemes.get(carrier) ?? `${carrier}s`) : carrier;
}

function credentialView({ scheme, scopes, login }: Asked, { names, text }: Printer): CredentialView {
  const { name } = scheme.fields;
  const said = [docsText(scheme), ...(scopes.length === 0 ? [] : [`Scopes: ${scopes.join(', ')}.`])];
  return {
    name: names.security.get(scheme.id) ?? '',
    docs: said.filter((paragraph) => paragraph !== '').join('\n\n'),
    login,
    key: typeof name === 'string' ? text(name) : '',
  };
}

export function securityView(scheme: SecurityScheme, printer: Printer): SecurityView {
  return {
    place: placeOf(scheme.origin),
    name: printer.names.security.get(scheme.id) ?? '',
    type: scheme.type,
    docs: docsText(scheme),
  };
}
