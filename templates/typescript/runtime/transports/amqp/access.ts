// What the security schemes of a server ask for, made options of this transport; what the options say already wins.
import type {
  Asked,
  Certified,
  PasswordKey,
  UserKey,
} from "../../runtime/index.js";
import type { AmqpOptions, Credentials } from "./options.js";

export type { PasswordKey, UserKey };

type Tls = NonNullable<AmqpOptions["tls"]>;

export type Options = AmqpOptions;

/** A user and its password. */
export type User = Asked<Credentials>;

/** An access token. */
export type Token = Asked<string>;

export type Certificate = Certified<Tls>;

type WithUser<O> = O & Required<Pick<Options, "credentials">>;
type WithTls<O> = O & { readonly tls: Tls };

export function user<O extends Options>(secret: User, options: O): WithUser<O> {
  const ask = typeof secret === "function" ? secret : () => secret;
  return { credentials: ask, ...options };
}

export function userKey<O extends Options>(
  secret: UserKey,
  options: O,
): WithUser<O> {
  return user({ password: "", ...secret }, options);
}

export function passwordKey<O extends Options>(
  secret: PasswordKey,
  options: O,
): WithUser<O> {
  return user({ username: "", ...secret }, options);
}

/** As RabbitMQ takes it: in place of the password, whatever the user's name. */
export function token<O extends Options>(
  secret: Token,
  options: O,
): WithUser<O> {
  const ask = typeof secret === "function" ? secret : () => secret;
  const known = async (): Promise<Credentials> => ({
    username: "",
    password: await ask(),
  });
  return user(known, options);
}

/** By TLS; without a user beside it the certificate says who that is. */
export function certificate<O extends Options>(
  secret: Certificate,
  options: O,
): WithTls<O> {
  return { ...options, tls: { ...secret, ...options.tls } };
}
