// What the security schemes of a server ask for, made options of who connects to it; what the options say already wins.
import type { Certified } from "../../runtime/index.js";
import type { ConnectOptions } from "./connect.js";

/** Itself, or who knows it: asked at every connection, so that it can change. */
type Asked<T> = T | (() => T);

type Tls = NonNullable<ConnectOptions["tls"]>;

export type Options = ConnectOptions;

/** A user and its password. */
export type User = Asked<{
  readonly username: string;
  readonly password: string;
}>;

/** An access token. */
export type Token = Asked<string>;

/** The value of a header, of a parameter of the query, or of a cookie. */
export type Key = Asked<string>;

export type Certificate = Certified<Tls>;

type WithHeaders<O> = O & Required<Pick<Options, "headers">>;
type WithQuery<O> = O & Required<Pick<Options, "query">>;
type WithTls<O> = O & { readonly tls: Tls };

/** By the header `Authorization`, as `Basic`. */
export function user<O extends Options>(
  secret: User,
  options: O,
): WithHeaders<O> {
  const basic = (): string => {
    const { username, password } =
      typeof secret === "function" ? secret() : secret;
    return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
  };
  return header("Authorization", basic, options);
}

/** By the header `Authorization`, as `Bearer`. */
export function token<O extends Options>(
  secret: Token,
  options: O,
): WithHeaders<O> {
  return header("Authorization", () => `Bearer ${told(secret)}`, options);
}

export function header<O extends Options>(
  name: string,
  secret: Key,
  options: O,
): WithHeaders<O> {
  const headers = (): Readonly<Record<string, string>> => ({
    [name]: told(secret),
    ...options.headers?.(),
  });
  return { ...options, headers };
}

export function query<O extends Options>(
  name: string,
  secret: Key,
  options: O,
): WithQuery<O> {
  const query = (): Readonly<Record<string, string>> => ({
    [name]: told(secret),
    ...options.query?.(),
  });
  return { ...options, query };
}

/** Beside the cookies that the options have already. */
export function cookie<O extends Options>(
  name: string,
  secret: Key,
  options: O,
): WithHeaders<O> {
  const headers = (): Readonly<Record<string, string>> => {
    const { Cookie: others, ...rest } = options.headers?.() ?? {};
    const own = `${name}=${told(secret)}`;
    return {
      ...rest,
      Cookie: others === undefined ? own : `${others}; ${own}`,
    };
  };
  return { ...options, headers };
}

/** By TLS. */
export function certificate<O extends Options>(
  secret: Certificate,
  options: O,
): WithTls<O> {
  return { ...options, tls: { ...secret, ...options.tls } };
}

function told(secret: Key): string {
  return typeof secret === "function" ? secret() : secret;
}
