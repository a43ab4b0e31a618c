/**
 * An instance of the generated service of deliveries.yaml under the name `NAME`: says each parcel that it has, and whether it was sent
 * before. One that is `STUCK` never ends with any.
 */
import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const { SDK, URL: url, NAME: clientId, VERSION, STUCK } = process.env;
const { DeliveriesService, mqtt, mqtt311 } = await import(pathToFileURL(SDK));

/** `console.log` would keep what comes in a burst to itself, where a kill takes it: what is said here has been said. */
const say = (line) => writeSync(1, `${line}\n`);

const handle = ({ number }, { raw }) => {
  say(`has ${number}${raw.redelivered ? ' again' : ''}`);
  return STUCK ? new Promise(() => undefined) : pause(2);
};
const transport = (VERSION === '4' ? mqtt311 : mqtt)(url, { clientId, share: false });
const handlers = { deliver: handle, deliverOnce: handle };
const service = new DeliveriesService(transport, handlers, { group: 'couriers', order: 'none', concurrency: 1_000 });
await service.start();
say('listening');
process.once('SIGTERM', () => void service.drain());
