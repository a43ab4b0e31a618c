// Protocol Buffers Language Specification (proto2, proto3, editions): what a file declares. Services and options are read over.

/** The preset of features that a file is written in. */
export type Syntax = 'proto2' | 'proto3' | 'editions';

/** A name and where it is written: `offset` counts UTF-16 code units from 0. */
export interface Named {
  readonly name: string;
  readonly offset: number;
}

export interface ProtoFile {
  readonly syntax: Syntax;
  readonly package: string;
  /** Paths as written. */
  readonly imports: readonly string[];
  readonly messages: readonly ProtoMessage[];
  readonly enums: readonly ProtoEnum[];
  readonly extensions: readonly Extension[];
}

export interface ProtoMessage extends Named {
  /** In document order, those of oneofs where the oneof stands. */
  readonly fields: readonly ProtoField[];
  readonly oneofs: readonly Named[];
  readonly messages: readonly ProtoMessage[];
  readonly enums: readonly ProtoEnum[];
  readonly extensions: readonly Extension[];
  readonly reserved: Reserved;
  /** Numbers that others may use: `extensions 100 to 199`. */
  readonly open: readonly Range[];
}

export interface ProtoField extends Named {
  readonly number: number;
  readonly label?: 'optional' | 'required' | 'repeated';
  /** As written; `group` is a field whose message stands beside it. */
  readonly type: Named;
  /** Only of a map: the type of its keys. `type` is that of its values. */
  readonly key?: Named;
  /** The oneof that holds it. */
  readonly oneof?: string;
  readonly isGroup: boolean;
  /** Names of the options in brackets. */
  readonly options: readonly string[];
}

export interface ProtoEnum extends Named {
  readonly values: readonly (Named & { readonly number: number })[];
  readonly allowsAlias: boolean;
  readonly reserved: Reserved;
}

/** `extend Message { … }` */
export interface Extension {
  readonly extended: Named;
  readonly fields: readonly ProtoField[];
}

/** Both ends are included. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

export interface Reserved {
  readonly ranges: readonly Range[];
  readonly names: readonly Named[];
}

/** What is wrong, and where in the text. */
export interface ProtoFault {
  readonly offset: number;
  readonly reason: string;
}
