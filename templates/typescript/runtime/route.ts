import type { Params } from "./address.js";
import type { Delivery, Route } from "./intake.js";
import { readCorrelation, writeCorrelation } from "./correlation.js";
import type { Operation } from "./descriptor.js";
import { argumentOf, HandlerContext, Reply } from "./handle.js";
import type { Protocol } from "./protocol.js";
import { selected, type Sender } from "./send.js";
import { wayBack, type WayBack } from "./way-back.js";

/** A handler of whatever operation. */
export type AnyHandler = (value: unknown, context: object) => unknown;

/** An operation that is received, its handler, and the answer where it has one. */
export function route<P extends Protocol>(
  operation: Operation,
  params: Params,
  sender: Sender<P>,
  handler: AnyHandler,
  publish?: object,
): Route<P> {
  const call = (delivery: Delivery<P>): unknown =>
    handler(
      argumentOf(operation, delivery),
      new HandlerContext(delivery, publish),
    );
  const answer = async (delivery: Delivery<P>): Promise<void> => {
    // First: what cannot be answered is not done.
    const way = wayBack(operation, sender.transport, delivery);
    await respond(operation, sender, delivery, way, await call(delivery));
  };
  return { operation, params, handle: operation.reply ? answer : call };
}

async function respond<P extends Protocol>(
  operation: Operation,
  sender: Sender<P>,
  delivery: Delivery<P>,
  way: WayBack,
  result: unknown,
): Promise<void> {
  const { name, reply } = operation;
  const given =
    result instanceof Reply
      ? (result as Reply<unknown, object | undefined>)
      : new Reply(result, undefined);
  const { message, payload, headers } = selected(
    name,
    reply?.messages ?? [],
    given.value,
    given.headers,
  );
  const id = correlationOf(operation, delivery);
  const answer = writeCorrelation(message, payload, headers, id);
  if ("channel" in way)
    await sender.send(
      { name, channel: way.channel },
      { message, ...answer },
      way.params,
      id === undefined ? {} : { correlationId: id },
    );
  else
    await way.answer?.(
      sender.content(message, answer.payload, answer.headers),
      id,
    );
}

function correlationOf<P extends Protocol>(
  { messages }: Operation,
  { message, payload, raw }: Delivery<P>,
): string | undefined {
  const asked = messages.find(({ name }) => name === message);
  return (
    (asked && readCorrelation(asked, payload, raw.headers)) ?? raw.correlationId
  );
}
