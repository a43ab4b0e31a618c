/** A payload of about 1 KB. */
export const order = {
  id: 'o-4711',
  placedAt: '2024-05-06T07:08:09Z',
  state: 'paid',
  customer: {
    name: 'Grace Hopper',
    email: 'grace@example.com',
    phone: null,
    address: { street: 'Harbour Road 12', city: 'Arlington', zip: '22201', country: 'US' },
  },
  lines: Array.from({ length: 7 }, (_, index) => ({
    article: `article ${index}, in a box of its own`,
    quantity: index + 1,
    price: 9.95 + index,
    tags: ['fragile', `shelf ${index}`],
  })),
  payment: { kind: 'card', last4: '1234' },
  total: 361.2,
  notes: { gift: 'Happy birthday!', door: 'Ring twice, please.' },
};

/**
 * Medians of the rounds of two pieces of work that run in turn, in microseconds each. Work may say itself how many nanoseconds count. Each
 * goes first in every other round: who comes second has the garbage of the other to collect, and the first that of `before`.
 */
export async function inTurn(rounds, count, ours, theirs, before = () => undefined) {
  const times = { ours: [], theirs: [] };
  const sides = Object.entries({ ours, theirs });
  for (let round = -2; round < rounds; round += 1) {
    await before(count);
    for (const [name, work] of round % 2 === 0 ? sides : sides.toReversed()) {
      const start = process.hrtime.bigint();
      const nanoseconds = (await work(count)) ?? process.hrtime.bigint() - start;
      // The first rounds warm the engine up.
      if (round >= 0) times[name].push(Number(nanoseconds) / 1e3 / count);
    }
  }
  const median = (values) => {
    values.sort((a, b) => a - b);
    return (values[(values.length - 1) >> 1] + values[values.length >> 1]) / 2;
  };
  console.log(JSON.stringify({ ours: median(times.ours), theirs: median(times.theirs) }));
}
