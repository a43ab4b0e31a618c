import {
  ConnectError,
  PublishError,
  type Transport,
} from "../../runtime/index.js";
import { LinesTransport } from "./lines.js";
import { browserCapabilities, type WsBrowser } from "./protocol.js";
import type { Dial } from "./wire.js";

/** How to connect from a browser, which lets nobody set headers. */
export interface BrowserConnectOptions {
  /** For the compiler alone: what a server of another protocol asks for is no option of this one. */
  readonly protocol?: "ws";
  /** Added to the URL at every connection; a function, so that a token can be fresh. */
  readonly query?: () => Readonly<Record<string, string>>;
  /** As in Node: an address with parameters is left when nothing has been sent to it for so long. Default 60,000. */
  readonly idleMs?: number;
  /** Those of Node alone. */
  readonly headers?: never;
  readonly tls?: never;
}

/** What we use of the browser's own: the types of all the browser have no place in a project that runs in Node as well. */
interface NativeSocket {
  binaryType: "arraybuffer";
  readonly readyState: number;
  /** Bytes that wait. */
  readonly bufferedAmount: number;
  onopen: () => void;
  onmessage: (event: { readonly data: string | ArrayBuffer }) => void;
  onclose: (event: { readonly code: number }) => void;
  send(data: string | Uint8Array): void;
  close(code: number): void;
}

declare const WebSocket: {
  new (url: string): NativeSocket;
  readonly OPEN: number;
};

/** So much may wait in the browser before `send` waits too, in bytes. */
const HIGH_WATER = 1 << 20;

const utf8 = new TextDecoder();
const bytes = new TextEncoder();

const dial: Dial = (url, events) =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    socket.binaryType = "arraybuffer";
    let open = false;
    socket.onmessage = ({ data }) =>
      events.onMessage(
        typeof data === "string"
          ? { body: bytes.encode(data), isBinary: false }
          : { body: new Uint8Array(data), isBinary: true },
      );
    socket.onclose = ({ code }) => {
      // Browsers keep the reason from scripts.
      if (!open)
        reject(
          new ConnectError(`cannot connect (code ${code})`, {
            retryable: true,
          }),
        );
      events.onClose();
    };
    socket.onopen = () => {
      open = true;
      resolve({
        id: crypto.randomUUID(),
        async send({ body, isBinary }) {
          while (
            socket.readyState === WebSocket.OPEN &&
            socket.bufferedAmount > HIGH_WATER
          )
            await new Promise((next) => setTimeout(next, 10));
          if (socket.readyState !== WebSocket.OPEN)
            throw new PublishError("the socket is gone", { retryable: true });
          socket.send(isBinary ? body : utf8.decode(body));
        },
        pause: () => undefined,
        resume: () => undefined,
        close: (code) => socket.close(code),
      });
    };
  });

/** Connects to the server at `url`; each channel is a path below it. */
export function connect(
  url: string,
  options: BrowserConnectOptions = {},
): Transport<WsBrowser> {
  const base = (): string => {
    const full = new URL(url);
    for (const [name, value] of Object.entries(options.query?.() ?? {}))
      full.searchParams.set(name, value);
    return full.href;
  };
  return new LinesTransport<WsBrowser>({
    base,
    dial,
    capabilities: browserCapabilities,
    idleMs: options.idleMs,
  });
}

/** As in Node, without `listen`. */
export const ws: { readonly connect: typeof connect } = { connect };
