import type { Transport } from "../../runtime/index.js";
import type { AmqpOptions } from "./options.js";
import type { Amqp } from "./protocol.js";
import { AmqpTransport } from "./transport.js";

/** AMQP 0-9-1, as RabbitMQ speaks it, at a URL: `amqp://localhost/orders`, `amqps://…`. */
export function amqp(url: string, options: AmqpOptions = {}): Transport<Amqp> {
  return new AmqpTransport(url, options);
}

export type { AmqpOptions, Credentials } from "./options.js";
export {
  amqpCapabilities,
  type Amqp,
  type AmqpReceive,
  type AmqpSend,
} from "./protocol.js";
