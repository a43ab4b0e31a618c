/** How often and how long apart something is tried. */
export interface Backoff {
  readonly attempts: number;
  /** The longest pause before the second attempt, in milliseconds; it doubles with each. Default 100. */
  readonly baseMs: number;
  /** The longest of all pauses, in milliseconds. Default 5,000. */
  readonly maxMs: number;
}

/** Retry unless told otherwise. */
export const defaultRetry: Backoff = {
  attempts: 5,
  baseMs: 100,
  maxMs: 5_000,
};

/** Full jitter: clients that failed together do not come back together. */
export function backoffMs(
  attempt: number,
  { baseMs, maxMs }: Pick<Backoff, "baseMs" | "maxMs">,
): number {
  return (
    Math.random() * Math.min(maxMs, baseMs * 2 ** Math.min(attempt - 1, 30))
  );
}

/** Resolves early, without an error, when the signal aborts: the caller looks at the signal anyway. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener("abort", done);
  });
}

/** Pauses that end early, all at once. Of a signal with more than ten listeners, one for each pause, Node would warn. */
export class Pauses {
  readonly #ends = new Set<() => void>();
  #isOver = false;

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Resolves after so many milliseconds, or when they are over. */
  pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.#isOver) return resolve();
      const end = (): void => {
        clearTimeout(timer);
        this.#ends.delete(end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      this.#ends.add(end);
    });
  }

  /** From now on there is none. */
  end(): void {
    this.#isOver = true;
    for (const end of this.#ends) end();
  }
}

/** Whether the work ended in time. The timer goes with it: a timer left behind would keep the process alive. */
export async function within(
  work: Promise<unknown>,
  ms: number,
): Promise<boolean> {
  const stop = new AbortController();
  const inTime = await Promise.race([
    work.then(() => true),
    pause(ms, stop.signal).then(() => false),
  ]);
  stop.abort();
  return inTime;
}

/** A promise that is settled from outside. */
export interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
}

/** A new one. */
export function defer<T>(): Deferred<T> {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((ok, no) => {
    resolve = ok;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** The promise, or `late()` thrown when the signal aborts first. What the promise does goes on. */
export async function until<T>(
  promise: Promise<T>,
  signal: AbortSignal,
  late: () => Error,
): Promise<T> {
  promise.catch(() => undefined);
  if (signal.aborted) throw late();
  const ended = defer<never>();
  const abort = (): void => ended.reject(late());
  signal.addEventListener("abort", abort);
  try {
    return await Promise.race([promise, ended.promise]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

/** Says when nobody waits any longer. An `AbortController` is one, too. */
export interface Limit {
  readonly signal: AbortSignal;
}

/** An `AbortController` that makes its signal when somebody asks for it: most work is over before anybody does. */
export class Abort implements Limit {
  #controller: AbortController | undefined;
  #aborted = false;

  get aborted(): boolean {
    return this.#aborted;
  }

  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    if (this.#aborted) this.#controller.abort();
    return this.#controller.signal;
  }

  abort(): void {
    this.#aborted = true;
    this.#controller?.abort();
  }
}

/** Aborts after a time, or with the caller's signal. */
export class Deadline extends Abort {
  readonly #timer: ReturnType<typeof setTimeout>;
  readonly #outer: AbortSignal | undefined;
  readonly #onAbort: (() => void) | undefined;
  #late: (() => void) | undefined;

  constructor(ms: number, outer?: AbortSignal) {
    super();
    this.#timer = setTimeout(expire, ms, this);
    this.#outer = outer;
    if (!outer) return;
    this.#onAbort = () => this.abort();
    if (outer.aborted) super.abort();
    else outer.addEventListener("abort", this.#onAbort);
  }

  override abort(): void {
    super.abort();
    this.onLate();
  }

  /** The work's result, or `late()` thrown when the time is over first. What the work does goes on. One at a time. */
  bound<T>(work: Promise<T>, late: () => Error): Promise<T> {
    return new Promise((resolve, reject) => {
      work.then(resolve, reject);
      this.#late = () => reject(late());
      if (this.aborted) this.#late();
    });
  }

  /** Releases the timer, which would keep the process alive. */
  end(): void {
    clearTimeout(this.#timer);
    if (this.#onAbort) this.#outer?.removeEventListener("abort", this.#onAbort);
  }

  /** The time is over, unless it was when it began. */
  protected onLate(): void {
    this.#late?.();
  }
}

function expire(deadline: Deadline): void {
  deadline.abort();
}
