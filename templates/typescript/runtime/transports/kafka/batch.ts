import type { EachBatchPayload, KafkaMessage } from "kafkajs";
import {
  defer,
  type Pauses,
  type Places,
  type Settlement,
} from "../../runtime/index.js";
import type { Member } from "./member.js";
import { next, OffsetWindow } from "./window.js";

/** Where a batch comes from. */
export interface Lane {
  readonly topic: string;
  readonly partition: number;
  /** Both, as the unit of order. */
  readonly lane: string;
}

/** All batches of one subscription share its places. */
export interface Sharing {
  readonly places: Places;
  readonly credit: number;
  readonly pauses: Pauses;
  readonly retryDelayMs: number;
  /** Batches under way. */
  active: number;
  /** What becomes of a message. */
  handle(lane: Lane, message: KafkaMessage): Settlement;
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
  const window = new OffsetWindow(batch.messages);
  const { joins } = member;
  let isLeft = false;
  /** What is done after we have left is for others to say. */
  const isLeaving = (): boolean => isLeft || member.joins !== joins;
  const isStale = staleness(payload, member);
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
  member.begins(payload);
  try {
    const isOver = (): boolean =>
      sharing.pauses.isOver ||
      member.isStopped ||
      isLeaving() ||
      !payload.isRunning() ||
      isStale();
    await new Passage(batch, window, sharing, isOver).ended.finally(
      () => (sharing.active -= 1),
    );
    if (member.joins !== joins) return;
    if (window.last !== undefined) payload.resolveOffset(window.last);
    const noting = note();
    const { givenBack } = window;
    // What is read next does not wait for the commit; who leaves does.
    if (givenBack !== undefined || member.isStopped) await noting;
    if (givenBack === undefined) return;
    // Kafka cannot give back one message: we go back to it, and those behind it come again.
    await sharing.pauses.pause(sharing.retryDelayMs);
    if (member.joins === joins)
      member.seek({ topic, partition, offset: givenBack });
  } finally {
    clearInterval(beat);
  }
}

/** Whether its member has gone somewhere else since. kafkajs takes long to say so: it is asked once for every time that it may have. */
function staleness(payload: EachBatchPayload, member: Member): () => boolean {
  let seeks = -1;
  let isStale = false;
  return () => {
    if (seeks !== member.seeks) isStale = payload.isStale();
    seeks = member.seeks;
    return isStale;
  };
}

/** A batch on its way to the handlers: as much of it at a time as there are places, without a step more than it takes. */
class Passage {
  readonly #messages: readonly KafkaMessage[];
  readonly #lane: Lane;
  readonly #window: OffsetWindow;
  readonly #sharing: Sharing;
  readonly #isOver: () => boolean;
  readonly #ended = defer<void>();
  readonly #end = Date.now() + SLICE_MS;
  #next = 0;
  #open = 0;
  #isQueueing = false;
  #isCut = false;

  constructor(
    { topic, partition, messages }: EachBatchPayload["batch"],
    window: OffsetWindow,
    sharing: Sharing,
    isOver: () => boolean,
  ) {
    this.#messages = messages;
    this.#lane = { topic, partition, lane: `${topic}/${partition}` };
    this.#window = window;
    this.#sharing = sharing;
    this.#isOver = isOver;
    this.#goOn();
  }

  /** Resolves when all that was handed over has its outcome. */
  get ended(): Promise<void> {
    return this.#ended.promise;
  }

  #goOn(): void {
    const { places } = this.#sharing;
    while (!this.#isQueueing && this.#hasNext()) {
      if (places.tryTake()) this.#handOver();
      else {
        this.#isQueueing = true;
        void places.take().then(() => {
          this.#isQueueing = false;
          this.#handOver();
          this.#goOn();
        });
      }
    }
    if (this.#open === 0 && !this.#isQueueing) this.#ended.resolve();
  }

  #hasNext(): boolean {
    return (
      !this.#isCut &&
      this.#next < this.#messages.length &&
      this.#open < shareOf(this.#sharing)
    );
  }

  /** With a place that was taken for it. */
  #handOver(): void {
    const { places } = this.#sharing;
    const at = this.#next;
    const message = this.#messages[at];
    this.#isCut = this.#isOver() || this.#window.isBroken || this.#isLate();
    if (!message || this.#isCut) return places.give();
    this.#next += 1;
    this.#open += 1;
    this.#sharing.handle(this.#lane, message).then((outcome) => {
      this.#window.settle(at, outcome !== "retry");
      this.#open -= 1;
      places.give();
      this.#goOn();
    });
  }

  #isLate(): boolean {
    return Date.now() > this.#end && this.#window.last !== undefined;
  }
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
  member.done({ topic, partition, offset: next(last) });
  await member.commit();
}
