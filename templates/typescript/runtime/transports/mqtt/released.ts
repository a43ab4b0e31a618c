import type { MqttClient } from "mqtt";

/**
 * A message of QoS 2 that the broker has acknowledged once (PUBREC) is with its session alone. Where the broker has another session for us,
 * MQTT.js would go on with PUBREL, and a broker of MQTT 3.1.1 would confirm a message that it does not have: it has failed, and can be
 * sent again.
 */
export function failReleased(client: MqttClient): void {
  client.on("packetreceive", (packet) => {
    if (packet.cmd !== "connack" || packet.sessionPresent) return;
    if ((packet.reasonCode ?? packet.returnCode) !== 0) return;
    for (const messageId of Object.keys(client.outgoing).map(Number))
      client.outgoingStore.get({ messageId }, (_, kept) => {
        if (kept?.cmd === "pubrel") client.removeOutgoingMessage(messageId);
      });
  });
}
