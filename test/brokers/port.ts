import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

// Below the range from which systems take the ports of outgoing connections: a client that dials a killed broker's port could
// otherwise be given that very port, and be connected to itself.
const FIRST = 20_000;
const SLICES = 120;
const SLICE = 100;

// Of processes that run side by side each takes its ports elsewhere: between the look at a port and its broker time passes.
const first = FIRST + (process.pid % SLICES) * SLICE;

const given = new Set<number>();

/** A loopback port that nobody listens on, and that this process has not been given before. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(first, first + SLICE);
    if (given.has(port) || !(await canListen(port))) continue;
    given.add(port);
    return port;
  }
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
