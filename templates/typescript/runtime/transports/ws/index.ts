import { connect } from "./connect.js";
import { listen } from "./listen.js";

/** WebSockets. Which side listens is independent of which side is the service. */
export const ws: {
  readonly listen: typeof listen;
  readonly connect: typeof connect;
} = { listen, connect };

export { connect, type ConnectOptions } from "./connect.js";
export {
  listen,
  type Authorize,
  type ListenOptions,
  type WsServer,
} from "./listen.js";
export type { WsConnecting, WsListening } from "./protocol.js";
