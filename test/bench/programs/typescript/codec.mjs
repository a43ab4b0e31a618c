/** The generated codec and quicktype's, on the same payload: from text to a value, and back. */
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { Order } from './generated/src/gen/models/index.js';
import { inTurn } from './order.mjs';
import { Convert } from './theirs.js';

const text = readFileSync('order.json', 'utf8');
const ours = () => Order.stringify(Order.parse(text));
const theirs = () => Convert.orderToJson(Convert.toOrder(text));

// What quicktype makes of a time is the same time in another text.
const read = (json) => ({ ...JSON.parse(json), placedAt: 0 });
for (const again of [ours, theirs]) if (!isDeepStrictEqual(read(again()), read(text))) throw new Error('the payload is not what it was');

const times = (work) => (count) => {
  const before = process.cpuUsage();
  for (let index = 0; index < count; index += 1) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) * 1e3;
};
await inTurn(9, 10_000, times(ours), times(theirs));
