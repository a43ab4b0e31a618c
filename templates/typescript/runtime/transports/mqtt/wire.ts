import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { MqttClient } from "mqtt";

const SLAB = 65_536;

/** The private field that makes a connection: the version of the library is pinned. */
interface Builds {
  streamBuilder(client: MqttClient): Duplex;
}

/**
 * MQTT.js writes a packet in crumbs, a byte here and a length there, and each answer on its own. What is written in one turn of the event
 * loop goes out as one piece, and at once: there is nothing left that the system would wait for.
 */
export function gatherWrites(client: MqttClient): void {
  const builds = client as unknown as Builds;
  const build = builds.streamBuilder.bind(client);
  builds.streamBuilder = (one) => gathered(build(one));
}

function gathered(stream: Duplex): Duplex {
  const write = stream.write.bind(stream);
  let slab = Buffer.allocUnsafe(SLAB);
  let [first, end] = [0, 0];
  const flush = (): void => {
    if (end > first) write(slab.subarray(first, end));
    first = end;
  };
  const put = (chunk: Uint8Array | string): boolean => {
    const size =
      typeof chunk === "string" ? Buffer.byteLength(chunk) : chunk.length;
    if (end === first) setImmediate(flush);
    if (size > SLAB - end) {
      flush();
      if (size > SLAB) return write(chunk);
      slab = Buffer.allocUnsafe(SLAB);
      [first, end] = [0, 0];
    }
    if (typeof chunk === "string") slab.write(chunk, end);
    else slab.set(chunk, end);
    end += size;
    return !stream.writableNeedDrain;
  };
  if ("setNoDelay" in stream) (stream as Socket).setNoDelay(true);
  // Without `cork` the library does not bother to.
  return Object.assign(stream, { write: put, cork: undefined });
}
