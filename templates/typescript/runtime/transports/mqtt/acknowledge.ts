import type { IPublishPacket, MqttClient, Packet } from "mqtt";

/** Says that a message is done with. What is not settled comes again with the next connection. */
export type Settle = (done: boolean) => void;

/** The private method that every packet goes through: the version of the library is pinned. */
interface Wire {
  _sendPacket(
    packet: Packet,
    done?: () => void,
    ...rest: readonly unknown[]
  ): void;
}

/**
 * MQTT.js acknowledges a message when its handler has called back, and reads no packet before that: a handler that waits would also
 * keep away the answers to pings and to its own publishes. So it calls back at once, the acknowledgement is held back, and ours goes
 * out when the message is settled. A message of QoS 2 is held by its first acknowledgement (PUBREC): until then the broker has it.
 */
export function holdAcknowledgements(
  client: MqttClient,
  arrive: (packet: IPublishPacket, settle: Settle) => void,
): void {
  const wire = client as unknown as Wire;
  const send = wire._sendPacket.bind(client);
  const held = new Set<number>();
  let connection = 0;
  // On close, not on connect: the first packets of a resumed session come before the client says that it is connected.
  client.on("close", () => {
    connection += 1;
    held.clear();
  });
  wire._sendPacket = (packet, done, ...rest) => {
    const isAnswer = packet.cmd === "puback" || packet.cmd === "pubrec";
    if (isAnswer && held.has(packet.messageId ?? -1)) done?.();
    else send(packet, done, ...rest);
  };
  client.options.customHandleAcks = (_topic, _message, packet, done) => {
    const { messageId = -1, qos } = packet as IPublishPacket;
    const arrivedOn = connection;
    let isArriving = true;
    held.add(messageId);
    arrive(packet as IPublishPacket, (isDone) => {
      // For an older connection the number means another message by now: the broker sends that one again anyway.
      if (!isDone || arrivedOn !== connection) return;
      held.delete(messageId);
      // What is settled at once the library answers itself.
      if (!isArriving && client.connected)
        client.stream.write(answer(qos, messageId));
    });
    isArriving = false;
    done(0);
  };
  client.handleMessage = (packet, callback) => {
    if (packet.qos === 0) arrive(packet, () => undefined);
    callback();
  };
}

/** PUBACK or PUBREC, as both versions write it where all is well: the library takes longer for it than for the rest of a message. */
function answer(qos: number, messageId: number): Buffer {
  const type = qos === 2 ? 0x50 : 0x40;
  return Buffer.from([type, 2, messageId >> 8, messageId & 0xff]);
}

/** Settles what several take a copy of: done when each of them is done with its own. */
export function afterAll(copies: number, settle: Settle): Settle {
  let [open, areDone] = [copies, true];
  return (isDone) => {
    open -= 1;
    areDone &&= isDone;
    if (open === 0) settle(areDone);
  };
}
