import { isObject, isSame } from "../json/native/json.js";

/** What predicates are built from, over JSON values: objects, arrays and scalars as `parseJson` makes them. */

export {
  compare,
  isInteger,
  isMultipleOf,
  isNumber,
  isObject,
  type JsonObject,
} from "../json/native/json.js";

export function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** What a schema says that nothing satisfies. */
export function isNever(_value: unknown): boolean {
  return false;
}

/** Length in Unicode code points: a surrogate pair counts once. */
export function lengthOf(text: string): number {
  let length = text.length;
  for (let index = 1; index < text.length; index += 1) {
    if (isLow(text.charCodeAt(index)) && isHigh(text.charCodeAt(index - 1)))
      length -= 1;
  }
  return length;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

/** Equality of JSON values: the order of members does not count. */
export function isEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (isArray(left))
    return (
      isArray(right) &&
      left.length === right.length &&
      left.every((item, index) => isEqual(item, right[index]))
    );
  if (!isObject(left) || !isObject(right)) return isSame(left, right);
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every(
      (key) => Object.hasOwn(right, key) && isEqual(left[key], right[key]),
    )
  );
}

/** So few items are compared pair by pair at less cost than a set is made. */
const FEW = 8;

/** No two items are equal. Of many, scalars are told apart by a set. */
export function isUnique(items: readonly unknown[]): boolean {
  if (items.length <= FEW) return isUniquePairwise(items);
  const scalars = new Set<unknown>();
  const others: unknown[] = [];
  for (const item of items) {
    if (typeof item === "object" && item !== null) others.push(item);
    else if (scalars.has(item)) return false;
    else scalars.add(item);
  }
  return isUniquePairwise(others);
}

function isUniquePairwise(items: readonly unknown[]): boolean {
  for (let left = 1; left < items.length; left += 1)
    for (let right = 0; right < left; right += 1)
      if (isEqual(items[left], items[right])) return false;
  return true;
}
