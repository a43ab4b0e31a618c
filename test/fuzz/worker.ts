import { ownDocuments } from './document.js';
import { documentOf, examine } from './iteration.js';

/** What the process is told to do. */
interface Task {
  readonly root: string;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** Show the documents instead of reading them. */
  readonly print: boolean;
}

/** Seconds of processor time that one document may take. */
const longest = 2;
/** Iterations after which the state of things is told. */
const often = 5_000;

const { root, seed, from, to, print } = JSON.parse(process.argv[2] ?? '') as Task;
const documents = ownDocuments(root);
let slowest = 0;
for (let iteration = from; iteration < to; iteration++) {
  process.send?.({ kind: 'begun', iteration });
  const document = documentOf(seed, iteration, documents);
  if (print) {
    console.log(JSON.stringify(document, null, 2));
    continue;
  }
  const start = process.cpuUsage();
  try {
    await examine(document);
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.send?.({ kind: 'found', iteration, what });
  }
  const seconds = process.cpuUsage(start).user / 1e6;
  slowest = Math.max(slowest, seconds);
  if (seconds > longest) process.send?.({ kind: 'found', iteration, what: `takes ${seconds.toFixed(1)} s` });
  if ((iteration + 1) % often === 0) {
    const megabytes = process.memoryUsage().heapUsed / 1e6;
    process.send?.({ kind: 'state', iteration, what: `slowest ${slowest.toFixed(2)} s, heap ${megabytes.toFixed(0)} MB` });
  }
  // Messages leave between two turns of the event loop.
  if (iteration % 100 === 0) await new Promise((done) => setImmediate(done));
}
process.disconnect();
