/** The generated predicate and ajv's, on the same payload. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { load } from 'js-yaml';
import { Order } from './sdk/dist/gen/models/index.js';
import { inTurn, order } from './order.mjs';

const { components } = load(readFileSync('orders.yaml', 'utf8'));
const ajv = new Ajv();
addFormats.default(ajv);
const isOrder = ajv.compile(components.schemas.Order);
if (!Order.is(order) || !isOrder(order) || Order.is({ ...order, id: 4711 })) throw new Error('the payload is judged wrongly');

let holds = true;
const loop = (predicate) => (count) => {
  for (let index = 0; index < count; index += 1) holds = predicate(order) && holds;
};
await inTurn(10, 50_000, loop(Order.is), loop(isOrder));
if (!holds) throw new Error('the payload is judged wrongly');
