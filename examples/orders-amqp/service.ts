/** The application that takes the orders: node dist/service.js */
import { Reject } from './generated/src/gen/runtime/index.js';
import { amqp } from './generated/src/gen/transports/amqp/index.js';
import { OrdersService, urls } from './generated/src/index.js';

const stock = new Set(['tea', 'cup']);
const confirmed = new Set<string>();

const service = new OrdersService(
  amqp(process.env['URL'] ?? urls.local),
  {
    async placeOrder({ orderId, customerId, lines }, { publish }) {
      const unknown = lines.find(({ article }) => !stock.has(article));
      // Trying again will not help: it goes to the dead letters at once.
      if (unknown) throw new Reject(`there is no article ${unknown.article}`);
      const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0);
      confirmed.add(orderId);
      console.log(`service: ${orderId} is confirmed`);
      await publish.confirmOrder({ customerId }, { orderId, pieces });
    },
    askForOrder: ({ orderId }) => ({ orderId, state: confirmed.has(orderId) ? 'confirmed' : 'unknown' }),
  },
  { deadLetter: 'orders.failed', concurrency: 4 },
);

await service.start();
console.log('service: listening');
process.once('SIGTERM', () => void service.drain());
