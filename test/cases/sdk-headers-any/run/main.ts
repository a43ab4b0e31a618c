// Headers of which the document says nothing: they may be left out, and are an object where they are given.
import { CasesClient, CasesService } from "./gen/index.js";
import { memory } from "./gen/transports/memory.js";

const bus = memory();
const service = new CasesService(bus, { getAll: () => undefined });
await service.start();
const client = await CasesClient.connect(bus);
let left = 4;
let finish = (): void => undefined;
const all = new Promise<void>((resolve) => (finish = resolve));
const seen = await client.sendAll().each((order) => {
  const said = order.message === "paid" ? order.payload : order.payload.id;
  console.log(`${order.message} ${said} ${JSON.stringify(order.headers)}`);
  left -= 1;
  if (left === 0) finish();
});
await service.publish.sendAll({ message: "placed", payload: { id: "1" } });
await service.publish.sendAll({ message: "paid", payload: "2", headers: { by: "ada" } });
await service.publish.sendPlaced({ id: "3" }, { headers: { urgent: "yes" } });
await service.publish.sendPlaced({ id: "4" });
await all;
await seen.drain();
await client.close();
await service.close();
