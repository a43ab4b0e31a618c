/** What programs over a broker have in common: the broker of a run, and messages that come from it. */
import { order } from './order.mjs';

/** Starts the broker; where there can be none, says why and ends the program. */
export async function launched(kind) {
  const absent = kind.available();
  if (absent === undefined) return kind.launch();
  console.log(JSON.stringify({ absent }));
  process.exit();
}

/** Starts to receive, and gives the nanoseconds from the first message to the last of so many. `start` gives what stops it. */
export const receiving = (start) => async (count) => {
  let [seen, first] = [0, 0n];
  let end;
  const all = new Promise((resolve) => (end = resolve));
  const stop = await start(async (payload) => {
    if (payload.id !== order.id) throw new Error('not ours');
    if (seen === 0) first = process.hrtime.bigint();
    seen += 1;
    if (seen === count) end(process.hrtime.bigint() - first);
  });
  const time = await all;
  await stop();
  return time;
};

/** Sends so many, a window of them at a time: `send` takes how many are at hand. */
export const windows = (size, send) => async (count) => {
  for (let sent = 0; sent < count; sent += size) await send(Math.min(size, count - sent));
};
