/** Run by `run.mjs` beside a generated SDK: `node --expose-gc program.mjs <protocol> <messages>`. */
import { fastMosquitto, kafka, rabbitmq } from './brokers.mjs';
import { OrdersClient, OrdersService } from './sdk/dist/index.js';
import { order } from './order.mjs';

const brokers = { kafka, amqp: rabbitmq, mqtt: fastMosquitto };
/** Confirmed at a time, and at most this many confirmed and not handled. */
const WINDOW = 500;
const BACKLOG = 5_000;
const SAMPLES = 20;
/** Until then programs and brokers warm up, and nothing is sampled, whatever the count. */
const WARM_UP = 30_000;
/** How much the least memory in use may grow from the first half of the samples to the second, in megabytes. */
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
const start = Date.now();
console.log('| messages | in use, MB | resident, MB |\n|---|---|---|');
for (let sent = 0; sent < wanted; sent += WINDOW) {
  await Promise.all(Array.from({ length: Math.min(WINDOW, wanted - sent) }, () => client.placeOrder(order)));
  await until(() => handled >= sent - BACKLOG);
  if (sent >= WARM_UP + ((used.length + 1) * (wanted - WARM_UP)) / (SAMPLES + 1)) sample(sent);
}
await until(() => handled >= wanted);
const seconds = (Date.now() - start) / 1_000;
await client.drain();
await service.drain();
await broker.remove();

// What is under way comes and goes: the floor is what stays.
const growth = Math.min(...used.slice(SAMPLES / 2)) - Math.min(...used.slice(0, SAMPLES / 2));
const rate = Math.round(wanted / seconds);
console.log(
  `\n${protocol}: ${wanted} messages, ${handled - wanted} twice, ${rate} a second; the least memory in use in the second half differs by ${growth.toFixed(1)} MB`,
);
if (growth > TOLERANCE) process.exitCode = 1;

function sample(sent) {
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  const inUse = (heapUsed + external) / 1e6;
  used.push(inUse);
  console.log(`| ${sent} | ${inUse.toFixed(1)} | ${(rss / 1e6).toFixed(0)} |`);
}

async function until(holds) {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
}
