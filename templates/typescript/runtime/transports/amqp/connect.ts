import { connect, credentials, type ChannelModel } from "amqplib";
import type { Duplex } from "node:stream";
import {
  asError,
  AuthError,
  ConnectError,
  within,
} from "../../runtime/index.js";
import type { AmqpOptions } from "./options.js";

const CONNECT_MS = 5_000;
const CLOSE_MS = 2_000;

/** For calls whose failure the caller learns otherwise, or need not know. */
export const ignore = (): void => undefined;

/** Connects once. Throws `ConnectError`. */
export async function dial(
  url: string,
  vhost: string | undefined,
  { credentials: ask, tls = {} }: AmqpOptions,
): Promise<ChannelModel> {
  try {
    const { username, password } = (await ask?.()) ?? {};
    const known =
      username === undefined || password === undefined
        ? {}
        : { credentials: credentials.plain(username, password) };
    const certified =
      tls.cert !== undefined && !ask && new URL(url).username === ""
        ? { credentials: credentials.external() }
        : {};
    return await connect(target(url, vhost), {
      ...tls,
      ...certified,
      ...known,
      timeout: CONNECT_MS,
      noDelay: true,
      keepAlive: true,
    });
  } catch (cause) {
    throw connectError("cannot connect to the broker", cause);
  }
}

/** Says goodbye, but does not wait long: `close` never settles when the broker dies before it answers. */
export async function hangUp(connection: ChannelModel): Promise<void> {
  await within(connection.close().catch(ignore), CLOSE_MS);
  destroy(connection);
}

/**
 * amqplib only ends its socket, which a silent peer never answers: the process would live on. The error also stops the
 * timers of the heartbeat. `stream` is private: the library's version is pinned.
 */
export function destroy({ connection }: ChannelModel): void {
  const { stream } = connection as unknown as { readonly stream: Duplex };
  stream.destroy(new Error("given up"));
}

/** What the broker refused it will refuse again; what could not be reached may be there later. */
export function connectError(what: string, thrown: unknown): ConnectError {
  const cause = asError(thrown);
  if (cause instanceof ConnectError) return cause;
  const message = `${what}: ${cause.message || "nothing listens there"}`;
  if (/ACCESS[_-]REFUSED/.test(cause.message))
    return new AuthError(message, { cause });
  const refused = /(NOT[_-]FOUND|NOT[_-]ALLOWED|PRECONDITION[_-]FAILED)/;
  const [told, hint] = hints.find(([found]) => found.test(cause.message)) ?? [];
  const hopeless = told === NO_VHOST || refused.test(cause.message);
  return new ConnectError(
    hint === undefined ? message : `${message} (${hint})`,
    {
      cause,
      retryable: !hopeless,
    },
  );
}

/** An unknown virtual host is all that this says. */
const NO_VHOST = /Expected ConnectionOpenOk/;

/** What is behind messages that do not say it. */
const hints = [
  [NO_VHOST, "is there such a virtual host?"],
  [
    /wrong version number|closed abruptly during opening|ECONNRESET/,
    '"amqps:" is for a port with TLS, "amqp:" for one without',
  ],
] as const;

/** The virtual host of the document where the URL has none. RabbitMQ suggests a heartbeat of 60 s, and a peer counts as dead after two. */
function target(url: string, vhost: string | undefined): string {
  const full = new URL(url);
  const { searchParams, pathname } = full;
  if (!searchParams.has("heartbeat")) searchParams.set("heartbeat", "10");
  if (vhost !== undefined && (pathname === "" || pathname === "/"))
    full.pathname = `/${encodeURIComponent(vhost)}`;
  return full.href;
}
