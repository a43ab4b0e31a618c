import {
  pause,
  Places,
  segmented,
  sourceRouter,
  type Addressing,
  type Answering,
  type ConsumeRequest,
  type Consumption,
  type Content,
  type Deliver,
  type Inbound,
  type Inbox,
  type Outbound,
  type Protocol,
  type Replied,
  type Session,
  type Source,
  type Transport,
} from "../runtime/index.js";

/** What the memory transport can do: everything a broker can. */
export const memoryCapabilities = {
  headers: true,
  confirm: "broker",
  settle: "each",
  redeliver: true,
  brokerDeadLetter: false,
  deadLetter: true,
  order: "key",
  groups: true,
  wildcards: true,
  reply: "native",
  backPressure: "credit",
} as const;

/** The types of the memory transport. */
export interface Memory extends Protocol {
  readonly name: "memory";
  readonly capabilities: typeof memoryCapabilities;
  readonly send: object;
  readonly receive: { readonly deliveries: number };
}

interface Stored {
  readonly message: Outbound<Memory>;
  deliveries: number;
}

/** Until a message that was given back comes again: at once would be a busy loop. */
const REDELIVERY_MS = 5;

const addressing: Addressing = segmented("/", /[#+*]/);

/** The messages of one group: kept while nobody consumes, shared while several do. */
class Queue {
  readonly #stored: Stored[] = [];
  /** The first of `#stored` that is not taken. */
  #first = 0;
  /** What was given back, the next to be taken last. */
  readonly #returned: Stored[] = [];
  readonly #wanting = new Set<() => void>();
  readonly #route: (address: string) => Source | undefined;

  constructor(sources: readonly Source[]) {
    this.#route = sourceRouter(sources, addressing);
  }

  offer(message: Outbound<Memory>): void {
    if (!this.#route(message.address)) return;
    this.#stored.push({ message, deliveries: 0 });
    this.#wake();
  }

  /** To the front: it is older than everything that waits. */
  giveBack(stored: Stored): void {
    this.#returned.push(stored);
    this.#wake();
  }

  take(): Stored | undefined {
    const returned = this.#returned.pop();
    if (returned) return returned;
    const next = this.#stored[this.#first];
    if (next) this.#forget();
    return next;
  }

  /** Resolves when there is a message, or once `stopped` aborts. */
  async filled(stopped: AbortSignal): Promise<void> {
    if (this.#isFilled || stopped.aborted) return;
    await new Promise<void>((resolve) => {
      const go = (): void => {
        this.#wanting.delete(go);
        stopped.removeEventListener("abort", go);
        resolve();
      };
      this.#wanting.add(go);
      stopped.addEventListener("abort", go);
    });
  }

  get #isFilled(): boolean {
    return this.#returned.length > 0 || this.#first < this.#stored.length;
  }

  /** What was taken goes by halves: taking the first out of a long list moves all others. */
  #forget(): void {
    this.#first += 1;
    if (this.#first * 2 < this.#stored.length) return;
    this.#stored.splice(0, this.#first);
    this.#first = 0;
  }

  /** All of them, not one: who is woken first may have no place. */
  #wake(): void {
    for (const go of this.#wanting) go();
  }
}

/** The broker: everything that shares one bus can talk. */
export class MemoryBus {
  readonly queues: Map<string, Queue> = new Map();
  readonly inboxes: Map<string, (reply: Replied) => boolean> = new Map();
}

/** A transport without a network: for tests, and for parts of one process. Give several the same bus. */
export function memory(bus: MemoryBus = new MemoryBus()): Transport<Memory> {
  return new MemoryTransport(bus);
}

class MemoryTransport implements Transport<Memory> {
  readonly protocol = "memory";
  readonly capabilities = memoryCapabilities;
  readonly addressing = addressing;
  readonly #bus: MemoryBus;
  #session: Session | undefined;

  constructor(bus: MemoryBus) {
    this.#bus = bus;
  }

  async connect(session: Session): Promise<void> {
    this.#session = session;
    session.onState("connected");
  }

  async publish(message: Outbound<Memory>): Promise<void> {
    for (const queue of this.#bus.queues.values()) queue.offer(message);
  }

  async consume(
    { sources, group, credit }: ConsumeRequest,
    deliver: Deliver<Memory>,
  ): Promise<Consumption> {
    const places = new Places(credit);
    // One for each source: Node warns of a signal with more than ten listeners.
    const stops: AbortController[] = [];
    const own: string[] = [];
    for (const source of sources) {
      const name =
        group === undefined ? crypto.randomUUID() : nameOf(group, source);
      if (group === undefined) own.push(name);
      const queue = this.#bus.queues.get(name) ?? new Queue([source]);
      this.#bus.queues.set(name, queue);
      const stop = new AbortController();
      stops.push(stop);
      void this.#feed(queue, source, places, stop.signal, deliver);
    }
    return {
      async stop() {
        for (const stop of stops) stop.abort();
      },
      close: async () => {
        for (const name of own) this.#bus.queues.delete(name);
      },
    };
  }

  async openInbox(onReply: (reply: Replied) => boolean): Promise<Inbox> {
    const id = crypto.randomUUID();
    this.#bus.inboxes.set(id, onReply);
    return {
      replyTo: () => id,
      close: async () => void this.#bus.inboxes.delete(id),
    };
  }

  /** An asker who is gone has taken its inbox along. */
  wayTo(address: string): Answering {
    return async (answer, correlationId) => {
      this.#bus.inboxes.get(address)?.({
        ...answer,
        ...(correlationId === undefined ? {} : { correlationId }),
      });
    };
  }

  async close(): Promise<void> {
    this.#session?.onState("closed");
  }

  async #feed(
    queue: Queue,
    source: Source,
    places: Places,
    stopped: AbortSignal,
    deliver: Deliver<Memory>,
  ): Promise<void> {
    while (!stopped.aborted) {
      await queue.filled(stopped);
      // The place first: a message that waits for one here could be handled by another instance of the group.
      await places.take();
      const stored = stopped.aborted ? undefined : queue.take();
      if (stored)
        void this.#settled(queue, stored, source, deliver).then(() =>
          places.give(),
        );
      else places.give();
    }
  }

  async #settled(
    queue: Queue,
    stored: Stored,
    source: Source,
    deliver: Deliver<Memory>,
  ): Promise<void> {
    stored.deliveries += 1;
    const outcome = await deliver(this.#inbound(stored, source));
    if (outcome !== "retry") return;
    await pause(REDELIVERY_MS);
    queue.giveBack(stored);
  }

  #inbound({ message, deliveries }: Stored, source: Source): Inbound<Memory> {
    const { body, headers, contentType, messageId, address } = message;
    const { key, correlationId, replyTo } = message;
    const answer = replyTo === undefined ? undefined : this.wayTo(replyTo);
    return {
      body,
      headers,
      contentType,
      messageId,
      address,
      source,
      lane: source.channel.name,
      redelivered: deliveries > 1,
      binding: { deliveries },
      ...(key === undefined ? {} : { key }),
      ...(correlationId === undefined ? {} : { correlationId }),
      ...(replyTo === undefined ? {} : { replyTo }),
      ...(answer
        ? { respond: (content: Content) => answer(content, correlationId) }
        : {}),
    };
  }
}

function nameOf(group: string, { channel, params }: Source): string {
  return JSON.stringify([group, channel.name, Object.entries(params).sort()]);
}
