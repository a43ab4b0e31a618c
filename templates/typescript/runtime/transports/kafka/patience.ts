import { pause } from "../../runtime/index.js";
import { rootCause } from "./errors.js";

/** Brokers tell each other of a topic, of who leads it and of who keeps a group, a little later than us. kafkajs does not wait for all of it. */
const SOON: ReadonlySet<string> = new Set([
  "UNKNOWN_TOPIC_OR_PARTITION",
  "LEADER_NOT_AVAILABLE",
  "NOT_LEADER_FOR_PARTITION",
  "GROUP_LOAD_IN_PROGRESS",
  "GROUP_COORDINATOR_NOT_AVAILABLE",
  "NOT_COORDINATOR_FOR_GROUP",
]);
const ATTEMPTS = 40;
const BETWEEN_MS = 250;

/** Tries again what a broker will do in a moment. Throws what the work throws last. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (thrown) {
      const { type = "" } = rootCause(thrown) as { readonly type?: string };
      if (!SOON.has(type) || attempt === ATTEMPTS) throw thrown;
      await pause(BETWEEN_MS);
    }
  }
}
