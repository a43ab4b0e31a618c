// Reads each argument, and prints what its members are held as, and what it is written as.
import { DecodeError } from "./gen/runtime/payload/errors.js";
import type { JsonNumber } from "./gen/runtime/payload/json.js";
import { Order } from "./gen/models/index.js";

for (const line of process.argv.slice(2)) {
  try {
    const order = Order.parse(line);
    const count: number | bigint | undefined = order.counts?.[0];
    const placed: string | undefined = order.placed;
    const rate: JsonNumber | undefined = order.rates?.["a"];
    const status: string | undefined = order.status;
    const total: JsonNumber = order.total;
    console.log([count ?? "-", placed ?? "-", rate ?? "-", status ?? "-", total].join(" "));
    console.log(Order.stringify(order));
  } catch (refused) {
    if (!(refused instanceof DecodeError)) throw refused;
    console.log(`refused: ${refused.violations[0]?.instance} ${refused.violations[0]?.message}`);
  }
}
