import { lookup as resolve, type LookupAddress } from 'node:dns';
import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isReachable } from './address.js';
import { allowanceOf, isAllowed, type Allowed } from './allowed.js';
import { HostError, type FetchRequest } from './host.js';

/** Bounds on one fetch, redirects included. */
export interface RemoteLimits {
  /** Of the body. */
  readonly bytes: number;
  /** Until the body is complete. */
  readonly milliseconds: number;
  readonly redirects: number;
}

const usual: RemoteLimits = { bytes: 5_000_000, milliseconds: 10_000, redirects: 5 };

/** The addresses of a name; all of them. */
export type Resolve = (hostname: string, done: (error: Error | null, addresses: readonly LookupAddress[]) => void) => void;

const dns: Resolve = (hostname, done) => {
  resolve(hostname, { all: true }, (error, addresses) => {
    done(error, addresses);
  });
};

/**
 * Fetches a text. Every redirect is checked like the first URL, and every address after it was looked up: the connection is made to
 * the address that was checked. Rejects with `HostError`; messages name no password.
 */
export async function fetchText(url: string, request: FetchRequest, limits = usual, addressesOf = dns): Promise<string> {
  const late = AbortSignal.timeout(limits.milliseconds);
  const signal = request.signal === undefined ? late : AbortSignal.any([late, request.signal]);
  let next = new URL(url);
  try {
    for (let hops = 0; hops <= limits.redirects; hops++) {
      const response = await answer(next, request.allowed, signal, addressesOf);
      const location = locationOf(response);
      if (location === undefined) return await body(response, limits);
      response.destroy();
      next = redirected(next, location, request.allowed);
    }
  } catch (error) {
    if (signal.aborted) throw new HostError(url, `it was not there after ${limits.milliseconds / 1000} seconds`, { cause: error });
    throw new HostError(url, reasonOf(error), { cause: error, ...(error instanceof Refused ? { help: error.help } : {}) });
  }
  throw new HostError(url, `it redirects more than ${limits.redirects} times`);
}

/** Why we do not go on, and what the user can do. */
class Refused extends Error {
  constructor(
    message: string,
    readonly help: string,
  ) {
    super(message);
  }
}

function answer(url: URL, allowed: readonly Allowed[], signal: AbortSignal, addressesOf: Resolve): Promise<IncomingMessage> {
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) !== 0 && !isReachable(literal, literal, allowed)) return Promise.reject(notPublic(url.hostname, literal));
  const options: RequestOptions = {
    agent: false,
    signal,
    lookup: checkedLookup(allowed, addressesOf),
    headers: { accept: 'application/yaml, application/json, */*', 'accept-encoding': 'identity', 'user-agent': 'asyncwright' },
  };
  return new Promise((done, fail) => {
    const open = url.protocol === 'https:' ? requestHttps : requestHttp;
    open(url, options, done).on('error', fail).end();
  });
}

/** Gives the connection only addresses that may be reached, so that a second look-up cannot lead elsewhere. */
function checkedLookup(allowed: readonly Allowed[], addressesOf: Resolve): LookupFunction {
  return (hostname, options, done) => {
    addressesOf(hostname, (error, found) => {
      const open = found.filter(({ address }) => isReachable(hostname, address, allowed));
      const [first] = open;
      if (error !== null) done(error, []);
      else if (first === undefined) done(notPublic(hostname, found[0]?.address ?? ''), []);
      else if (options.all === true) done(null, [...open]);
      else done(null, first.address, first.family);
    });
  };
}

function notPublic(hostname: string, address: string): Refused {
  const named = isIP(address) === 6 ? `[${address}]` : address;
  const what = hostname === named ? `${address} is no public address` : `${hostname} has the address ${address}, which is not public`;
  return new Refused(what, `Where that is meant, allow the address too: --allow-remote ${named}.`);
}

function locationOf({ statusCode = 0, headers: { location } }: IncomingMessage): string | undefined {
  return [301, 302, 303, 307, 308].includes(statusCode) ? location : undefined;
}

function redirected(from: URL, location: string, allowed: readonly Allowed[]): URL {
  const to = URL.canParse(location, from.href) ? new URL(location, from.href) : undefined;
  if (!to || !/^https?:$/.test(to.protocol)) throw new Refused('it redirects to what is no https URL', 'Reference the file where it is.');
  if (!isAllowed(to, allowed)) {
    const help = `Where that is meant, allow it too: --allow-remote ${allowanceOf(to)}.`;
    throw new Refused(`it redirects to ${to.protocol}//${to.host}, which is not allowed`, help);
  }
  [to.username, to.password] = ['', ''];
  return to;
}

async function body(response: IncomingMessage, { bytes }: RemoteLimits): Promise<string> {
  const tooLarge = (): Refused => new Refused(`it is larger than ${bytes} bytes`, 'Copy what is needed of it beside the document.');
  const { statusCode, headers } = response;
  try {
    if (statusCode !== 200) throw new Error(`the answer is HTTP status ${statusCode ?? 0}`);
    if ((headers['content-encoding'] ?? 'identity') !== 'identity') throw new Error('it is compressed, which was not asked for');
    if (Number(headers['content-length'] ?? 0) > bytes) throw tooLarge();
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > bytes) throw tooLarge();
      chunks.push(chunk);
    }
    return decoded(Buffer.concat(chunks));
  } finally {
    response.destroy();
  }
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('it is no text in UTF-8');
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the name of its host could not be looked up',
  ECONNREFUSED: 'its host refuses the connection',
  ECONNRESET: 'its host closed the connection',
  EHOSTUNREACH: 'its host cannot be reached',
  ENETUNREACH: 'its host cannot be reached',
  EPROTO: 'its host does not speak https',
  CERT_HAS_EXPIRED: 'the certificate of its host has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate of its host is not trusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'the certificate of its host is not trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the certificate of its host is not trusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'the certificate of its host is not trusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate of its host is for another name',
};

function reasonOf(error: unknown): string {
  const { code = '', message = String(error), errors = [] } = error as NodeJS.ErrnoException & { readonly errors?: readonly unknown[] };
  // Several addresses that were tried fail together.
  return reasons[code] ?? (errors.length > 0 ? reasonOf(errors[0]) : message);
}
