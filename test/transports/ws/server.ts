import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

/** A server of WebSockets that is not ours: it does as it is told, and remembers. */
export interface Server {
  readonly url: string;
  /** The HTTP status with which it answers a path, where it lets nobody in. */
  readonly refused: Map<string, number>;
  /** The open socket of each path. */
  readonly sockets: ReadonlyMap<string, WebSocket>;
  /** The paths that were asked for, in order, let in or not. */
  readonly knocks: readonly string[];
  /** What came, by path. */
  readonly heard: readonly (readonly [path: string, text: string])[];
  /** Breaks the connection of a path. */
  cut(path: string): void;
  close(): Promise<void>;
}

/** Starts one on a free port. */
export async function serve(): Promise<Server> {
  const refused = new Map<string, number>();
  const sockets = new Map<string, WebSocket>();
  const knocks: string[] = [];
  const heard: [path: string, text: string][] = [];
  const upgrades = new WebSocketServer({ noServer: true });
  const http = createServer();
  http.on('upgrade', (request, stream, head) => {
    const path = request.url ?? '';
    const status = refused.get(path);
    knocks.push(path);
    if (status !== undefined) return stream.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
    return upgrades.handleUpgrade(request, stream, head, (socket) => {
      sockets.set(path, socket);
      socket.on('message', (data: Buffer) => heard.push([path, data.toString()]));
      socket.once('close', () => sockets.get(path) === socket && sockets.delete(path));
    });
  });
  await once(http.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `ws://127.0.0.1:${(http.address() as AddressInfo).port}`,
    refused,
    sockets,
    knocks,
    heard,
    cut: (path) => sockets.get(path)?.terminate(),
    async close() {
      for (const socket of sockets.values()) socket.terminate();
      http.close();
      await once(http, 'close');
    },
  };
}
