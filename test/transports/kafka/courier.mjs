/**
 * An instance of the generated service of deliveries.yaml, in the group of all couriers: says each parcel that it has. One that is
 * `STUCK` never ends with any.
 */
import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const { SDK, URL: url, STUCK } = process.env;
const { DeliveriesService, kafka } = await import(pathToFileURL(SDK));

/** `console.log` would keep what comes in a burst to itself, where a kill takes it: what is said here has been said. */
const say = (line) => writeSync(1, `${line}\n`);

const deliver = ({ number }) => {
  say(`has ${number}`);
  return STUCK ? new Promise(() => undefined) : pause(2);
};
const transport = kafka(url, { sessionTimeoutMs: 6_000 });
const service = new DeliveriesService(transport, { deliver }, { group: 'couriers', order: 'none', concurrency: 400 });
await service.start();
say('listening');
process.once('SIGTERM', () => void service.drain());
