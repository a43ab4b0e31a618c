import { isConstant, type Channel } from "../../runtime/index.js";
import { bindingOf } from "./topology.js";

/** What the document says of sending to a channel: read once, not for each message. */
export interface Outlet {
  /** Where the document names one; else it is the address. */
  readonly topic: string | undefined;
  /** Whether every message goes to one address. */
  readonly isConstant: boolean;
  /** So many bytes the topic takes. */
  readonly most: number;
  /** Whether the topic takes no message without a key. */
  readonly isCompacted: boolean;
}

const outlets = new WeakMap<Channel, Outlet>();

/** Of a channel. */
export function outletOf(channel: Channel): Outlet {
  let outlet = outlets.get(channel);
  if (!outlet) outlets.set(channel, (outlet = read(channel)));
  return outlet;
}

function read(channel: Channel): Outlet {
  const { topic, topicConfiguration = {} } = bindingOf(channel);
  return {
    topic,
    isConstant: isConstant(channel),
    most: Number(topicConfiguration["max.message.bytes"] ?? Infinity),
    isCompacted: String(topicConfiguration["cleanup.policy"]).includes(
      "compact",
    ),
  };
}
