import type { IncomingMessage } from "node:http";
import type { Channel } from "../../index.js";

interface Schema {
  readonly required?: readonly string[];
  readonly properties?: Readonly<
    Record<
      string,
      {
        readonly enum?: readonly unknown[];
        readonly const?: unknown;
        readonly pattern?: string;
      }
    >
  >;
}

interface WsBinding {
  readonly method?: string;
  readonly query?: Schema;
  readonly headers?: Schema;
}

/** Why a handshake is not what the document's `ws` binding asks for; undefined when it is. */
export function objection(
  channel: Channel,
  request: IncomingMessage,
  query: URLSearchParams,
): string | undefined {
  const binding = (channel.bindings?.["ws"] ?? {}) as WsBinding;
  // A WebSocket over HTTP/1.1 always opens with GET; the binding's POST cannot be.
  if (binding.method === "POST") return undefined;
  return (
    missing(
      "query parameter",
      binding.query,
      (name) => query.get(name) ?? undefined,
    ) ??
    missing("header", binding.headers, (name) => {
      const value = request.headers[name.toLowerCase()];
      return Array.isArray(value) ? value.join(", ") : value;
    })
  );
}

function missing(
  kind: string,
  schema: Schema | undefined,
  read: (name: string) => string | undefined,
): string | undefined {
  for (const name of schema?.required ?? [])
    if (read(name) === undefined) return `the ${kind} ${name} is missing`;
  for (const [name, { enum: values, const: only }] of Object.entries(
    schema?.properties ?? {},
  )) {
    const value = read(name);
    const allowed = only === undefined ? values : [only];
    if (value !== undefined && allowed && !allowed.map(String).includes(value))
      return `the ${kind} ${name} is not allowed`;
  }
  return undefined;
}
