/** Itself, or who knows it: asked at every connection, so that it can change. */
export type Asked<T> = T | (() => T | Promise<T>);

/** A key in place of the user's name. */
export interface UserKey {
  readonly username: string;
  readonly password?: string;
}

/** A key in place of the password. */
export interface PasswordKey {
  readonly username?: string;
  readonly password: string;
}

/** Options of TLS with a certificate and its key in them; the authority of the other side's belongs here, too. */
export type Certified<
  Tls extends { readonly cert?: unknown; readonly key?: unknown },
> = Tls & {
  readonly [Part in "cert" | "key"]: NonNullable<Tls[Part]>;
};
