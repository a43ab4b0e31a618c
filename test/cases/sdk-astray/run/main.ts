// What a service sends is no broken message of another channel to it, and what is no channel's is.
import { GreenhouseClient, GreenhouseService } from "./gen/index.js";
import { memory, MemoryBus } from "./gen/transports/memory.js";

const bus = new MemoryBus();
const said: string[] = [];
const service = new GreenhouseService(
  memory(bus),
  {
    onReading: async ({ value }, { params, publish }) => {
      said.push(`${params.sensor} ${value}`);
      await publish.water({ bed: params.bed }, { litres: 2 });
    },
  },
  { onError: ({ message }) => said.push(message) },
);
await service.start();
const client = await GreenhouseClient.connect(memory(bus));
const watered = client.water({})[Symbol.asyncIterator]();
const first = watered.next();
await client.onReading({ bed: "1", sensor: "soil" }, { value: 3 });
said.push(`watered ${String((await first).value?.params.bed)}`);
await memory(bus).publish(
  {
    body: new TextEncoder().encode('{"value":1}'),
    headers: {},
    contentType: "application/json",
    messageId: "1",
    channel: { name: "raw", address: ["greenhouse/1/light"] },
    address: "greenhouse/1/light",
    binding: {},
  },
  { signal: AbortSignal.timeout(1_000) },
);
await client.close();
await service.drain();
console.log(said.join("\n"));
