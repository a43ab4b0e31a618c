// In memory all is there that the document has; over one of its protocols, what is on servers of that.
import { FridgesClient, FridgesService, type FridgesHandlers } from "./gen/index.js";
import type { Transport } from "./gen/runtime/index.js";
import { kafka, type Kafka } from "./gen/transports/kafka/index.js";
import { memory, MemoryBus, type Memory } from "./gen/transports/memory.js";
import { mqtt } from "./gen/transports/mqtt/index.js";

/** In memory, but under the name of a protocol, and telling what it is asked for. */
function under(protocol: string, bus: MemoryBus, tell: (text: string) => void): Transport<Memory> {
  const transport = memory(bus);
  const { connect, consume } = transport;
  const names = (all: readonly { readonly channel: { readonly name: string } }[]) =>
    all.map(({ channel }) => channel.name).join(" ");
  transport.connect = (session) => {
    tell(`connects for ${names(session.uses)}`);
    return connect.call(transport, session);
  };
  transport.consume = (request, deliver) => {
    tell(`consumes ${names(request.sources)}`);
    return consume.call(transport, request, deliver);
  };
  return Object.defineProperty(transport, "protocol", { value: protocol });
}

for (const protocol of ["memory", "kafka", "mqtt"]) {
  const bus = new MemoryBus();
  const handled: string[] = [];
  const service = new FridgesService(
    under(protocol, bus, (text) => console.log(`${protocol}: the service ${text}`)),
    {
      order: (order) => void handled.push(order),
      measure: (celsius) => void handled.push(`${celsius} degrees`),
      limit: () => 8,
    },
  );
  await service.start();
  const client = await FridgesClient.connect(
    under(protocol, bus, (text) => console.log(`${protocol}: the client ${text}`)),
  );
  let sent = 0;
  const attempt = async (name: string, call: PromiseLike<unknown>, count = 0): Promise<void> => {
    try {
      const came = await call;
      console.log(`${protocol}: ${name} ${came === 8 ? "is 8" : "is done"}`);
      sent += count;
    } catch (error) {
      console.log(`${protocol}: ${String(error)}`);
    }
  };
  await attempt("order", client.order("milk"), 1);
  await attempt("measure", client.measure({ fridge: "a" }, 4), 1);
  await attempt("limit", client.limit("today"));
  await attempt("alarm", service.publish.alarm("warm"));
  await attempt("tell", client.tell().each(() => undefined));
  for (let turn = 0; handled.length < sent && turn < 10_000; turn += 1)
    await new Promise((resolve) => setImmediate(resolve));
  console.log(`${protocol}: the service handled ${handled.sort().join(", ")}`);
  await client.close();
  await service.close();
}

/** Never called: what the compiler refuses, and what it does not. */
export async function typed(): Promise<void> {
  const overKafka = kafka("kafka://localhost:9092");
  const overMqtt = mqtt("mqtt://localhost");
  const all: FridgesHandlers = { order: () => undefined, measure: () => undefined, limit: () => 8 };
  new FridgesService(memory(), all);
  new FridgesService(overKafka, all);
  new FridgesService(overKafka, { order: (order) => console.log(order.length) });
  const service = new FridgesService(overMqtt, { measure: (celsius) => console.log(celsius / 2), limit: () => 8 });
  await service.publish.limited(8);
  const handlers: FridgesHandlers<Kafka> = { order: () => undefined };
  new FridgesService(overKafka, handlers);
  // @ts-expect-error over MQTT two others are needed
  new FridgesService(overMqtt, handlers);
  // @ts-expect-error it is only over MQTT
  await new FridgesService(overKafka, handlers).publish.limited(8);
  // @ts-expect-error in memory all are needed
  new FridgesService(memory(), { order: () => undefined });
  // @ts-expect-error over a protocol that is not known all may be
  const some: FridgesHandlers = handlers;
  // @ts-expect-error there is no such operation
  new FridgesService(overKafka, { ...some, orders: () => undefined });

  const client = await FridgesClient.connect(overKafka);
  await client.order("milk");
  client.tell();
  // @ts-expect-error it is only over MQTT
  await client.measure({ fridge: "a" }, 4);
  // @ts-expect-error it is only over MQTT
  await client.limit("today");
  await (await FridgesClient.connect(overMqtt)).limit("today");
  await (await FridgesClient.connect(memory())).limit("today");
}
