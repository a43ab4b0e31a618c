import type { IncomingMessage } from "node:http";
import { asError, readHeaders, type Channel } from "../../runtime/index.js";

/**
 * Why a handshake is not what the document's `ws` binding asks for; undefined when it is. The binding's `method` says
 * nothing here: a WebSocket over HTTP/1.1 always opens with GET.
 */
export function objection(
  { codecs }: Channel,
  { headersDistinct }: IncomingMessage,
  query: URLSearchParams,
): string | undefined {
  const spelled = Object.entries(headersDistinct).flatMap(
    ([name, values = []]) =>
      [name, titled(name)].map((one) => [one, values.join(", ")] as const),
  );
  return (
    fault("the query", codecs?.["ws.query"], [...query]) ??
    fault("the handshake", codecs?.["ws.headers"], spelled)
  );
}

/** Here everything is text: a number is what reads like one. */
function fault(
  name: string,
  headers: NonNullable<Channel["codecs"]>[string],
  entries: readonly (readonly [string, string])[],
): string | undefined {
  if (!headers) return undefined;
  const message = { name, contentType: "text/plain", headers };
  try {
    readHeaders(message, { headers: Object.fromEntries(entries) }, true);
    return undefined;
  } catch (error) {
    return asError(error).message;
  }
}

/** `x-tenant` as documents may write it, `X-Tenant`: in HTTP the case of a header's name says nothing. */
function titled(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());
}
