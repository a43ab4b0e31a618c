// What the security schemes of a server ask for, made options of this transport; what the options say already wins.
import type { Asked, Certified } from "../../runtime/index.js";
import type { Credentials, KafkaOptions, Sasl, Tls } from "./options.js";

export type Options = KafkaOptions;

/** A user and its password. */
export type User = Asked<Credentials>;

/** An access token. */
export type Token = Asked<string>;

export type Certificate = Certified<Tls>;

type WithSasl<O> = O & { readonly sasl: Sasl };
type WithTls<O> = O & { readonly tls: Tls };

/** By SASL's PLAIN. */
export function user<O extends Options>(secret: User, options: O): WithSasl<O> {
  return { sasl: password("plain", secret), ...options };
}

/** By SASL's SCRAM-SHA-256. */
export function scramSha256<O extends Options>(
  secret: User,
  options: O,
): WithSasl<O> {
  return { sasl: password("scram-sha-256", secret), ...options };
}

/** By SASL's SCRAM-SHA-512. */
export function scramSha512<O extends Options>(
  secret: User,
  options: O,
): WithSasl<O> {
  return { sasl: password("scram-sha-512", secret), ...options };
}

/** By SASL's OAUTHBEARER. */
export function token<O extends Options>(
  secret: Token,
  options: O,
): WithSasl<O> {
  const ask = typeof secret === "function" ? secret : () => secret;
  return { sasl: { mechanism: "oauthbearer", token: ask }, ...options };
}

/** By TLS. */
export function certificate<O extends Options>(
  secret: Certificate,
  options: O,
): WithTls<O> {
  const said = typeof options.tls === "object" ? options.tls : {};
  return { ...options, tls: { ...secret, ...said } };
}

function password(
  mechanism: "plain" | "scram-sha-256" | "scram-sha-512",
  secret: User,
): Sasl {
  const ask = typeof secret === "function" ? secret : () => secret;
  return { mechanism, credentials: ask };
}
