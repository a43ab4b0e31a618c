import type { ConnectionOptions } from "node:tls";
import { WebSocket } from "ws";
import {
  AuthError,
  ConnectError,
  type Transport,
} from "../../runtime/index.js";
import { LinesTransport } from "./lines.js";
import { nodeWire } from "./node-wire.js";
import { connectCapabilities, type WsConnecting } from "./protocol.js";
import type { Dial } from "./wire.js";

/** How to connect. */
export interface ConnectOptions {
  /** For the compiler alone: what a server of another protocol asks for is no option of this one. */
  readonly protocol?: "ws";
  /** Of the handshake; a function, so that a token can be fresh at every reconnect. */
  readonly headers?: () => Readonly<Record<string, string>>;
  /** Added to the URL at every connection. */
  readonly query?: () => Readonly<Record<string, string>>;
  /** For `wss:` URLs: certificate authority, certificate, key. */
  readonly tls?: Pick<
    ConnectionOptions,
    "ca" | "cert" | "key" | "passphrase" | "servername"
  >;
  /** Largest frame taken, in bytes. Default 1 MiB. */
  readonly maxBytes?: number;
  /** Until the handshake is done. Default 5,000. */
  readonly timeoutMs?: number;
  /** Between two heartbeats; a server that misses one is given up and dialled again. Default 30,000. */
  readonly pingMs?: number;
  /**
   * The socket of an address with parameters is closed when for so long nothing was sent or received on it, and no reply is waited for;
   * at the latest after twice the time. The next message opens it again. Where something is received it stays. Default 60,000.
   */
  readonly idleMs?: number;
}

/** Connects to the server at `url`; each channel is a path below it. */
export function connect(
  url: string,
  options: ConnectOptions = {},
): Transport<WsConnecting> {
  const base = (): string => {
    const full = new URL(url);
    for (const [name, value] of Object.entries(options.query?.() ?? {}))
      full.searchParams.set(name, value);
    return full.href;
  };
  return new LinesTransport<WsConnecting>({
    base,
    dial: dial(options),
    capabilities: connectCapabilities,
    idleMs: options.idleMs,
  });
}

/** Too slow, too early, too much. Of what is not the server's fault nothing else goes away by asking again. */
const PASSING = new Set([408, 425, 429]);

function dial({
  headers,
  tls,
  maxBytes = 1 << 20,
  timeoutMs = 5_000,
  pingMs = 30_000,
}: ConnectOptions): Dial {
  return (url, events) =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(url, {
        ...tls,
        headers: { ...headers?.() },
        handshakeTimeout: timeoutMs,
        maxPayload: maxBytes,
      });
      const wire = nodeWire(socket, events, pingMs);
      const { host, pathname } = new URL(url);
      socket.once("upgrade", (response) => (wire.stream = response.socket));
      socket.once("open", () => resolve(wire));
      socket.once("unexpected-response", (_request, { statusCode = 500 }) => {
        const refused =
          statusCode === 401 || statusCode === 403 ? AuthError : ConnectError;
        reject(
          new refused(`${host}${pathname} answered HTTP ${statusCode}`, {
            retryable: statusCode >= 500 || PASSING.has(statusCode),
          }),
        );
        socket.terminate();
      });
      socket.once("error", (cause) =>
        reject(
          new ConnectError(
            `cannot connect to ${host}: ${cause.message || "refused"}`,
            { cause, retryable: true },
          ),
        ),
      );
    });
}
