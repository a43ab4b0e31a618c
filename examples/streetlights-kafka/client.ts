/** Dims a lamp twice and watches what comes of it: node dist/client.js */
import { kafka } from './generated/src/gen/transports/kafka/index.js';
import { StreetlightsClient, urls } from './generated/src/index.js';

const client = await StreetlightsClient.connect(kafka(process.env['URL'] ?? urls.local));
const key = 'sl-42';

// Receiving has started when `each` returns: what the commands cause cannot be missed.
const seen: number[] = [];
let done: () => void;
const both = new Promise<void>((resolve) => (done = resolve));
const sensor = await client.lightMeasured().each(({ payload, key: lamp }) => {
  if (lamp === key && seen.push(payload.lumens) === 2) done();
});

await client.dimLight({ percentage: 80 }, { key });
await client.dimLight({ percentage: 20 }, { key });
await both;
console.log(`client: ${key} measured ${seen.join(', then ')} lumens`);

await sensor.drain();
await client.drain();
