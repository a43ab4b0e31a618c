import { AddressError, type Addressing } from "../../runtime/index.js";

/** A URL path: the one kind of address with a standard escape. */
export const pathAddressing: Addressing = {
  separator: "/",
  literal: (text) =>
    encodeURI(text).replaceAll("?", "%3F").replaceAll("#", "%23"),
  encode(value) {
    // URLs have no way to say these: an empty segment is none, and dots climb even when they are escaped.
    if (value === "" || value === "." || value === "..")
      throw new AddressError(
        `${JSON.stringify(value)} cannot be part of a URL path`,
      );
    return encodeURIComponent(value);
  },
  decode: decodeURIComponent,
};

/** An address of the document below the server's URL, whose own query stays. */
export function join(base: string, address: string): string {
  const { protocol, host, pathname, search } = new URL(base);
  const folder = pathname.replace(/\/+$/, "");
  return `${protocol}//${host}${folder}/${address.replace(/^\//, "")}${search}`;
}
