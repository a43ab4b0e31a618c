/** A TCP connection that can be cut: everything between the two ends goes through it. */
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export interface Link {
  readonly port: number;
  /** Breaks every connection, and refuses new ones until it is restored. */
  cut(): void;
  restore(): void;
  close(): void;
}

/** @param target the port behind it; asked at each connection */
export async function link(target: () => number): Promise<Link> {
  const sockets = new Set<Socket>();
  let isCut = false;
  const server: Server = createServer((near) => {
    if (isCut) return near.destroy();
    const far = connect(target(), '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.pipe(other);
      socket.on('error', () => undefined);
      socket.on('close', () => void (sockets.delete(socket), other.destroy()));
    }
    return undefined;
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const destroy = (): void => sockets.forEach((socket) => void socket.destroy());
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      isCut = true;
      destroy();
    },
    restore() {
      isCut = false;
    },
    close() {
      server.close();
      destroy();
    },
  };
}
