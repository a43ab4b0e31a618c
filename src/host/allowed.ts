/** A host that the user allows references to: what it is fetched with and from. */
export interface Allowed {
  readonly protocol: 'https:' | 'http:';
  /** As `URL.hostname` has it: lower case, an IPv6 address in brackets. */
  readonly hostname: string;
  /** Empty for the protocol's own. */
  readonly port: string;
}

/**
 * Reads what a user allows: `schemas.example.com`, `schemas.example.com:8443`, `10.0.0.7`, `[::1]`, and where encryption is given up
 * `http://localhost:8080`. Undefined when it is no such thing.
 */
export function parseAllowed(text: string): Allowed | undefined {
  const written = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(written)) return undefined;
  const url = new URL(written);
  const isBare = url.pathname === '/' && `${url.username}${url.password}${url.search}${url.hash}` === '';
  const isName = url.hostname !== '' && !/[*%]/.test(url.hostname);
  if (!isBare || !isName || !(url.protocol === 'https:' || url.protocol === 'http:')) return undefined;
  return { protocol: url.protocol, hostname: url.hostname, port: url.port };
}

/** How the host of a URL is allowed: what `parseAllowed` reads. */
export function allowanceOf(url: URL): string {
  return url.protocol === 'https:' ? url.host : `${url.protocol}//${url.host}`;
}

/** Whether a URL is on one of the hosts: protocol, name and port are compared whole. */
export function isAllowed(url: URL, allowed: readonly Allowed[]): boolean {
  return allowed.some(({ protocol, hostname, port }) => url.protocol === protocol && url.hostname === hostname && url.port === port);
}
