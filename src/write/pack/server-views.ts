import type { FieldView, PartView } from './views.js';

export interface ServerView {
  /** Where the document has it, `file#pointer`. */
  readonly place: string;
  readonly name: string;
  readonly key: string;
  readonly docs: string;
  readonly protocol: string;
  readonly tls: boolean;
  readonly url: readonly PartView[];
  /** What the document suggests for connecting to it: options of its protocol, as one literal; empty where there is nothing. */
  readonly options: string;
  readonly variables: readonly VariableView[];
  /** What to show for being let in: any of these. Empty where nothing is asked for, and in a pack without `logins`. */
  readonly access: readonly AlternativeView[];
  /** Who shows nothing is let in, too. */
  readonly open: boolean;
}

/** All of these are to be shown. */
export interface AlternativeView {
  readonly credentials: readonly CredentialView[];
}

/** What a security scheme asks for. */
export interface CredentialView {
  /** That of the scheme. */
  readonly name: string;
  readonly docs: string;
  /** The pack's own name for the way to log in: see `Pack.logins`. */
  readonly login: string;
  /** The name of the header, the parameter or the cookie that it goes into, as a literal; empty where there is none. */
  readonly key: string;
}

/** A variable of a server's address; `optional` where it has a default. */
export interface VariableView extends FieldView {
  /** The default as a literal; empty without one. */
  readonly default: string;
}

export interface SecurityView {
  /** Where the document has it, `file#pointer`. */
  readonly place: string;
  readonly name: string;
  readonly type: string;
  readonly docs: string;
}

export interface ProtocolView {
  readonly name: string;
  readonly runtimeImport: string;
  /** The document has security for servers, or for operations on them, that nobody may leave out: who listens has to check it. */
  readonly guarded: boolean;
}
