// Servers: asyncapi.md 1.2 "Server location", "Protocol name", "Server variables".
import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Alternative, Server } from '../../ir/api.js';
import type { Id } from '../../ir/described.js';
import { child } from '../document/refs.js';
import type { Place } from '../document/source.js';
import { readBindings } from '../protocols/index.js';
import { canonicalProtocol } from '../protocols/names.js';
import { parametersOf, template } from './address.js';
import type { Context } from './context.js';
import { described, optional } from './describe.js';
import { text } from './fields.js';
import { readVariables } from './parameters.js';

/** Where a server is, after the versions' two ways of writing it. */
export interface Location {
  readonly scheme?: string;
  readonly host: string;
  readonly pathname?: string;
}

/**
 * Splits a 2.x `url`: the scheme (which may be a variable) goes, the rest is cut at its first `/`. It is no URL to a URL parser:
 * `b1:9092,b2:9092`, `localhost:1883`, `user:pw@host` and `{stage}.example.com` are all legal.
 */
export function splitUrl(url: string): Location {
  const [, scheme, rest = ''] = /^(?:([A-Za-z][A-Za-z0-9+.-]*|\{[^{}]*\}):\/\/)?(.*)$/s.exec(url) ?? [];
  const cut = rest.indexOf('/');
  return {
    ...optional('scheme', scheme),
    host: cut < 0 ? rest : rest.slice(0, cut),
    ...optional('pathname', cut < 0 ? undefined : rooted(rest.slice(cut))),
  };
}

/** 3.x: `host` and `pathname`. A host that is written as a URL is taken apart; the rule on addresses of servers reports it. */
export function hostAndPath(place: Place): Location {
  const { host, pathname } = splitUrl(text(place, 'host') ?? '');
  const own = rooted(text(place, 'pathname'));
  return { host, ...optional('pathname', own === undefined ? pathname : `${pathname?.replace(/\/$/, '') ?? ''}${own}`) };
}

/** A path starts with a slash; one that says nothing is none. */
function rooted(path: string | undefined): string | undefined {
  if (path === undefined || path === '' || path === '/') return undefined;
  return path.startsWith('/') ? path : `/${path}`;
}

/** Protocols that others travel in: MQTT over WebSocket, Mercure over HTTP. A url may say them instead. */
const carriers: readonly string[] = ['http', 'ws'];

/** Reads one server of either version; `id` is the server's own place where another server has the target already. */
export function readServer(
  context: Context,
  key: string,
  id: Id,
  place: Place,
  location: Location,
  security: readonly Alternative[],
): Server {
  const protocol = canonicalProtocol(text(place, 'protocol') ?? '');
  const scheme = location.scheme === undefined ? undefined : canonicalProtocol(location.scheme);
  const carries = scheme !== undefined && (scheme.name === protocol.name || carriers.includes(scheme.name));
  if (scheme?.known && !carries) reportMismatch(context, place, location.scheme as string);
  const host = template(location.host);
  const pathname = location.pathname === undefined ? undefined : template(location.pathname);
  const whole = template(text(place, 'url') ?? `${text(place, 'host') ?? ''}${text(place, 'pathname') ?? ''}`);
  return {
    ...described(context.reading, place, { source: key, context: [] }, id),
    protocol: protocol.name,
    tls: protocol.tls || (carries && scheme.tls),
    ...optional('carrier', carries && scheme.name !== protocol.name ? scheme.name : undefined),
    ...optional('protocolVersion', text(place, 'protocolVersion')),
    host,
    ...optional('pathname', pathname),
    variables: readVariables(context, place, whole, parametersOf(host, pathname)),
    security,
    bindings: readBindings(context.reading, context.schemas, child(place, 'bindings'), 'server', { source: key, context: [] }),
  };
}

function reportMismatch(context: Context, place: Place, scheme: string): void {
  const at = child(place, 'url') ?? place;
  const origin = { file: at.file, pointer: at.pointer };
  context.reading.report(diagnostic('server-scheme-mismatch', { scheme, protocol: text(place, 'protocol') ?? '' }, origin));
}
