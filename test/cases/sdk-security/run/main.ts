// What the servers of the document demand: every line below an expectation is an error, or this file does not compile. It prints what
// becomes of the credentials: options of the transports.
import { OrdersClient, OrdersService, servers } from "./gen/index.js";
import { amqp } from "./gen/transports/amqp/index.js";
import { kafka } from "./gen/transports/kafka/index.js";
import { memory } from "./gen/transports/memory.js";
import { mqtt, mqtt311 } from "./gen/transports/mqtt/index.js";
import { ws, type ListenOptions } from "./gen/transports/ws/index.js";
import { ws as browser } from "./gen/transports/ws/browser.js";

const user = { username: "ada", password: "secret" };
const certificate = { cert: "CERT", key: "KEY" };
const handlers = { placeOrder: () => undefined };
const unknown: string | undefined = process.env["NOT_THERE"];

/** Never called: it need only compile, or rather not. */
export function refused(): void {
  // @ts-expect-error the credentials are missing
  servers.production();
  // @ts-expect-error a server that asks for credentials is no options
  kafka("kafka-secure://kafka.example.com:9093", servers.production);
  // @ts-expect-error the scheme is missing
  servers.production({});
  // @ts-expect-error the password is missing
  servers.production({ saslScram: { username: "ada" } });
  // @ts-expect-error it is another scheme
  servers.production({ oauth: "token" });
  // @ts-expect-error it may not be there
  servers.production({ saslScram: { username: "ada", password: unknown } });
  // @ts-expect-error none of the alternatives
  servers.partners({});
  // @ts-expect-error none of the alternatives
  servers.partners({ legacyUser: user });
  // @ts-expect-error the key is missing
  servers.partners({ certificate: { cert: "CERT" } });
  // @ts-expect-error the key may not be there
  servers.partners({ certificate: { cert: "CERT", key: unknown } });
  // @ts-expect-error both are needed
  servers.vault({ certificate });
  // @ts-expect-error both are needed
  servers.live({ tenant: "acme" });
  // @ts-expect-error the key is the user's name
  servers.lamps({ deviceKey: { password: "K-1" } });
  // @ts-expect-error a token is no user
  servers.warehouse({ oauth: user });
  // @ts-expect-error no options of Kafka
  servers.production({ saslScram: user }, { keepAlive: 1 });
  // @ts-expect-error the credentials are another protocol's
  kafka("kafka://localhost:9092", servers.warehouse({ legacyUser: user }));
  // @ts-expect-error the credentials are another protocol's
  kafka("kafka://localhost:9092", servers.lamps({ deviceKey: { username: "K-1" } }));
  // @ts-expect-error the options are another protocol's
  kafka("kafka://localhost:9092", { ...servers.open, clientId: "lamp" });
  // @ts-expect-error the credentials are another protocol's
  amqp("amqp://localhost", servers.production({ saslScram: user }));
  // @ts-expect-error the credentials are another protocol's
  amqp("amqp://localhost", { ...servers.lamps({ deviceKey: { username: "K-1" } }), ensure: "check" });
  // @ts-expect-error the credentials are another protocol's
  mqtt("mqtt://localhost", servers.warehouse({ legacyUser: user }));
  // @ts-expect-error the credentials are another protocol's
  mqtt311("mqtt://localhost", servers.partners({ certificate }));
  // @ts-expect-error the credentials are another protocol's
  ws.connect("wss://live.example.com", servers.partners({ certificate }));
  // @ts-expect-error who listens shows no credentials
  ws.listen({ port: 0, ...servers.live({ ticket: "now" }) });
  // @ts-expect-error the options below credentials are another protocol's
  servers.production({ saslScram: user }, servers.open);
  // @ts-expect-error nothing of the server's can be asked for
  servers.closed({});
  // @ts-expect-error who listens has to ask who comes
  new OrdersService(ws.listen({ port: 0 }), handlers);
  // @ts-expect-error it may let in anyone
  new OrdersService(ws.listen({ port: 0 } as ListenOptions), handlers);
  // @ts-expect-error it is the same of a client that listens
  void OrdersClient.connect(ws.listen({ port: 0 }));
  // @ts-expect-error browsers let nobody set headers
  browser.connect("wss://live.example.com", servers.live({ tenant: "acme", bearer: "T-1" }));
}

/** Who connects is asked, and asks nobody; in memory there is nobody else. */
export const applications = [
  new OrdersService(ws.listen({ port: 0, authorize: ({ headers }) => headers["x-tenant"] === "acme" }), handlers),
  new OrdersService(ws.connect("wss://live.example.com", servers.live({ ticket: "now" })), handlers),
  new OrdersService(kafka("kafka://localhost:9092", servers.anyone()), handlers),
  new OrdersService(memory(), handlers),
];

/** Each is what its transport takes. */
export const transports = [
  kafka("kafka-secure://kafka.example.com:9093", servers.production({ saslScram: user }, { clientId: "shop" })),
  kafka("kafka://localhost:9092", servers.anyone()),
  kafka("kafka://localhost:9092", servers.anyone({ saslScram: user })),
  mqtt("mqtts://mqtt.example.com", servers.lamps({ deviceKey: { username: "K-1" } })),
  mqtt("mqtt://localhost", { ...servers.open, clientId: "lamp" }),
  amqp("amqps://rabbit.example.com", servers.warehouse({ legacyUser: user })),
  ws.connect("wss://live.example.com", servers.live({ tenant: "acme", bearer: () => "T-1" })),
];

/** With what is a function asked. */
async function print(options: object): Promise<void> {
  const text = await Promise.all(Object.entries(options).map(async ([name, value]) => [name, await asked(value)]));
  console.log(JSON.stringify(Object.fromEntries(text)));
}

async function asked(value: unknown): Promise<unknown> {
  if (typeof value === "function") return asked(await value());
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(await Promise.all(Object.entries(value).map(async ([name, one]) => [name, await asked(one)])));
}

await print(servers.production({ saslScram: async () => user }, { tls: { ca: "CA" } }));
await print(servers.production({ saslScram: user }, { sasl: { mechanism: "plain", credentials: () => user } }));
await print(servers.partners({ certificate }, { tls: { ca: "CA" } }));
await print(servers.partners({ certificate, legacyUser: user }));
await print(servers.partners({ oauth: () => "T-1" }));
await print(servers.vault({ certificate: { ...certificate, ca: "CA" }, saslScram: user }));
await print(servers.anyone());
await print(servers.anyone({ saslScram: user }, { clientId: "shop" }));
await print(servers.lamps({ deviceKey: { username: "K-1" } }, { clientId: "other" }));
await print(servers.lamps({ deviceKey: { username: "K-1", password: "P" } }));
await print(servers.live({ tenant: () => "acme", bearer: "T-1" }, { headers: () => ({ "X-Tenant": "own" }) }));
await print(servers.live({ ticket: "now" }, { query: () => ({ lang: "en" }) }));
await print(servers.warehouse({ legacyUser: () => user }));
await print(servers.warehouse({ oauth: async () => "T-1" }, { ensure: "check" }));

for (const options of [{ port: 0 }, { port: 0, authorize: () => true }]) {
  const service = new OrdersService(ws.listen(options) as never, handlers);
  await service.start().then(() => console.log(service.health().status), (error: Error) => console.log(String(error)));
  await service.close();
}
