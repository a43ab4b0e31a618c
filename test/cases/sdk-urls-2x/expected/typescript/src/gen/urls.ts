// Generated from asyncapi.yaml by asyncwright. Do not edit.

/** MQTT over WebSocket. */
export function browsers({
  path = "mqtt",
}: {
  /** @default "mqtt" */
  readonly path?: string;
} = {}): string {
  return `wss://mqtt.example.com/${path}`;
}

export const lamps = "mqtts://mqtt.example.com";

export const orders = "amqps://rabbit.example.com:5671/shop";

export const events = "kafka-secure://kafka.example.com:9093";
