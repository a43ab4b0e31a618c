import type { Protocol } from "../../runtime/index.js";

/** What MQTT 5 can do. */
export const mqttCapabilities = {
  headers: true,
  confirm: "broker",
  settle: "each",
  redeliver: false,
  brokerDeadLetter: false,
  deadLetter: true,
  order: "source",
  groups: true,
  wildcards: true,
  reply: "native",
  backPressure: "credit",
} as const;

/** MQTT 3.1.1 has no properties: no headers, and no way back for a reply but a field of the payload. */
export const mqtt311Capabilities = {
  headers: false,
  confirm: "broker",
  settle: "each",
  redeliver: false,
  brokerDeadLetter: false,
  deadLetter: true,
  order: "source",
  groups: true,
  wildcards: true,
  reply: "none",
  backPressure: "credit",
} as const;

/** The types of MQTT 5. */
export interface Mqtt extends Protocol {
  readonly name: "mqtt";
  readonly capabilities: typeof mqttCapabilities;
  readonly send: MqttSend;
  readonly receive: MqttReceive;
}

/** The types of MQTT 3.1.1. */
export interface Mqtt311 extends Protocol {
  readonly name: "mqtt";
  readonly capabilities: typeof mqtt311Capabilities;
  readonly send: Pick<MqttSend, "qos" | "retain">;
  readonly receive: MqttReceive;
}

/** How one message is sent. The document's bindings are the defaults. */
export interface MqttSend {
  /** 0: at most once, and confirmed when it is written. 1, the default: at least once. 2: the broker takes it exactly once. */
  readonly qos?: 0 | 1 | 2;
  /** The broker keeps it for who subscribes later. */
  readonly retain?: boolean;
  /** Seconds until the broker drops it. */
  readonly messageExpiryInterval?: number;
  /** 1: the payload is UTF-8. */
  readonly payloadFormatIndicator?: 0 | 1;
  /** Where replies to it go, when it is not a request of this client. */
  readonly responseTopic?: string;
}

/** What the broker says of a message. */
export interface MqttReceive {
  readonly qos: 0 | 1 | 2;
  /** It was kept for us: it is as old as it is. */
  readonly retain: boolean;
  /** The broker has sent it before. */
  readonly duplicate: boolean;
}
