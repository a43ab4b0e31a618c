import type { Addressing } from "../../index.js";

/** A URL path: the one kind of address with a standard escape. */
export const pathAddressing: Addressing = {
  separator: "/",
  literal: (text) => text,
  encode: encodeURIComponent,
  decode: decodeURIComponent,
};

/** An address of the document below the server's URL, whose own query stays. */
export function join(base: string, address: string): string {
  const { protocol, host, pathname, search } = new URL(base);
  const folder = pathname.replace(/\/+$/, "");
  return `${protocol}//${host}${folder}/${address.replace(/^\//, "")}${search}`;
}
