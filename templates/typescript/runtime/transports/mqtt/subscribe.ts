import type { IClientSubscribeOptions, MqttClient } from "mqtt";
import { asError, AuthError, ConnectError } from "../../runtime/index.js";

const NOT_AUTHORISED = 135;

/** For a reason of the broker's own, and too many of them: not so another time. */
const PASSING = new Set([131, 151]);

/** Subscribes. Throws `ConnectError`, for who may not `AuthError`, with the reason code of the broker. */
export async function subscribe(
  client: MqttClient,
  filter: string,
  options: IClientSubscribeOptions,
): Promise<void> {
  try {
    await client.subscribeAsync(filter, options);
  } catch (thrown) {
    throw refusalOf(filter, asError(thrown));
  }
}

function refusalOf(filter: string, cause: Error): ConnectError {
  const code = reasonCodeOf(cause);
  if (code === undefined)
    return new ConnectError(`cannot subscribe to ${filter}: ${cause.message}`, {
      cause,
      retryable: true,
    });
  const refused = code === NOT_AUTHORISED ? AuthError : ConnectError;
  return new refused(
    `the broker refuses the subscription to ${filter}: ${cause.message} (reason code ${code})`,
    { cause, retryable: PASSING.has(code) },
  );
}

/** What the broker said; undefined where it said nothing. */
function reasonCodeOf(cause: Error): number | undefined {
  const { packet } = cause as {
    readonly packet?: { readonly granted?: readonly unknown[] };
  };
  return packet?.granted?.find(
    (code): code is number => typeof code === "number" && code >= 128,
  );
}
