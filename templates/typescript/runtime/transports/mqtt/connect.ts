import {
  connect,
  type IClientOptions,
  type IConnackPacket,
  type MqttClient,
} from "mqtt";
import { asError, AuthError, ConnectError } from "../../runtime/index.js";
import type { Credentials, MqttOptions } from "./options.js";
import { failReleased } from "./released.js";
import { gatherWrites } from "./wire.js";

/** The protocol levels: 4 is 3.1.1. */
export type Version = 4 | 5;

const CONNECT_MS = 5_000;
/**
 * Without jitter: who receives should be back with who sends. A broker that was killed may have forgotten shared subscriptions, and has no
 * taker for what is sent before they are made again.
 */
export const RECONNECT_MS = 500;

/** A client that is not connected yet: whoever wants its first packets has to listen before. */
export function newClient(
  url: string,
  options: MqttOptions,
  version: Version,
): MqttClient {
  const { credentials, tls = {}, keepAlive = 30, lastWill } = options;
  const common = {
    ...tls,
    ...(typeof credentials === "function" ? {} : credentials),
    protocolVersion: version,
    clientId: options.clientId ?? `sdk-${crypto.randomUUID()}`,
    clean: isClean(options, version),
    keepalive: keepAlive,
    connectTimeout: CONNECT_MS,
    reconnectPeriod: RECONNECT_MS,
    // We do it ourselves: not every broker remembers what it should.
    resubscribe: false,
    manualConnect: true,
    // Several lines a packet, which cost even when nobody reads them.
    ...(process.env["DEBUG"] === undefined ? { log: () => undefined } : {}),
    ...(lastWill === undefined ? {} : { will: willOf(lastWill) }),
  } as IClientOptions;
  const client = connect(
    url,
    version === 5 ? withProperties(common, options) : common,
  );
  gatherWrites(client);
  failReleased(client);
  if (typeof credentials === "function") askFirst(client, credentials);
  // What is forgotten is what an earlier process left, not what this one has under way when its connection is lost.
  if (version === 5)
    client.once("connect", () => (client.options.clean = false));
  return client;
}

/** MQTT.js takes values alone: they are set whenever it is about to dial. Who does not know them is asked again when it is time to reconnect. */
function askFirst(
  client: MqttClient,
  ask: () => Credentials | Promise<Credentials>,
): void {
  const dial = client.connect.bind(client);
  let isAsked = false;
  const askAndDial = async (): Promise<void> => {
    try {
      const { username, password } = await ask();
      Object.assign(client.options, { username, password });
      if (!client.disconnecting) dial();
    } catch (thrown) {
      client.emit("error", asError(thrown));
    } finally {
      isAsked = false;
    }
  };
  client.connect = () => {
    if (!isAsked) {
      isAsked = true;
      void askAndDial();
    }
    return client;
  };
}

/** A nameless session of MQTT 3.1.1 would stay with the broker for ever. */
function isClean(
  { clientId, cleanSession }: MqttOptions,
  version: Version,
): boolean {
  return cleanSession ?? (clientId === undefined && version === 4);
}

/** Whether a later process finds the session again. */
export function isKept({
  clientId,
  cleanSession = false,
  sessionExpiryInterval,
}: MqttOptions): boolean {
  return clientId !== undefined && !cleanSession && sessionExpiryInterval !== 0;
}

function willOf({
  topic,
  message,
  qos = 0,
  retain = false,
}: NonNullable<MqttOptions["lastWill"]>): NonNullable<IClientOptions["will"]> {
  return { topic, payload: Buffer.from(message), qos, retain };
}

function withProperties(
  common: IClientOptions,
  {
    clientId,
    sessionExpiryInterval = clientId === undefined ? 60 : 3_600,
    maximumPacketSize,
  }: MqttOptions,
): IClientOptions {
  const size = maximumPacketSize === undefined ? {} : { maximumPacketSize };
  return { ...common, properties: { sessionExpiryInterval, ...size } };
}

/** Connects for the first time. Throws `ConnectError`; later the client connects again by itself. */
export async function firstConnection(
  client: MqttClient,
): Promise<IConnackPacket> {
  try {
    return await new Promise((resolve, reject) => {
      client.once("connect", resolve);
      client.once("error", reject);
      client.once("close", () => reject(new Error("the connection is closed")));
      client.connect();
    });
  } catch (thrown) {
    neverAgain(client);
    // Who was not told the credentials has not dialled, and MQTT.js cannot end that.
    if (client.stream as MqttClient["stream"] | undefined) client.end(true);
    throw connectError(asError(thrown));
  }
}

/** Before it is ended: a client that was not connected just then would dial on. */
export function neverAgain(client: MqttClient): void {
  client.options.reconnectPeriod = 0;
}

/** Bad credentials and "not authorised", in both versions. */
const REFUSED = new Set([4, 5, 134, 135]);

/** Unavailable or busy, in both versions; too many connections, or too many at a time: of all refusals these pass. */
const PASSING = new Set([3, 136, 137, 151, 156, 159]);

/** Whether the broker itself has said no, and why. */
export function isRefusal(
  cause: Error,
): cause is Error & { readonly code: number } {
  return typeof (cause as { readonly code?: unknown }).code === "number";
}

/** What a refused or broken connection means: `retryable` where another try may be let in. */
export function connectError(cause: Error): ConnectError {
  const message = `cannot connect to the broker: ${cause.message || "nothing listens there"}`;
  if (!isRefusal(cause))
    return new ConnectError(message, { cause, retryable: true });
  return REFUSED.has(cause.code)
    ? new AuthError(`${message}; see the option "credentials"`, { cause })
    : new ConnectError(message, { cause, retryable: PASSING.has(cause.code) });
}
