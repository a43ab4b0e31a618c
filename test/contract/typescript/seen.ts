/** What a row has brought about, and whether that is what it promises. */
type Values = Readonly<Record<string, unknown>>;

export class Seen {
  /** Payloads and parameters of handled messages, by operation. */
  readonly handled = new Map<string, { readonly payload: Values; readonly context: Values }[]>();
  readonly trace: Record<string, string[]> = { client: [], service: [] };
  readonly errors: (Error & { readonly violations?: readonly { instance: string }[]; readonly channel?: string })[] = [];
  readonly clientErrors: Error[] = [];
  readonly events: Values[] = [];
  readonly tapped: Values[] = [];
  readonly outcomes: (string | undefined)[] = [];
  readonly statuses: number[] = [];
  readonly states: string[] = [];
  /** Of each state whether it came with the error that explains it. */
  readonly explained: boolean[] = [];
  readonly instances = new Set<number>();
  attempts = 0;
  /** Messages to be sent, those whose sending is over, and those that the transport had and that were not over when the broker died. */
  sent = 0;
  settled = 0;
  underWay = 0;
  /** What the client has handed over to its transport, each once. */
  readonly handedOver = new Set<string>();
  running = 0;
  atOnce = 0;
  inFlight = 0;
  replies = 0;
  closed = 0;
  /** Those of the client that stand. */
  subscriptions = 0;
  streamEnded = false;
  answer: unknown;

  /** Lamps that have been turned on, each as often as it was to be another brightness. */
  get distinct(): number {
    return new Set(this.handled.get('turnOn')?.map(({ context, payload }) => JSON.stringify([context['params'], payload]))).size;
  }

  handle(operation: string, payload: Values, context: Values): void {
    this.handled.set(operation, [...(this.handled.get(operation) ?? []), { payload, context }]);
  }

  /** Why it is not what `then` says; undefined when it is. */
  mismatch(then: Values, lateReplies: number): string | undefined {
    const actual = this.#actual(lateReplies);
    for (const [name, wanted] of Object.entries(then)) {
      const got = name === 'handled' ? pick(actual['handled'] as Values, wanted as Values) : actual[name];
      if (!holds(wanted, got)) return `${name}: ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`;
    }
    return undefined;
  }

  report(names: readonly string[]): void {
    const actual = this.#actual(0);
    const note = names.map((name) => `${JSON.stringify(actual[name])} ${name}`).join(', ');
    process.stdout.write(`${JSON.stringify({ note })}\n`);
  }

  #actual(lateReplies: number): Values {
    const turnedOn = this.handled.get('turnOn') ?? [];
    const last = turnedOn.at(-1)?.context;
    const { distinct } = this;
    const { streamEnded, underWay, attempts, atOnce, inFlight, replies, closed, answer, trace, statuses } = this;
    return {
      ...{ streamEnded, underWay, attempts, atOnce, inFlight, replies, closed, answer, trace, statuses, lateReplies },
      handled: Object.fromEntries([...this.handled].map(([name, list]) => [name, list.length])),
      payloads: turnedOn.map(({ payload }) => payload),
      params: turnedOn.map(({ context }) => context['params']),
      headers: last?.['headers'],
      redelivered: (last?.['raw'] as Values | undefined)?.['redelivered'],
      errors: this.errors.map(({ name }) => name),
      pointers: this.errors.flatMap(({ violations = [] }) => violations.map(({ instance }) => instance)),
      channels: this.errors.map(({ channel }) => channel),
      clientErrors: this.clientErrors.map(({ name }) => name),
      events: this.events.length,
      names: this.events.map(({ message }) => message),
      tapped: this.tapped,
      outcomes: this.outcomes,
      confirmed: this.outcomes.filter((outcome) => outcome === 'sent').length,
      ordered: turnedOn.every(({ payload }, at) => payload['brightness'] === at),
      states: this.states,
      explained: this.explained,
      shares: this.instances.size,
      unhandled: Math.max(0, this.sent - turnedOn.length),
      repeated: Math.max(0, turnedOn.length - this.sent),
      distinct,
      duplicates: turnedOn.length - distinct,
    };
  }
}

/** Absent counts as none. */
function pick(counts: Values, wanted: Values): Values {
  return Object.fromEntries(Object.keys(wanted).map((name) => [name, counts[name] ?? 0]));
}

/** A value holds by being equal; `atLeast` and `atMost` compare, `has` looks at some members. */
function holds(wanted: unknown, got: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null || Array.isArray(wanted)) return JSON.stringify(got) === JSON.stringify(wanted);
  const rule = wanted as Values;
  if ('atLeast' in rule) return Number(got) >= Number(rule['atLeast']);
  if ('atMost' in rule) return Number(got) <= Number(rule['atMost']);
  if ('has' in rule)
    return (got as Values[]).some((one) => Object.entries(rule['has'] as Values).every(([key, value]) => holds(value, one[key])));
  return Object.keys({ ...rule, ...(got as Values) }).every((key) => holds(rule[key], (got as Values | undefined)?.[key]));
}
