import {
  IllegalOperationError,
  type ConfirmChannel,
  type ConsumeMessage,
} from "amqplib";

/**
 * What is acknowledged on one channel. Of those of one turn of the event loop the last speaks for all that have nothing unsettled
 * before them: the broker and the library have as much to do for one as for a hundred.
 */
export class Acknowledgements {
  readonly #channel: ConfirmChannel;
  /** Of the deliveries, which count from 1, the first that is not settled. */
  #first = 1;
  /** Settled before one in front of them. */
  readonly #ahead = new Set<number>();
  #done: ConsumeMessage[] = [];

  constructor(channel: ConfirmChannel) {
    this.#channel = channel;
  }

  /** Goes out when the turn is over. */
  ack(message: ConsumeMessage): void {
    this.#settle(message);
    if (this.#done.push(message) === 1) setImmediate(() => this.#flush());
  }

  /** Goes out at once: what is rejected is not ours any longer when something behind it speaks for what was before. */
  nack(message: ConsumeMessage, requeue: boolean): void {
    this.#settle(message);
    this.#send((channel) => channel.nack(message, false, requeue));
  }

  #settle({ fields: { deliveryTag } }: ConsumeMessage): void {
    if (deliveryTag > this.#first) return void this.#ahead.add(deliveryTag);
    this.#first += 1;
    while (this.#ahead.delete(this.#first)) this.#first += 1;
  }

  #flush(): void {
    const done = this.#done;
    this.#done = [];
    let last: ConsumeMessage | undefined;
    for (const message of done)
      if (tagOf(message) > this.#first)
        this.#send((channel) => channel.ack(message));
      else if (!last || tagOf(message) > tagOf(last)) last = message;
    // The broker closes the channel for one that it has had: this is of this turn.
    if (last) this.#send((channel) => channel.ack(last, true));
  }

  /** An answer belongs to the channel its message came on. If that is closed, the broker has the message back and the answer is dropped. */
  #send(answer: (channel: ConfirmChannel) => void): void {
    try {
      answer(this.#channel);
    } catch (cause) {
      if (!(cause instanceof IllegalOperationError)) throw cause;
    }
  }
}

function tagOf({ fields }: ConsumeMessage): number {
  return fields.deliveryTag;
}
