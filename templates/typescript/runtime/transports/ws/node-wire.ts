import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import { asError, PublishError } from "../../runtime/index.js";
import type { Frame, Wire, WireEvents } from "./wire.js";

/** So long may the other side take to say goodbye, in milliseconds. */
const GOODBYE = 1_000;

/** So much is written together at most, in bytes: what was sent first must not wait for too much else. */
const TOGETHER = 1 << 16;

/**
 * A socket of the library `ws`, of either side.
 * @param pingMs between two heartbeats; a peer that misses one is taken for dead
 */
export function nodeWire(
  socket: WebSocket,
  events: WireEvents,
  pingMs: number,
): NodeWire {
  let cause: Error | undefined;
  let isAlive = true;
  const pinging = setInterval(() => {
    if (socket.readyState !== socket.OPEN) return;
    if (isAlive) socket.ping();
    else socket.terminate();
    // A socket that we do not read cannot show us its answer.
    isAlive = socket.isPaused;
  }, pingMs);
  pinging.unref();
  socket.on("pong", () => {
    isAlive = true;
  });
  socket.on("message", (body: Buffer, isBinary: boolean) =>
    events.onMessage({ body, isBinary }),
  );
  socket.on("error", (error) => {
    cause = error;
    socket.terminate();
  });
  socket.once("close", () => {
    clearInterval(pinging);
    events.onClose(cause);
  });
  return new NodeWire(socket);
}

/** Writes what is sent in one turn together: a system call costs more than a message. */
class NodeWire implements Wire {
  readonly id: string = crypto.randomUUID();
  readonly #socket: WebSocket;
  #stream: Duplex | undefined;
  #together = 0;

  constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  /** What is below the WebSocket, once it is known. */
  set stream(stream: Duplex) {
    this.#stream = stream;
  }

  /** As a text frame where it is one: browsers then get strings. */
  send({ body, isBinary = false }: Frame): Promise<void> {
    this.#hold(body.length);
    return new Promise((resolve, reject) => {
      this.#socket.send(body, { binary: isBinary }, (error) =>
        error
          ? reject(
              new PublishError(
                `the socket is gone: ${asError(error).message}`,
                { cause: error, retryable: true },
              ),
            )
          : resolve(),
      );
    });
  }

  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  close(code: number): void {
    this.#socket.resume();
    this.#socket.close(code);
    setTimeout(() => this.#socket.terminate(), GOODBYE).unref();
  }

  #hold(bytes: number): void {
    if (this.#together > TOGETHER) this.#release();
    if (this.#together === 0) {
      this.#stream?.cork();
      process.nextTick(() => this.#release());
    }
    // An empty message counts, too.
    this.#together += bytes + 1;
  }

  #release(): void {
    if (this.#together > 0) this.#stream?.uncork();
    this.#together = 0;
  }
}
