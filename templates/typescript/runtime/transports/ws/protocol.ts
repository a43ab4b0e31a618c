import type { Peers, Protocol } from "../../runtime/index.js";

/** The side that listens hears every path of a channel. */
export const listenCapabilities = {
  headers: false,
  confirm: "written",
  settle: "none",
  redeliver: false,
  brokerDeadLetter: false,
  deadLetter: false,
  order: "source",
  groups: false,
  wildcards: true,
  reply: "payload",
  backPressure: "credit",
} as const;

/** The side that connects opens one path at a time. */
export const connectCapabilities = {
  headers: false,
  confirm: "written",
  settle: "none",
  redeliver: false,
  brokerDeadLetter: false,
  deadLetter: false,
  order: "source",
  groups: false,
  wildcards: false,
  reply: "payload",
  backPressure: "credit",
} as const;

/** In a browser, reading cannot be stopped. */
export const browserCapabilities = {
  headers: false,
  confirm: "written",
  settle: "none",
  redeliver: false,
  brokerDeadLetter: false,
  deadLetter: false,
  order: "source",
  groups: false,
  wildcards: false,
  reply: "payload",
  backPressure: "buffer",
} as const;

/** The types of WebSockets, whichever side. */
export interface WsProtocol extends Protocol {
  readonly name: "ws";
  readonly send: object;
  /** The socket on which it came. */
  readonly receive: { readonly socket: string };
}

/** The side that listens. */
export interface WsListening<Who extends Peers = Peers> extends WsProtocol {
  readonly capabilities: typeof listenCapabilities;
  readonly peers: Who;
}

/** The side that connects. */
export interface WsConnecting extends WsProtocol {
  readonly capabilities: typeof connectCapabilities;
}

/** The side that connects, in a browser. */
export interface WsBrowser extends WsProtocol {
  readonly capabilities: typeof browserCapabilities;
}
