// What the security schemes of a server ask for, made options of this transport; what the options say already wins.
import type {
  Asked,
  Certified,
  PasswordKey,
  UserKey,
} from "../../runtime/index.js";
import type { Credentials, MqttOptions } from "./options.js";

export type { PasswordKey, UserKey };

type Tls = NonNullable<MqttOptions["tls"]>;

export type Options = MqttOptions;

/** A user and its password. */
export type User = Asked<Credentials>;

/** An access token, and the name of a user where the broker wants one. */
export type Token = Asked<{
  readonly username?: string;
  readonly token: string;
}>;

export type Certificate = Certified<Tls>;

type WithUser<O> = O & { readonly credentials: User };
type WithTls<O> = O & { readonly tls: Tls };

export function user<O extends Options>(secret: User, options: O): WithUser<O> {
  return { credentials: secret, ...options };
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

/** As most brokers take it: in place of the password. */
export function token<O extends Options>(
  secret: Token,
  options: O,
): WithUser<O> {
  const known = async (): Promise<Credentials> => {
    const { username = "", token } =
      typeof secret === "function" ? await secret() : secret;
    return { username, password: token };
  };
  return user(known, options);
}

/** By TLS: the server's URL begins with `mqtts:`. */
export function certificate<O extends Options>(
  secret: Certificate,
  options: O,
): WithTls<O> {
  return { ...options, tls: { ...secret, ...options.tls } };
}
