/** Places orders, waits for news of them and asks for one: node dist/client.js */
import { amqp } from './generated/src/gen/transports/amqp/index.js';
import { OrdersClient, urls } from './generated/src/index.js';

const client = await OrdersClient.connect(amqp(process.env['URL'] ?? urls.local));
const customerId = 'c-7';

// Receiving has started when `each` returns: what the orders cause cannot be missed.
const news = nextOf<string>();
const confirmations = await client.confirmOrder({ customerId }).each(({ payload }) => {
  news.tell(`${payload.orderId} is confirmed, ${payload.pieces} pieces`);
});
const failures = nextOf<string>();
const failed = await client.giveUpOrder().each(({ payload, headers }) => {
  failures.tell(`${payload.orderId} failed: ${headers['x-error-message']}`);
});

await client.placeOrder({ orderId: 'o-1', customerId, lines: [{ article: 'tea', quantity: 3 }] });
console.log(`client: ${await news.next}`);

await client.placeOrder({ orderId: 'o-2', customerId, lines: [{ article: 'moon', quantity: 1 }] });
console.log(`client: ${await failures.next}`);

for (const orderId of ['o-1', 'o-2']) {
  const { state } = await client.askForOrder({ orderId });
  console.log(`client: ${orderId} is ${state}`);
}

await confirmations.drain();
await failed.drain();
await client.drain();

/** A promise of the next thing that is told. */
function nextOf<T>(): { readonly next: Promise<T>; tell(value: T): void } {
  let tell: (value: T) => void = () => undefined;
  const next = new Promise<T>((resolve) => (tell = resolve));
  return { next, tell };
}
