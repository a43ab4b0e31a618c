import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";
import {
  ConnectError,
  PublishError,
  type Peers,
  type ConsumeRequest,
  type Consumption,
  type Deliver,
  type Inbox,
  type Outbound,
  type Replied,
  type Session,
  type Transport,
} from "../../runtime/index.js";
import { objection } from "./handshake.js";
import { nodeWire } from "./node-wire.js";
import { pathAddressing } from "./path.js";
import { below, routes, type Routes } from "./routes.js";
import {
  listenCapabilities,
  type WsListening,
  type WsProtocol,
} from "./protocol.js";
import { Receiver } from "./receiver.js";
import type { Frame, Wire } from "./wire.js";

/** Where to listen. */
export interface ListenOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Default `127.0.0.1`. */
  readonly host?: string;
  /** What comes before the channels in paths. Default none. */
  readonly path?: string;
  /** Between two heartbeats; a socket that misses one is closed. Default 30,000. */
  readonly pingMs?: number;
  /** Largest frame taken, in bytes. Default 1 MiB. */
  readonly maxBytes?: number;
  /** A peer that is so many bytes behind is cut off. Default 16 MiB. */
  readonly maxBehind?: number;
  /** Who may connect; false refuses with 401. Required where the document has security; everybody may without it. */
  readonly authorize?: Authorize;
  /** What a server asks for is of who connects to it. */
  readonly protocol?: never;
}

/** Whether a handshake may become a connection. One that throws refuses. */
export type Authorize = (
  request: IncomingMessage,
) => boolean | Promise<boolean>;

/** A transport that listens. */
export interface WsServer<Who extends Peers = Peers> extends Transport<
  WsListening<Who>
> {
  readonly peers: Who;
  /** The port, once connected. */
  readonly port: number;
  /** Cuts every socket without a goodbye, as a lost network does: for tests. */
  terminate(): void;
}

/** Listens: a channel is a path, and each socket on it sends to us and gets what we publish there. */
export function listen(
  options: ListenOptions & { readonly authorize: Authorize },
): WsServer<"authorized">;
export function listen(options: ListenOptions): WsServer<"anyone">;
export function listen(options: ListenOptions): WsServer {
  return new ListenTransport(options);
}

interface Peer {
  readonly address: string;
  readonly socket: WebSocket;
  readonly wire: Wire;
}

class ListenTransport implements WsServer {
  readonly protocol = "ws";
  readonly capabilities = listenCapabilities;
  readonly addressing = pathAddressing;
  readonly peers: Peers;
  readonly #options: ListenOptions;
  readonly #http: Server = createServer(
    (_request, response) => void response.writeHead(426).end(),
  );
  readonly #sockets: WebSocketServer;
  readonly #peers = new Set<Peer>();
  readonly #receiver = new Receiver();
  #routes: Routes = () => undefined;
  #session: Session | undefined;

  constructor(options: ListenOptions) {
    this.#options = options;
    this.peers = options.authorize ? "authorized" : "anyone";
    this.#sockets = new WebSocketServer({
      noServer: true,
      maxPayload: options.maxBytes ?? 1 << 20,
    });
  }

  get port(): number {
    const address = this.#http.address();
    return typeof address === "object" && address
      ? address.port
      : this.#options.port;
  }

  async connect(session: Session): Promise<void> {
    const { port, host = "127.0.0.1" } = this.#options;
    this.#session = session;
    this.#routes = routes(session.uses.map(({ channel }) => channel));
    this.#http.on("upgrade", (request, socket, head) => {
      // The user's `authorize` may throw: nobody is let in then.
      this.#upgrade(request, socket, head).catch(() =>
        refuse(socket, "500 Internal Server Error", "cannot tell who you are"),
      );
    });
    await new Promise<void>((resolve, reject) => {
      const failed = (cause: Error): void =>
        reject(
          new ConnectError(
            `cannot listen on ${host}:${port}: ${cause.message}`,
            { cause },
          ),
        );
      this.#http.once("error", failed);
      this.#http.listen(port, host, () => {
        this.#http.off("error", failed);
        resolve();
      });
    });
    session.onState("connected");
  }

  /** To everyone on the path; nobody is fine, except for a request. */
  async publish(message: Outbound<WsListening>): Promise<void> {
    const { address, correlationId } = message;
    const peers = [...this.#peers].filter((peer) => peer.address === address);
    if (peers.length === 0 && correlationId !== undefined)
      throw new PublishError(`nobody is connected to ${address}`, {
        retryable: true,
      });
    await Promise.allSettled(peers.map((peer) => this.#send(peer, message)));
  }

  /** A peer that does not read must not fill our memory. */
  #send({ socket, wire }: Peer, frame: Frame): Promise<void> {
    const { maxBehind = 16 << 20 } = this.#options;
    if (socket.bufferedAmount > maxBehind) socket.terminate();
    return wire.send(frame);
  }

  async consume(
    request: ConsumeRequest,
    deliver: Deliver<WsListening>,
  ): Promise<Consumption> {
    return this.#receiver.consume(request, deliver as Deliver<WsProtocol>);
  }

  openInbox(onReply: (reply: Replied) => boolean): Promise<Inbox> {
    return this.#receiver.openInbox(onReply);
  }

  async close(): Promise<void> {
    for (const { wire } of this.#peers) wire.close(1001);
    this.#sockets.close();
    if (this.#http.listening) {
      const closed = new Promise((resolve) => this.#http.close(resolve));
      this.#http.closeAllConnections();
      await closed;
    }
    this.#session?.onState("closed");
  }

  terminate(): void {
    for (const { socket } of this.#peers) socket.terminate();
  }

  /** Refuses before the upgrade: the peer sees an HTTP status, not a silent socket. */
  async #upgrade(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
  ): Promise<void> {
    const { path = "", authorize } = this.#options;
    socket.on("error", () => socket.destroy());
    const url = urlOf(request);
    if (!url) return refuse(socket, "400 Bad Request", "no such URL");
    const channel = this.#routes(below(path, url.pathname));
    if (!channel) return refuse(socket, "404 Not Found", "no such channel");
    const reason = objection(channel.channel, request, url.searchParams);
    if (reason !== undefined) return refuse(socket, "400 Bad Request", reason);
    if (authorize && !(await authorize(request)))
      return refuse(socket, "401 Unauthorized", "not authorized");
    this.#sockets.handleUpgrade(request, socket, head, (upgraded) =>
      this.#welcome(upgraded, socket, channel.address),
    );
  }

  #welcome(socket: WebSocket, stream: Duplex, address: string): void {
    const { pingMs = 30_000 } = this.#options;
    const wire = nodeWire(
      socket,
      {
        onMessage: (frame) => this.#receiver.frame(wire, address, frame),
        onClose: () => void this.#peers.delete(peer),
      },
      pingMs,
    );
    wire.stream = stream;
    const peer: Peer = { address, socket, wire };
    this.#peers.add(peer);
  }
}

/** Undefined where the request's target is none: whatever bytes come, nothing may throw here. */
function urlOf({ url = "/" }: IncomingMessage): URL | undefined {
  return URL.canParse(url, "ws://localhost")
    ? new URL(url, "ws://localhost")
    : undefined;
}

function refuse(socket: Duplex, status: string, reason: string): void {
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: text/plain\r\nContent-Length: ${Buffer.byteLength(reason)}\r\nConnection: close\r\n\r\n${reason}`,
  );
}
