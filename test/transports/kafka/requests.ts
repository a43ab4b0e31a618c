import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What comes before the broker and notes who asks it for what. */
export interface Requests {
  readonly port: number;
  /** The names under which a kind of request came, by its number in Kafka's protocol. */
  clientsOf(kind: number): readonly string[];
  close(): void;
}

/** Kafka's number of a request that writes messages. */
export const PRODUCE = 0;

/** @param target the port of the broker */
export async function requests(target: number): Promise<Requests> {
  const seen = new Set<string>();
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    const note = reader((kind, client) => seen.add(`${kind} ${client}`));
    near.on('data', note);
    near.pipe(far).pipe(near);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => void (sockets.delete(socket), other.destroy()));
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    clientsOf: (kind) => [...seen].filter((one) => one.startsWith(`${kind} `)).map((one) => one.slice(`${kind} `.length)),
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** A request is its length, its kind, the kind's version, its number and the name of the client, which begins with its length. */
function reader(onRequest: (kind: number, client: string) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= 4 && rest.length >= 4 + rest.readInt32BE(0)) {
      const request = rest.subarray(4, 4 + rest.readInt32BE(0));
      onRequest(request.readInt16BE(0), request.toString('utf8', 10, 10 + Math.max(0, request.readInt16BE(8))));
      rest = rest.subarray(4 + request.length);
    }
  };
}
