import { log, type LogEntry } from "./log.js";
import type { Middleware } from "./middleware.js";

/** The names and values of a measurement's labels, all of them known from the document: no ids, no addresses. */
export type MetricLabels = {
  readonly operation: string;
  /** Absent of dead letters. */
  readonly message?: string;
  readonly outcome: LogEntry["outcome"];
};

/** What an instrument measures; `unit` in the notation of UCUM. */
export interface Instrument {
  readonly description: string;
  readonly unit: string;
  /** Of histograms: where its buckets end. */
  readonly advice?: { readonly explicitBucketBoundaries: number[] };
}

/** Makes what measurements go to: a `Meter` of OpenTelemetry as it is, or a few lines around any other library. */
export interface Meter {
  createCounter(
    name: string,
    instrument: Instrument,
  ): { add(count: number, labels: MetricLabels): void };
  createHistogram(
    name: string,
    instrument: Instrument,
  ): { record(seconds: number, labels: MetricLabels): void };
}

/** Where OpenTelemetry's conventions let the buckets of durations end, in seconds. */
const BOUNDARIES = [
  0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10,
];

/**
 * Counts and times every message that is sent or handled, by the names of OpenTelemetry's conventions for messaging. Each attempt
 * of a handler counts. Errors of the instruments are dropped: no message fails because it is measured.
 */
export function metrics(meter: Meter): Middleware {
  const counter = (name: string, description: string) =>
    meter.createCounter(name, { description, unit: "{message}" });
  const histogram = (name: string, description: string) =>
    meter.createHistogram(name, {
      description,
      unit: "s",
      advice: { explicitBucketBoundaries: BOUNDARIES },
    });
  const instruments = {
    send: {
      messages: counter(
        "messaging.client.sent.messages",
        "Messages that were to be sent",
      ),
      duration: histogram(
        "messaging.client.operation.duration",
        "Until a message was confirmed, or had failed",
      ),
    },
    receive: {
      messages: counter(
        "messaging.client.consumed.messages",
        "Messages given to handlers, each attempt",
      ),
      duration: histogram(
        "messaging.process.duration",
        "Until a handler had ended",
      ),
    },
  };
  return log(({ direction, operation, message, outcome, milliseconds }) => {
    const { messages, duration } = instruments[direction];
    const labels: MetricLabels = {
      operation,
      ...(message !== undefined && { message }),
      outcome,
    };
    messages.add(1, labels);
    duration.record(milliseconds / 1000, labels);
  });
}
