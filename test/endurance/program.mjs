/** Run by `run.mjs` beside a generated SDK: `node --expose-gc program.mjs <protocol> <messages>`. */
import { fastMosquitto, kafka, rabbitmq } from './brokers.mjs';
import { OrdersClient, OrdersService } from './sdk/dist/index.js';
import { order } from './order.mjs';

const brokers = { kafka, amqp: rabbitmq, mqtt: fastMosquitto };
/** Confirmed at a time, and at most this many confirmed and not handled; none when a sample is taken. */
const WINDOW = 500;
const BACKLOG = 5_000;
const SAMPLES = 20;
/** The least of so many is a sample. */
const LOOKS = 10;
/** Until then programs and brokers warm up, and nothing is sampled, whatever the count. */
const WARM_UP = 30_000;
/** How much memory in use may grow from the first sample to the last, by its trend, in megabytes. */
const TOLERANCE = 4;

const [protocol, count] = process.argv.slice(2);
const wanted = Number(count);
const kind = brokers[protocol];
const LEAST = WARM_UP + WINDOW * (SAMPLES + 1);
if (!kind || !(wanted >= LEAST)) throw new Error(`one of ${Object.keys(brokers)}, and at least ${LEAST} messages`);
const why = kind.available();
if (why !== undefined) throw new Error(`${kind.name}: ${why}`);
const transport = (await import(`./sdk/dist/gen/transports/${protocol}/index.js`))[protocol];

const broker = await kind.launch();
let handled = 0;
const handlers = {
  placeOrder: async ({ id }) => {
    if (id === order.id) handled += 1;
  },
};
const service = new OrdersService(transport(broker.url), handlers, { group: 'endurance' });
await service.start();
const client = await OrdersClient.connect(transport(broker.url));

const used = [];
let resting = 0;
const start = Date.now();
console.log('| messages | in use, MB | resident, MB |\n|---|---|---|');
for (let sent = 0; sent < wanted; sent += WINDOW) {
  await Promise.all(Array.from({ length: Math.min(WINDOW, wanted - sent) }, () => client.placeOrder(order)));
  await until(() => handled >= sent - BACKLOG);
  if (sent >= WARM_UP + ((used.length + 1) * (wanted - WARM_UP)) / (SAMPLES + 1)) await sample(sent + WINDOW);
}
await until(() => handled >= wanted);
const seconds = (Date.now() - start - resting) / 1_000;
await client.drain();
await service.drain();
await broker.remove();

const growth = trend(used) * (used.length - 1);
const rate = Math.round(wanted / seconds);
console.log(
  `\n${protocol}: ${wanted} messages, ${handled - wanted} twice, ${rate} a second; ${middle(used).toFixed(1)} MB in use, and by the trend ${growth.toFixed(1)} MB more at the end than at the beginning`,
);
if (growth > TOLERANCE) process.exitCode = 1;

/** At rest: what is under way comes and goes, what stays when nothing is under way would pile up. Buffers go some time after a collection. */
async function sample(sent) {
  await until(() => handled >= sent);
  const start = Date.now();
  let least = Infinity;
  for (let looks = 0; looks < LOOKS; looks += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    globalThis.gc();
    const { heapUsed, external } = process.memoryUsage();
    least = Math.min(least, (heapUsed + external) / 1e6);
  }
  resting += Date.now() - start;
  used.push(least);
  console.log(`| ${sent} | ${least.toFixed(1)} | ${(process.memoryUsage.rss() / 1e6).toFixed(0)} |`);
}

/** By Theil and Sen: the median of the slopes between any two samples, which a sample that is far out does not move. */
function trend(samples) {
  return middle(samples.flatMap((to, at) => samples.slice(0, at).map((from, before) => (to - from) / (at - before))));
}

function middle(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

async function until(holds) {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
}
