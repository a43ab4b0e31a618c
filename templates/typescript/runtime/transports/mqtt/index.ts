import type { Transport } from "../../runtime/index.js";
import type { MqttOptions } from "./options.js";
import {
  mqtt311Capabilities,
  mqttCapabilities,
  type Mqtt,
  type Mqtt311,
} from "./protocol.js";
import { MqttTransport } from "./transport.js";

/** MQTT 5 at a URL: `mqtt://localhost`, `mqtts://…`, `ws://…`. */
export function mqtt(url: string, options: MqttOptions = {}): Transport<Mqtt> {
  return new MqttTransport<Mqtt>(url, options, 5, mqttCapabilities);
}

/** MQTT 3.1.1 at a URL. */
export function mqtt311(
  url: string,
  options: MqttOptions = {},
): Transport<Mqtt311> {
  return new MqttTransport<Mqtt311>(url, options, 4, mqtt311Capabilities);
}

export type { Credentials, LastWill, MqttOptions } from "./options.js";
export {
  mqtt311Capabilities,
  mqttCapabilities,
  type Mqtt,
  type Mqtt311,
  type MqttReceive,
  type MqttSend,
} from "./protocol.js";
