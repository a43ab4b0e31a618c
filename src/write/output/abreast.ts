/** As many files at once as keep a disk busy. */
const ABREAST = 32;

/** Runs for each item, several at once; after a failure none is begun, and it rejects once those under way have ended. */
export async function abreast<T>(items: Iterable<T>, run: (item: T) => Promise<void>): Promise<void> {
  const left = items[Symbol.iterator]();
  const failures: unknown[] = [];
  const lane = async (): Promise<void> => {
    for (let next = left.next(); next.done !== true && failures.length === 0; next = left.next()) {
      await run(next.value).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, lane));
  if (failures.length > 0) throw failures[0];
}
