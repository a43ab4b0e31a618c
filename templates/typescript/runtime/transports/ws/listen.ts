import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";
import {
  ConnectError,
  PublishError,
  sourceRouter,
  type ConsumeRequest,
  type Consumption,
  type Deliver,
  type Inbox,
  type Outbound,
  type Replied,
  type Session,
  type Source,
  type Transport,
} from "../../index.js";
import { objection } from "./handshake.js";
import { nodeWire } from "./node-wire.js";
import { pathAddressing } from "./path.js";
import {
  listenCapabilities,
  type WsListening,
  type WsProtocol,
} from "./protocol.js";
import { Receiver } from "./receiver.js";
import type { Wire } from "./wire.js";

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
  /** Who may connect; false refuses with 401. */
  readonly authorize?: (request: IncomingMessage) => boolean | Promise<boolean>;
}

/** A transport that listens. */
export interface WsServer extends Transport<WsListening> {
  /** The port, once connected. */
  readonly port: number;
  /** Cuts every socket without a goodbye, as a lost network does: for tests. */
  terminate(): void;
}

/** Listens: a channel is a path, and each socket on it sends to us and gets what we publish there. */
export function listen(options: ListenOptions): WsServer {
  return new ListenTransport(options);
}

interface Peer {
  readonly address: string;
  readonly socket: WebSocket;
  readonly wire: Wire;
  alive: boolean;
}

class ListenTransport implements WsServer {
  readonly protocol = "ws";
  readonly capabilities = listenCapabilities;
  readonly addressing = pathAddressing;
  readonly #options: ListenOptions;
  readonly #http: Server = createServer(
    (_request, response) => void response.writeHead(426).end(),
  );
  readonly #sockets: WebSocketServer;
  readonly #peers = new Set<Peer>();
  readonly #receiver = new Receiver();
  #session: Session | undefined;
  #pinging: NodeJS.Timeout | undefined;

  constructor(options: ListenOptions) {
    this.#options = options;
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
    const { port, host = "127.0.0.1", pingMs = 30_000 } = this.#options;
    this.#session = session;
    const addressed = session.uses.filter(
      ({ channel }) => channel.address !== null,
    );
    const known = sourceRouter(
      addressed.map(({ channel }) => ({ channel, params: {} })),
      this.addressing,
    );
    this.#http.on(
      "upgrade",
      (request, socket, head) =>
        void this.#upgrade(known, request, socket, head),
    );
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
    this.#pinging = setInterval(() => this.#ping(), pingMs);
    session.onState("connected");
  }

  /** To everyone on the path; nobody is fine, except for a request. */
  async publish({
    address,
    body,
    correlationId,
  }: Outbound<WsListening>): Promise<void> {
    const peers = [...this.#peers].filter(
      (peer) => peer.address === trimmed(address),
    );
    if (peers.length === 0 && correlationId !== undefined)
      throw new PublishError(`nobody is connected to ${address}`, {
        retryable: true,
      });
    await Promise.allSettled(peers.map(({ wire }) => wire.send(body)));
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
    clearInterval(this.#pinging);
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
    known: (address: string) => Source | undefined,
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
  ): Promise<void> {
    const { path = "", authorize } = this.#options;
    socket.on("error", () => socket.destroy());
    const url = new URL(`ws://localhost${request.url ?? "/"}`);
    const prefix = `/${trimmed(path)}`.replace(/\/$/, "");
    const address = url.pathname.startsWith(`${prefix}/`)
      ? url.pathname.slice(prefix.length + 1)
      : undefined;
    const source =
      address === undefined
        ? undefined
        : (known(address) ?? known(`/${address}`));
    if (address === undefined || !source)
      return refuse(socket, "404 Not Found", "no such channel");
    const reason = objection(source.channel, request, url.searchParams);
    if (reason !== undefined) return refuse(socket, "400 Bad Request", reason);
    if (authorize && !(await authorize(request)))
      return refuse(socket, "401 Unauthorized", "not authorized");
    this.#sockets.handleUpgrade(request, socket, head, (upgraded) =>
      this.#welcome(upgraded, address, source),
    );
  }

  #welcome(socket: WebSocket, address: string, { channel }: Source): void {
    const [first] = channel.address ?? [];
    const spelled =
      typeof first === "string" && first.startsWith("/")
        ? `/${address}`
        : address;
    const wire = nodeWire(socket, {
      onMessage: (body) => this.#receiver.frame(wire, spelled, body),
      onClose: () => void this.#peers.delete(peer),
    });
    const peer: Peer = { address, socket, wire, alive: true };
    this.#peers.add(peer);
    socket.on("pong", () => {
      peer.alive = true;
    });
  }

  #ping(): void {
    for (const peer of this.#peers) {
      if (!peer.alive) peer.socket.terminate();
      else peer.socket.ping();
      peer.alive = false;
    }
  }
}

function trimmed(path: string): string {
  return path.replace(/^\//, "");
}

function refuse(socket: Duplex, status: string, reason: string): void {
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: text/plain\r\nContent-Length: ${Buffer.byteLength(reason)}\r\nConnection: close\r\n\r\n${reason}`,
  );
}
