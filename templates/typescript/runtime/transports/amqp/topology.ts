import type { ConfirmChannel, Options } from "amqplib";
import {
  buildAddress,
  ConnectError,
  isConstant,
  partialReason,
  type Addressing,
  type Channel,
  type ChannelUse,
  type Source,
} from "../../runtime/index.js";
import {
  bindingOf,
  exchangeOf,
  isQueue,
  type ChannelBinding,
} from "./channel.js";
import type { AmqpOptions } from "./options.js";

/** A queue to receive from. `shared`: it is bound, and there for everyone who names it. */
export interface Queue {
  name: string;
  readonly kind: "documented" | "shared" | "own";
}

/** What is declared, and how names are spelled. */
export interface Topology extends Pick<
  AmqpOptions,
  "ensure" | "queueArguments"
> {
  readonly addressing: Addressing;
}

/** On every new connection, before any lane: none finds its exchange missing. */
export async function declareUses(
  channel: ConfirmChannel,
  uses: readonly ChannelUse[],
  topology: Topology,
): Promise<void> {
  for (const { channel: target, use } of uses) {
    await declareExchange(channel, target, topology);
    const source = { channel: target, params: {} };
    const { queue } = bindingOf(target);
    const known = isQueue(target)
      ? queue?.name !== undefined || isConstant(target)
      : queue?.name !== undefined && use === "receive";
    // An exclusive queue belongs to the channel's connection that receives from it. Who receives may say what has no binding key here.
    if (!known || queue?.exclusive || unbound(source, topology) !== undefined)
      continue;
    await declareQueue(
      channel,
      source,
      queueOf(source, undefined, topology),
      topology,
    );
  }
}

/** Exchanges whose names start with `amq.` are the broker's own. */
export async function declareExchange(
  channel: ConfirmChannel,
  target: Channel,
  { ensure }: Topology,
): Promise<void> {
  const name = exchangeOf(target);
  if (isQueue(target) || name.startsWith("amq.")) return;
  const {
    type = "topic",
    durable = true,
    autoDelete = false,
  } = bindingOf(target).exchange ?? {};
  if (ensure === "check") await channel.checkExchange(name);
  else await channel.assertExchange(name, type, { durable, autoDelete });
}

/**
 * Which queue a source is received from: the group's, where there is one; else the document's; else one for this
 * instance alone.
 */
export function queueOf(
  { channel, params }: Source,
  group: string | undefined,
  { addressing }: Topology,
): Queue {
  const { queue } = bindingOf(channel);
  if (isQueue(channel)) {
    const name =
      queue?.name ?? buildAddress(channel.address, params, addressing);
    return { name, kind: "documented" };
  }
  if (group !== undefined) {
    const name = [group, channel.name, ...Object.values(params)].join("-");
    return { name: escaped(name), kind: "shared" };
  }
  if (queue?.name !== undefined)
    return { name: queue.name, kind: "documented" };
  return { name: `solo.${crypto.randomUUID()}`, kind: "own" };
}

/** Declares and binds it. */
export async function declareQueue(
  channel: ConfirmChannel,
  source: Source,
  queue: Queue,
  topology: Topology,
): Promise<void> {
  const { queue: documented } = bindingOf(source.channel);
  if (queue.kind === "own") await declareOwn(channel, queue);
  else if (queue.kind === "shared")
    await channel.assertQueue(queue.name, queueOptions({}, topology));
  else if (topology.ensure === "check" && !documented?.exclusive)
    return void (await channel.checkQueue(queue.name));
  else
    await channel.assertQueue(
      queue.name,
      queueOptions(documented ?? {}, topology),
    );
  if (isQueue(source.channel)) return;
  const exchange = exchangeOf(source.channel);
  await channel.bindQueue(queue.name, exchange, filterOf(source, topology));
}

/** The same name after a reconnect, so that answers under way find it; another one when the broker still holds it for our dead connection. */
export async function declareOwn(
  channel: ConfirmChannel,
  queue: { name: string },
): Promise<void> {
  try {
    await channel.assertQueue(queue.name, {
      durable: false,
      exclusive: true,
      autoDelete: true,
    });
  } catch (cause) {
    const [kind = ""] = queue.name.split(".");
    const locked = (cause as { code?: number }).code === 405;
    if (locked) queue.name = `${kind}.${crypto.randomUUID()}`;
    throw cause; // It has closed the channel too; the next one takes the new name.
  }
}

function queueOptions(
  {
    durable = true,
    exclusive = false,
    autoDelete = false,
  }: NonNullable<ChannelBinding["queue"]>,
  { queueArguments = {} }: Topology,
): Options.AssertQueue {
  return { durable, exclusive, autoDelete, arguments: { ...queueArguments } };
}

/**
 * A place for dead letters: the queue that the document has there, or one by their address, in which an open parameter is an underscore.
 * Who sends to a queue for each value of a parameter has to find it there.
 */
export async function declareParking(
  channel: ConfirmChannel,
  target: Channel,
  topology: Topology,
): Promise<void> {
  const source = { channel: target, params: {} };
  const { queue } = bindingOf(target);
  await declareExchange(channel, target, topology);
  // An exclusive queue belongs to the connection that receives from it.
  if (queue?.exclusive) return;
  if (isQueue(target) ? isConstant(target) || queue?.name : queue?.name) {
    const documented = queueOf(source, undefined, topology);
    return declareQueue(channel, source, documented, topology);
  }
  if (isQueue(target) || topology.ensure === "check") return;
  const name = pattern(source, topology.addressing, "_");
  await channel.assertQueue(name, queueOptions({}, topology));
  await channel.bindQueue(name, exchangeOf(target), filterOf(source, topology));
}

/** The binding key. Throws `ConnectError` where there is none for what is open. */
function filterOf(source: Source, topology: Topology): string {
  const reason = unbound(source, topology);
  if (reason !== undefined) throw new ConnectError(reason);
  return pattern(source, topology.addressing, "*");
}

/** Why no queue can be bound: the exchange compares keys as they are, or looks for whole words. */
function unbound(source: Source, { addressing }: Topology): string | undefined {
  const { channel, params } = source;
  if (isQueue(channel)) return undefined;
  const { type = "topic" } = bindingOf(channel).exchange ?? {};
  if (type === "topic") return partialReason(channel, params, addressing);
  if (type !== "direct" || !isOpen(source)) return undefined;
  return `${channel.name}: a direct exchange has no wildcards; say which ${openOf(source).join(", ")}`;
}

function pattern(
  { channel, params }: Source,
  addressing: Addressing,
  open: string,
): string {
  const parts = (channel.address ?? []).map((part) =>
    typeof part !== "string" && params[part.param] === undefined
      ? open
      : buildAddress([part], params, addressing),
  );
  return parts.join("");
}

function isOpen(source: Source): boolean {
  return openOf(source).length > 0;
}

function openOf({ channel, params }: Source): readonly string[] {
  return (channel.address ?? []).flatMap((part) =>
    typeof part === "string" || params[part.param] !== undefined
      ? []
      : [part.param],
  );
}

/** Any byte that some client refuses in names, as `=` and two digits, so that no two names become one. */
function escaped(name: string): string {
  return [...new TextEncoder().encode(name)]
    .map((byte) => {
      const char = String.fromCharCode(byte);
      return /[A-Za-z0-9_-]/.test(char)
        ? char
        : `=${byte.toString(16).padStart(2, "0")}`;
    })
    .join("");
}
