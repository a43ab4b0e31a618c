import type { Kafka as KafkaClient, KafkaMessage } from "kafkajs";
import {
  addressPattern,
  buildAddress,
  isConstant,
  Pauses,
  Places,
  type Addressing,
  type ConsumeRequest,
  type Consumption,
  type Content,
  type Deliver,
  type Inbound,
  type Source,
  type Writable,
} from "../../runtime/index.js";
import { handleBatch, type Lane, type Sharing } from "./batch.js";
import { contentOf, factsOf, reservedOf } from "./message.js";
import type { KafkaOptions } from "./options.js";
import type { Kafka } from "./protocol.js";
import type { Seat } from "./seat.js";
import { Subscription } from "./subscription.js";
import { bindingOf, type OperationBinding } from "./topology.js";
import type { Topics } from "./topics.js";

/** What receiving works with. */
export interface Receiving {
  readonly options: KafkaOptions;
  readonly addressing: Addressing;
  readonly topics: Topics;
  client(clientId: string | undefined): KafkaClient;
  /** Who has to know of members that are none. */
  readonly seats: { admit(seat: Seat): void; dismiss(seat: Seat): void };
  /** Sends an answer to the topic that a message names. */
  answer(topic: string, answer: Content, correlationId?: string): Promise<void>;
}

/** A source, and how its messages are known. */
interface Tap {
  readonly source: Source;
  readonly pattern: RegExp;
  /** Of all its messages, where they have but one. */
  readonly address?: string;
}

/** There is nothing to do for it. */
const NOBODYS = Promise.resolve("ack" as const);

/** Receives from all sources: one member for each group that they name. */
export async function consume(
  receiving: Receiving,
  { sources, group, credit }: ConsumeRequest,
  deliver: Deliver<Kafka>,
): Promise<Consumption> {
  const { options, addressing } = receiving;
  const pauses = new Pauses();
  const taps = sources.map((source): Tap => ({
    source,
    pattern: addressPattern(source.channel.address, addressing, source.params),
    ...(isConstant(source.channel)
      ? { address: buildAddress(source.channel.address, {}, addressing) }
      : {}),
  }));
  const tapsOf = byTopic(taps);
  const handle: Sharing["handle"] = (lane, message) => {
    const inbound = inboundOf(receiving, tapsOf(lane.topic), lane, message);
    return inbound ? deliver(inbound) : NOBODYS;
  };
  const sharing: Sharing = {
    places: new Places(credit),
    credit,
    pauses,
    retryDelayMs: options.retryDelayMs ?? 1_000,
    active: 0,
    handle,
  };
  const opening = byMember(taps, group, options).map(
    ({ groupId, clientId, taps: own }) =>
      Subscription.open({
        receiving,
        groupId,
        client: () => receiving.client(clientId),
        sources: own.map(({ source }) => source),
        matches: (topic) => own.some((tap) => hasTopic(tap, topic)),
        partitionsAtOnce: Math.min(credit, 64),
        onBatch: (payload, member) => handleBatch(payload, member, sharing),
      }),
  );
  const subscriptions = await all(opening);
  return {
    async stop() {
      pauses.end();
      for (const subscription of subscriptions) subscription.stop();
    },
    async close() {
      await Promise.all(subscriptions.map((one) => one.close()));
    },
  };
}

/** Closes those that opened when one did not. */
async function all(
  opening: readonly Promise<Subscription>[],
): Promise<readonly Subscription[]> {
  try {
    return await Promise.all(opening);
  } catch (error) {
    for (const one of opening)
      void one.then(
        (open) => open.close(),
        () => undefined,
      );
    throw error;
  }
}

interface Share {
  readonly groupId: string | undefined;
  readonly clientId: string | undefined;
  readonly taps: Tap[];
}

/** The document may name a group and a client for each operation; the options win. */
function byMember(
  taps: readonly Tap[],
  group: string | undefined,
  { clientId }: KafkaOptions,
): Share[] {
  const shares = new Map<string, Share>();
  for (const tap of taps) {
    const binding: OperationBinding = tap.source.binding ?? {};
    const share: Share = {
      groupId: group ?? binding.groupId,
      clientId: clientId ?? binding.clientId,
      taps: [],
    };
    const key = JSON.stringify([share.groupId, share.clientId]);
    const known = shares.get(key) ?? share;
    shares.set(key, known);
    known.taps.push(tap);
  }
  return [...shares.values()];
}

function hasTopic(
  { source: { channel }, pattern }: Tap,
  topic: string,
): boolean {
  const named = bindingOf(channel).topic;
  return named === undefined ? pattern.test(topic) : named === topic;
}

/** Those that a topic is for, looked up once. */
function byTopic(taps: readonly Tap[]): (topic: string) => readonly Tap[] {
  const known = new Map<string, readonly Tap[]>();
  return (topic) => {
    let found = known.get(topic);
    if (!found) {
      found = taps.filter((tap) => hasTopic(tap, topic));
      known.set(topic, found);
    }
    return found;
  };
}

/** Undefined where nobody asked for it: on a topic that several addresses share. */
function inboundOf(
  receiving: Receiving,
  candidates: readonly Tap[],
  { topic, partition, lane }: Lane,
  message: KafkaMessage,
): Inbound<Kafka> | undefined {
  const content = contentOf(message);
  const { address: written, replyTo, correlationId } = content;
  const found =
    written === undefined
      ? candidates[0]
      : candidates.find(({ pattern }) => pattern.test(written));
  if (!found) return undefined;
  const inbound: Writable<Inbound<Kafka>> = {
    body: content.body,
    headers: content.headers,
    reserved: () => reservedOf(message),
    contentType: content.contentType,
    // Its place stands for the id of one that has none.
    messageId: content.messageId ?? `${lane}/${message.offset}`,
    source: found.source,
    address: found.address ?? written ?? topic,
    lane,
    redelivered: false,
    binding: factsOf(topic, partition, message),
  };
  if (message.key) inbound.key = message.key.toString();
  if (correlationId !== undefined) inbound.correlationId = correlationId;
  if (replyTo !== undefined) {
    inbound.replyTo = replyTo;
    inbound.respond = (answer: Content) =>
      receiving.answer(replyTo, answer, correlationId);
  }
  return inbound;
}
