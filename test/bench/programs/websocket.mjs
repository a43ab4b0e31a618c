/** Messages from a client to a service that awaits its handler: the generated SDK, and ws by hand with JSON in between. */
import { WebSocket, WebSocketServer } from 'ws';
import { OrdersClient, OrdersService } from './sdk/dist/index.js';
import { ws } from './sdk/dist/gen/transports/ws/index.js';
import { inTurn, order } from './order.mjs';

const WINDOW = 64;
let handled = 0;
let wanted = 0;
let done = () => {};
const handle = async (payload) => {
  if (payload.id === order.id && (handled += 1) === wanted) done();
};

/** Sends so many, a few at a time, until all are handled. */
const sending = (send) => async (count) => {
  handled = 0;
  wanted = count;
  const all = new Promise((resolve) => (done = resolve));
  for (let sent = 0; sent < count; sent += WINDOW) await Promise.all(Array.from({ length: Math.min(WINDOW, count - sent) }, send));
  await all;
};

const port = 40_000 + (process.pid % 20_000);
const service = new OrdersService(ws.listen({ port }), { placeOrder: handle });
await service.start();
const client = await OrdersClient.connect(ws.connect(`ws://localhost:${port}`));

const server = new WebSocketServer({ port: port + 1 });
server.on('connection', (socket) => socket.on('message', async (data) => await handle(JSON.parse(data.toString()))));
const socket = new WebSocket(`ws://localhost:${port + 1}`);
await new Promise((resolve) => socket.once('open', resolve));
const byHand = () => new Promise((resolve, reject) => socket.send(JSON.stringify(order), (error) => (error ? reject(error) : resolve())));

await inTurn(
  21,
  4_000,
  sending(() => client.placeOrder(order)),
  sending(byHand),
);
socket.close();
server.close();
await client.drain();
await service.drain();
