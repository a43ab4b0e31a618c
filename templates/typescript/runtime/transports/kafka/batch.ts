import type { EachBatchPayload, KafkaMessage } from "kafkajs";
import {
  defer,
  pause,
  type Deferred,
  type Outcome,
  type Places,
} from "../../runtime/index.js";
import type { Member } from "./member.js";
import { next, OffsetWindow } from "./window.js";

/** All batches of one subscription share its places. */
export interface Sharing {
  readonly places: Places;
  readonly credit: number;
  readonly stopping: AbortSignal;
  readonly retryDelayMs: number;
  /** Batches under way. */
  active: number;
  /** What becomes of a message. Never rejects. */
  handle(
    topic: string,
    partition: number,
    message: KafkaMessage,
  ): Promise<Outcome>;
}

/** kafkajs reads on when all batches are through: a slow one ends early, and its rest is read again. In milliseconds. */
const SLICE_MS = 500;
const BEAT_MS = 1_000;

/** Handles what was read of a partition. Until it ends the partition stays ours, so no message is with two members. */
export async function handleBatch(
  payload: EachBatchPayload,
  member: Member,
  sharing: Sharing,
): Promise<void> {
  const { batch, heartbeat } = payload;
  const { topic, partition } = batch;
  const window = new OffsetWindow();
  const { joins } = member;
  let isLeft = false;
  /** What is done after we have left is for others to say. */
  const isLeaving = (): boolean => isLeft || member.joins !== joins;
  const note = async (): Promise<void> => {
    if (member.joins === joins) await noted(window, payload, member);
  };
  // Handlers may take longer than a session: nothing else keeps it alive meanwhile.
  const beat = setInterval(() => {
    void note()
      .then(heartbeat)
      .catch(() => (isLeft = true));
  }, BEAT_MS);
  sharing.active += 1;
  try {
    await handOver(payload, window, sharing, isLeaving, member).finally(
      () => (sharing.active -= 1),
    );
    if (member.joins !== joins) return;
    if (window.last !== undefined) payload.resolveOffset(window.last);
    await note();
    const { givenBack } = window;
    if (givenBack === undefined) return;
    // Kafka cannot give back one message: we go back to it, and those behind it come again.
    await pause(sharing.retryDelayMs, sharing.stopping);
    if (member.joins === joins)
      member.seek({ topic, partition, offset: givenBack });
  } finally {
    clearInterval(beat);
  }
}

/** Resolves when all that was handed over has its outcome. */
async function handOver(
  { batch, isRunning, isStale }: EachBatchPayload,
  window: OffsetWindow,
  sharing: Sharing,
  isLeaving: () => boolean,
  member: Member,
): Promise<void> {
  const { topic, partition, messages } = batch;
  const { places } = sharing;
  const unsettled = new Set<Promise<void>>();
  let settled: Deferred<void> = defer();
  const end = Date.now() + SLICE_MS;
  const isOver = (): boolean =>
    sharing.stopping.aborted ||
    member.isStopped ||
    isLeaving() ||
    window.isBroken ||
    !isRunning() ||
    isStale();
  for (const message of messages) {
    while (unsettled.size >= shareOf(sharing)) await settled.promise;
    await places.take();
    if (isOver() || (Date.now() > end && window.last !== undefined)) {
      places.give();
      break;
    }
    window.open(message.offset);
    const work = sharing
      .handle(topic, partition, message)
      .then((outcome) => window.settle(message.offset, outcome !== "retry"))
      .then(() => {
        places.give();
        unsettled.delete(work);
        settled.resolve();
        settled = defer();
      });
    unsettled.add(work);
  }
  await Promise.all(unsettled);
}

/** A partition with slow messages does not take the places of all others. */
function shareOf({ credit, active }: Sharing): number {
  return Math.ceil(credit / Math.max(1, active));
}

/** What is done is committed now or soon. */
async function noted(
  { last }: OffsetWindow,
  payload: EachBatchPayload,
  member: Member,
): Promise<void> {
  if (last === undefined) return;
  const { topic, partition } = payload.batch;
  member.done({ topic, partition, offset: next(last) }, payload);
  await member.commit();
}
