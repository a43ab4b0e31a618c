/** Watches a room, says how often it is measured and has it calibrated: node dist/client.js */
import { mqtt } from './generated/src/gen/transports/mqtt/index.js';
import { SensorsClient, urls } from './generated/src/index.js';

const client = await SensorsClient.connect(mqtt(process.env['URL'] ?? urls.local));
const room = 'kitchen';

await client.setInterval({ room }, { seconds: 60 });

// The quantity is left open: any of them. What was kept comes to who subscribes late, so nothing can be missed.
const wanted = new Map<string, string>();
for await (const { payload, params } of client.measured({ room })) {
  wanted.set(params.quantity, `${payload.value} ${payload.unit}`);
  if (wanted.size === 2) break;
}
for (const quantity of ['temperature', 'humidity']) console.log(`client: ${quantity} in the ${room} is ${wanted.get(quantity)}`);

const { offset } = await client.calibrate({ room });
console.log(`client: calibrated by ${offset}`);
await client.drain();
