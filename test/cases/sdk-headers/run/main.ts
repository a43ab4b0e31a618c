// Headers that the document requires: the compiler asks for them, in one place each, and who goes around it is refused.
import { reply, WarehouseClient, WarehouseService, ValidationError } from "./gen/index.js";
import type { Protocol, Transport } from "./gen/runtime/index.js";
import { memory } from "./gen/transports/memory.js";

/** A protocol without headers: none are asked for, and none can be given. */
interface Bare extends Protocol {
  readonly name: "bare";
  readonly capabilities: Protocol["capabilities"] & { readonly headers: false };
}

const bus = memory();
const service = new WarehouseService(bus, {
  order: (payload, { headers }) =>
    console.log(`${payload} for ${headers.tenant}, ${headers.urgent ? "urgent" : "in time"}`),
  note: (payload, { headers }) => console.log(`${payload} by ${headers.author ?? "nobody"}`),
  correct: (change) =>
    console.log(change.message === "stored" ? `${change.payload} rather on shelf ${change.headers.shelf}` : "not sold"),
  search: (payload, { headers }) =>
    reply(`${payload} of ${headers.tenant}`, { headers: { shelf: headers["search-id"] ? 7 : 0 } }),
  recall: (payload, { headers }) => `${payload}, answered ${headers["answer-to"] ? "where asked" : "somewhere"}`,
});
await service.start();
const client = await WarehouseClient.connect(bus);
const changes = await client.change().each((change) => {
  switch (change.message) {
    case "stored":
      return console.log(`${change.payload} on shelf ${change.headers.shelf}`);
    case "sold":
      return console.log(`${change.payload} at ${change.headers.till ?? "any"} till`);
    case "lost":
      return console.log(`lost, ${Object.keys(change.headers).length} headers`);
  }
});
const counts = await client.count((payload) =>
  payload === ""
    ? { message: "uncounted", payload: "nothing" }
    : { message: "counted", payload: 3, headers: { clerk: "ada" } },
);

await client.order("milk", { headers: { tenant: "acme", urgent: true } });
await client.note("late");
await client.note("later", { headers: { author: "bob" } });
await service.publish.change({ message: "stored", payload: "milk", headers: { shelf: 7 } });
await service.publish.change({ message: "sold", payload: "milk" });
await service.publish.change({ message: "lost", payload: {} }, { timeoutMs: 1_000 });
await client.correct({ message: "stored", payload: "milk", headers: { shelf: 8 } });
await client.correct({ message: "sold", payload: "milk" });
const { reply: found, headers } = await client
  .search("milk", { headers: { tenant: "acme" } })
  .full();
console.log(`${found} on shelf ${headers.shelf}`);
console.log(await client.recall("all milk"));
for (const what of ["milk", ""]) {
  const { message, payload, headers } = await service.publish.count(what);
  console.log(`${message} ${payload} by ${message === "counted" ? headers.clerk : "nobody"}`);
}

/** As who writes JavaScript, or casts. */
async function refused(call: PromiseLike<unknown>): Promise<void> {
  try {
    await call;
    console.log("not refused");
  } catch (error) {
    console.log(String(error));
    if (error instanceof ValidationError)
      console.log(error.violations.map(({ instance, keyword }) => `${instance || "/"} ${keyword}`).join());
  }
}
const untyped = client as unknown as Record<string, (...all: readonly unknown[]) => PromiseLike<unknown>>;
const publish = service.publish as unknown as typeof untyped;
await refused(untyped["order"]!("milk"));
await refused(untyped["order"]!("milk", { headers: { tenant: 1 } }));
await refused(untyped["search"]!("milk", {}));
await refused(publish["change"]!({ message: "stored", payload: "milk" }));
await refused(publish["change"]!({ message: "sold", payload: "milk" }, { headers: { till: "1" } }));
await counts.drain();
await changes.drain();
await client.drain();
await service.drain();

/** Never called: what the compiler refuses, and what it does not. */
export async function typed(bare: Transport<Bare>, either: WarehouseClient<Protocol>): Promise<void> {
  // @ts-expect-error a header is required
  await client.order("milk");
  // @ts-expect-error a header is required
  await client.order("milk", { timeoutMs: 1 });
  // @ts-expect-error it is the tenant that is required
  await client.order("milk", { headers: { urgent: true } });
  // @ts-expect-error its type is another
  await client.note("late", { headers: { author: 1 } });
  // @ts-expect-error a header is required
  await service.publish.change({ message: "stored", payload: "milk" });
  // @ts-expect-error it is that of another message
  await service.publish.change({ message: "stored", payload: "milk", headers: { till: "1" } });
  // @ts-expect-error of several messages the headers are in the message
  await service.publish.change({ message: "sold", payload: "milk" }, { headers: { till: "1" } });
  await service.publish.change({ message: "lost", payload: {}, headers: { trace: "t" } });
  // @ts-expect-error the tenant is required
  await client.search("milk");
  // @ts-expect-error the tenant is required
  await client.search("milk", { headers: { "search-id": "1" } });
  await client.search("milk", { headers: { tenant: "acme", "search-id": "1" } });
  await client.recall("milk");
  await client.recall("milk", { headers: { "search-id": "1" } });
  // @ts-expect-error the headers of its replies differ
  (await service.publish.count("milk").full()).headers.clerk;

  const handlers = {
    order: () => undefined,
    note: () => undefined,
    correct: () => undefined,
    recall: () => "again",
  };
  // @ts-expect-error the reply needs a header
  new WarehouseService(bus, { ...handlers, search: () => "milk" });
  // @ts-expect-error the reply needs a header
  new WarehouseService(bus, { ...handlers, search: () => reply("milk") });
  // @ts-expect-error its type is another
  new WarehouseService(bus, { ...handlers, search: () => reply("milk", { headers: { shelf: "7" } }) });
  new WarehouseService(bus, { ...handlers, search: async () => reply("milk", { headers: { shelf: 7 } }) });
  // @ts-expect-error the reply needs a header
  await client.count(() => ({ message: "counted", payload: 3 }));
  // @ts-expect-error of several replies the headers are in the reply
  await client.count(() => reply({ message: "uncounted", payload: "" }, { headers: {} }));
  await client.count(async () => reply({ message: "uncounted", payload: "" }));

  const plain = await WarehouseClient.connect(bare);
  await plain.order("milk");
  // @ts-expect-error there are no headers
  await plain.order("milk", { headers: { tenant: "acme" } });
  const bareService = new WarehouseService(bare, { ...handlers, search: () => "milk" });
  new WarehouseService(bare, {
    ...handlers,
    order: (payload, { headers }) => console.log(payload, headers.tenant satisfies undefined),
    correct: (change) => {
      if (change.message === "stored") change.headers.shelf satisfies undefined;
      // @ts-expect-error it is never there
      if (change.message === "stored") change.headers.shelf.toFixed();
    },
    // @ts-expect-error it is never there
    search: (payload, { headers }) => `${payload} of ${headers.tenant.length}`,
  });
  await plain.change().each((change) => {
    change.headers satisfies object;
    if (change.message === "stored") change.headers.shelf satisfies undefined;
    // @ts-expect-error it is never there
    if (change.message === "stored") change.headers.shelf.toFixed();
  });
  (await plain.search("milk").full()).headers.shelf satisfies undefined;
  const counted = await bareService.publish.count("milk");
  if (counted.message === "counted") counted.headers.clerk satisfies undefined;
  await plain.count((payload, { headers }) => {
    headers["count-id"] satisfies undefined;
    return { message: "uncounted", payload };
  });
  (await client.search("milk", { headers: { tenant: "acme" } }).full()).headers.shelf satisfies number;
  await bareService.publish.change({ message: "stored", payload: "milk" });
  // @ts-expect-error there are no headers
  await bareService.publish.change({ message: "stored", payload: "milk", headers: { shelf: 7 } });

  // Over a protocol that is not known there may be headers.
  await either.order("milk", { headers: { tenant: "acme" } });
  // @ts-expect-error a header is required
  await either.order("milk");
}
