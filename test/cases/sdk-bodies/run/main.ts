// Payloads that are no JSON: what is on the wire is the document's, and it comes back as what it was.
import { once } from "node:events";
import { WebSocket } from "ws";
import { CamerasClient, CamerasService } from "./gen/index.js";
import type { Protocol, Transport } from "./gen/runtime/index.js";
import { memory } from "./gen/transports/memory.js";
import { ws } from "./gen/transports/ws/index.js";

const said: string[] = [];
const shown = (payload: unknown): string =>
  payload instanceof Uint8Array
    ? `bytes ${Buffer.from(payload).toString("hex")}`
    : `${typeof payload} ${JSON.stringify(payload)}`;

const serve = async <P extends Protocol>(transport: Transport<P>): Promise<CamerasService<P>> => {
  const service = new CamerasService(
    transport,
    {
      note: (text) => void said.push(shown(text)),
      level: (level) => void said.push(shown(level)),
      feed: (xml) => void said.push(shown(xml)),
      show: ({ message, payload }) => void said.push(`${message} ${shown(payload)}`),
    },
    { onError: ({ message }) => void said.push(message) },
  );
  await service.start();
  return service;
};
const bus = memory();
const server = ws.listen({ port: 0 });
const inside = await serve(bus);
const outside = await serve(server);

const heard = async (count: number): Promise<void> => {
  while (said.length < count) await new Promise((next) => setTimeout(next, 5));
  console.log(said.splice(0).join("\n"));
};

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0x00);
const client = await CamerasClient.connect(bus);
await client.note("it's on");
await client.level(21.5);
await client.feed("<feed/>");
await client.show({ message: "frame", payload: png });
await client.show({ message: "state", payload: { on: true } });
await client.show({ message: "remark", payload: "# 21" });
for (const refused of [() => client.note("x"), () => client.level(101)])
  await refused().catch(({ name, message }: Error) => said.push(`${name}: ${message}`));
await heard(8);
await client.close();

/** A client of nobody's. */
const open = async (path: string): Promise<WebSocket> => {
  const socket = new WebSocket(`ws://localhost:${server.port}/${path}`);
  await once(socket, "open");
  return socket;
};
const sockets = [await open("notes"), await open("levels"), await open("frames")] as const;
const [notes, levels, frames] = sockets;
for (const text of ["it's on", "x"]) {
  notes.send(text);
  await heard(1);
}
for (const text of ["21.5", "warm"]) {
  levels.send(text);
  await heard(1);
}
for (const frame of [png, '{"on":false}', '{"on":'] as const) {
  frames.send(frame);
  await heard(1);
}

frames.on("message", (data: Buffer, isBinary) => void said.push(isBinary ? shown(data) : data.toString()));
await outside.publish.save({ message: "frame", payload: png });
await outside.publish.save({ message: "state", payload: { on: true } });
await outside.publish.save({ message: "remark", payload: "# 21" });
await heard(3);
for (const socket of sockets) socket.close();
await outside.close();
await inside.close();
