/**
 * Two equal items of a list, as their indices, the later one first; undefined when there are none. What the schema validator has of its
 * own compares every item with every other, and calls what a document calls `toString`.
 */
export default function duplicate(items) {
  const seen = new Map();
  for (let index = 0; index < items.length; index++) {
    const text = canonical(items[index]);
    const before = seen.get(text);
    if (before !== undefined) return [index, before];
    seen.set(text, index);
  }
  return undefined;
}

/** Equal for equal values of JSON. */
function canonical(value) {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`;
}
