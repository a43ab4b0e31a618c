import type { WebSocket } from "ws";
import { asError, PublishError } from "../../runtime/index.js";
import type { Wire, WireEvents } from "./wire.js";

/** So long may the other side take to say goodbye, in milliseconds. */
const GOODBYE = 1_000;

/**
 * A socket of the library `ws`, of either side.
 * @param pingMs between two heartbeats; a peer that misses one is taken for dead
 */
export function nodeWire(
  socket: WebSocket,
  events: WireEvents,
  pingMs: number,
): Wire {
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
  socket.on("message", (data: Buffer) => events.onMessage(data));
  socket.on("error", (error) => {
    cause = error;
    socket.terminate();
  });
  socket.once("close", () => {
    clearInterval(pinging);
    events.onClose(cause);
  });
  return {
    id: crypto.randomUUID(),
    // Text frames: the payloads are JSON, and browsers then get strings.
    send: (body) =>
      new Promise((resolve, reject) => {
        socket.send(body, { binary: false }, (error) =>
          error
            ? reject(
                new PublishError(
                  `the socket is gone: ${asError(error).message}`,
                  {
                    cause: error,
                    retryable: true,
                  },
                ),
              )
            : resolve(),
        );
      }),
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    close(code) {
      socket.resume();
      socket.close(code);
      setTimeout(() => socket.terminate(), GOODBYE).unref();
    },
  };
}
