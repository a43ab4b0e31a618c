import { WebSocket } from "ws";
import { AuthError, ConnectError, type Transport } from "../../index.js";
import { LinesTransport } from "./lines.js";
import { nodeWire } from "./node-wire.js";
import { connectCapabilities, type WsConnecting } from "./protocol.js";
import type { Dial } from "./wire.js";

/** How to connect. */
export interface ConnectOptions {
  /** Of the handshake; a function, so that a token can be fresh at every reconnect. */
  readonly headers?: () => Readonly<Record<string, string>>;
  /** Added to the URL at every connection. */
  readonly query?: () => Readonly<Record<string, string>>;
  /** Largest frame taken, in bytes. Default 1 MiB. */
  readonly maxBytes?: number;
  /** Default 5,000. */
  readonly timeoutMs?: number;
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
  return new LinesTransport<WsConnecting>(
    base,
    dial(options),
    connectCapabilities,
  );
}

function dial({
  headers,
  maxBytes = 1 << 20,
  timeoutMs = 5_000,
}: ConnectOptions): Dial {
  return (url, events) =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(url, {
        headers: { ...headers?.() },
        handshakeTimeout: timeoutMs,
        maxPayload: maxBytes,
      });
      const wire = nodeWire(socket, events);
      const place =
        new URL(url).origin === "null"
          ? new URL(url).host
          : new URL(url).origin;
      socket.once("open", () => resolve(wire));
      socket.once("unexpected-response", (_request, { statusCode = 500 }) => {
        const refused =
          statusCode === 401 || statusCode === 403 ? AuthError : ConnectError;
        // A 4xx does not go away by asking again.
        reject(
          new refused(
            `${place}${new URL(url).pathname} answered HTTP ${statusCode}`,
            { retryable: statusCode >= 500 },
          ),
        );
        socket.terminate();
      });
      socket.once("error", (cause) =>
        reject(
          new ConnectError(
            `cannot connect to ${place}: ${cause.message || "refused"}`,
            { cause, retryable: true },
          ),
        ),
      );
    });
}
