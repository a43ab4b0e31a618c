import {
  buildAddress,
  parseAddress,
  type Channel,
} from "../../runtime/index.js";
import { pathAddressing } from "./path.js";

/** The channel that a path names, and its address as we spell it; undefined where no channel does. */
export type Routes = (
  path: string,
) => { readonly channel: Channel; readonly address: string } | undefined;

/** Channels by path. A channel's address may begin with a slash or not; a URL's path always does. */
export function routes(channels: readonly Channel[]): Routes {
  const known = new Set(channels.filter(({ address }) => address !== null));
  return (path) => {
    for (const channel of known) {
      const { address } = channel;
      const params =
        parseAddress(address, path, pathAddressing) ??
        parseAddress(address, path.replace(/^\//, ""), pathAddressing);
      // Others may escape more than we do: only what is built anew can be compared.
      if (params)
        return {
          channel,
          address: buildAddress(address, params, pathAddressing),
        };
    }
    return undefined;
  };
}

/** What is left of a path below a folder; empty, which no address is, where it is not below. */
export function below(folder: string, path: string): string {
  const prefix = folder.replace(/^\/*(.*?)\/*$/, "/$1").replace(/^\/$/, "");
  return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : "";
}
