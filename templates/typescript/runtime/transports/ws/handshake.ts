import type { IncomingHttpHeaders } from "node:http";
import type { Channel } from "../../index.js";

/** What the document may ask of one query parameter or header. */
interface Wanted {
  readonly type?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

interface WantedAll {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Wanted>>;
}

interface WsBinding {
  readonly query?: WantedAll;
  readonly headers?: WantedAll;
}

/**
 * Why a handshake is not what the document's `ws` binding asks for; undefined when it is. The binding's `method` says
 * nothing here: a WebSocket over HTTP/1.1 always opens with GET.
 */
export function objection(
  { bindings }: Channel,
  headers: IncomingHttpHeaders,
  query: URLSearchParams,
): string | undefined {
  const binding = (bindings?.["ws"] ?? {}) as WsBinding;
  return (
    fault(
      "query parameter",
      binding.query,
      (name) => query.get(name) ?? undefined,
    ) ??
    fault("header", binding.headers, (name) => {
      const value = headers[name.toLowerCase()];
      return Array.isArray(value) ? value.join(", ") : value;
    })
  );
}

function fault(
  kind: string,
  { required = [], properties = {} }: WantedAll = {},
  read: (name: string) => string | undefined,
): string | undefined {
  for (const name of required)
    if (read(name) === undefined) return `the ${kind} ${name} is missing`;
  for (const [name, wanted] of Object.entries(properties)) {
    const value = read(name);
    if (value !== undefined && !fits(wanted, value))
      return `the ${kind} ${name} is not allowed`;
  }
  return undefined;
}

function fits(wanted: Wanted, text: string): boolean {
  const allowed = "const" in wanted ? [wanted.const] : wanted.enum;
  const { minLength = 0, maxLength = Infinity } = wanted;
  return (
    (allowed?.map(String).includes(text) ?? true) &&
    text.length >= minLength &&
    text.length <= maxLength &&
    (wanted.pattern === undefined ||
      new RegExp(wanted.pattern, "u").test(text)) &&
    fitsType(wanted, text)
  );
}

/** Here everything is text: a number or a boolean is what reads like one. */
function fitsType(
  { type, minimum = -Infinity, maximum = Infinity }: Wanted,
  text: string,
): boolean {
  if (type === "boolean") return text === "true" || text === "false";
  if (type !== "integer" && type !== "number") return true;
  const value = text.trim() === "" ? Number.NaN : Number(text);
  return (
    Number.isFinite(value) &&
    (type === "number" || Number.isInteger(value)) &&
    value >= minimum &&
    value <= maximum
  );
}
