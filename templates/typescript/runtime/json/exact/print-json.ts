import { Decimal } from "./decimal.js";

/** Writes JSON, numbers with all their digits. Members without a value are left out. */
export function printJson(value: unknown): string {
  if (typeof value === "bigint" || value instanceof Decimal)
    return String(value);
  if (typeof value !== "object" || value === null)
    return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(printJson).join(",")}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => `${JSON.stringify(key)}:${printJson(member)}`);
  return `{${members.join(",")}}`;
}
