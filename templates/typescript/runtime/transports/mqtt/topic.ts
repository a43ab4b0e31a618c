import { AddressError } from "../../runtime/index.js";

/** In bytes. */
const LONGEST = 65_535;

/** Brokers disconnect who publishes on anything else; what begins with a dollar is theirs. Throws `AddressError`. */
export function checkTopic(topic: string): void {
  const isTopic = /^[^$+#\0][^+#\0]*$/.test(topic);
  if (isTopic && Buffer.byteLength(topic) <= LONGEST) return;
  throw new AddressError(
    `no topic for replies is called ${JSON.stringify(topic.slice(0, 250))}`,
  );
}
