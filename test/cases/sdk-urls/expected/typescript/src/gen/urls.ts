// Generated from asyncapi.yaml by asyncwright. Do not edit.

/** Where all that counts is. */
export const production =
  "kafka-secure://one.example.com:9093,two.example.com:9093";

export function regional({
  region = "eu",
  port = "9092",
}: {
  /**
   * The continent that is asked about.
   *
   * @default "eu"
   */
  readonly region?: "eu" | "us";
  /** @default "9092" */
  readonly port?: string;
} = {}): string {
  return `kafka://kafka.${region}.example.com:${port}`;
}

export function tenants({
  tenant,
}: {
  /** As on your bill. */
  readonly tenant: string;
}): string {
  return `wss://live.example.com/v1/${tenant}/events`;
}

export function odd({
  default_ = "'`",
}: {
  /** @default "'`" */
  readonly default_?: string;
} = {}): string {
  return `mqtt://localhost:1883/it's-\`here\`-$\\-\$${default_}`;
}
