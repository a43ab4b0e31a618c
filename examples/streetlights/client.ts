/** Switches a lamp, watches its sensor and asks how it is: node dist/client.js */
import { ValidationError } from './generated/src/gen/runtime/index.js';
import { StreetlightsClient, urls } from './generated/src/index.js';
import { ws } from './generated/src/gen/transports/ws/index.js';

const client = await StreetlightsClient.connect(ws.connect(process.env['URL'] ?? urls.local));
const lamp = { streetlightId: 'sl-42' };

// Receiving has started when `each` returns: what the command causes cannot be missed.
let seen: (lumens: number) => void;
const measured = new Promise<number>((resolve) => (seen = resolve));
const sensor = await client.lightMeasured(lamp).each(({ payload }) => seen(payload.lumens));

await client.command(lamp, { message: 'turnOn', payload: { command: 'turnOn', brightness: 80 } });
console.log(`client: ${lamp.streetlightId} measured ${await measured} lumens`);

const status = await client.getStatus({ requestId: 'r-1', streetlightId: 'sl-42' });
console.log(`client: lit ${status.lit}, brightness ${status.brightness} %, fault ${status.fault ?? 'none'}`);

// What the document forbids never leaves: the error says where.
try {
  await client.command(lamp, { message: 'turnOn', payload: { command: 'turnOn', brightness: 400 } });
} catch (error) {
  if (!(error instanceof ValidationError)) throw error;
  console.log(`client: refused before it was sent: ${error.message}`);
}

await sensor.drain();
await client.drain();
