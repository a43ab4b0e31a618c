// It starts and stops: a service that sends nothing, of a channel without messages.
import { BellsClient, BellsService, type BellsHandlers } from "./gen/index.js";
import { memory } from "./gen/transports/memory.js";

const bus = memory();
const handlers: BellsHandlers = { ring: () => undefined };
const service = new BellsService(bus, handlers);
await service.start();
const client = await BellsClient.connect(bus);
console.log(service.health().status, client.health().status);
await client.close();
await service.close();
