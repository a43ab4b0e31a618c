import type { ApiView } from './api-views.js';
import type { BodyView } from './body-views.js';
import type { CheckView, TestView } from './check-views.js';
import type { ImportedName } from './contract.js';
import type { ProtocolView, SecurityView, ServerView } from './server-views.js';

/** What a template sees: frozen, only strings, booleans, lists and records of them. Unknown fields are errors. */
export interface View {
  readonly api: ApiView;
  /** Declarations and checks, grouped by owner. */
  readonly files: readonly FileView[];
  readonly decls: readonly DeclView[];
  readonly channels: readonly ChannelView[];
  readonly messages: readonly MessageView[];
  /** The content types in which payloads are no JSON. */
  readonly bodies: readonly BodyView[];
  readonly operations: readonly OperationView[];
  /** Protocols of the document for which the pack has a transport. */
  readonly protocols: readonly ProtocolView[];
  readonly servers: readonly ServerView[];
  readonly security: readonly SecurityView[];
  readonly options: Readonly<Record<string, string | boolean>>;
  /** False for `models`: then only declarations and checks are printed. */
  readonly sdk: boolean;
  readonly client: boolean;
  readonly service: boolean;
}

export interface FileView {
  /** Without folder and extension: `turn-on`. */
  readonly path: string;
  /** Of its declarations. */
  readonly names: readonly string[];
  readonly decls: readonly DeclView[];
  /** Printed import lines of the file of declarations. */
  readonly imports: readonly string[];
  /** Those that stand at its end: none, unless the pack moves some there because files that import each other need it. */
  readonly lateImports: readonly string[];
  readonly checks: readonly CheckView[];
  /** Printed import lines of the file of checks. */
  readonly checkImports: readonly string[];
  /** Hoisted by predicates, in order of first use. */
  readonly constants: readonly { readonly name: string; readonly text: string }[];
}

interface DeclBase {
  /** Path of the template that prints it, e.g. `models/object.njk`. */
  readonly template: string;
  /** Where the document has it, `file#pointer`: errors in templates name it. */
  readonly place: string;
  readonly name: string;
  readonly docs: string;
  /** The document advises against it; the last paragraph of `docs` says so. */
  readonly deprecated: boolean;
  /** What it is where the document says nothing else of it, on one line: `the schema #/… of asyncapi.yaml`. */
  readonly whence: string;
  /** A root has a codec of its own. */
  readonly codec: boolean;
  /** Names of the predicate and of the schema data of its check. */
  readonly predicate: string;
  readonly schema: string;
  /** Null is a legal value of the declared schema itself. */
  readonly nullable: boolean;
}

export type DeclView = ObjectDeclView | UnionDeclView | EnumDeclView | TupleDeclView | AliasDeclView;

/** A use of a type. `decoder` and `encoder` are functions as expressions; empty in languages whose types are the JSON values. */
export interface UseView {
  readonly type: string;
  readonly nullable: boolean;
  readonly decoder: string;
  readonly encoder: string;
}

export interface ObjectDeclView extends DeclBase {
  readonly kind: 'object';
  readonly fields: readonly MemberView[];
  /** The type of members beyond the fields; empty where there are none. */
  readonly extra: string;
  readonly extraDecoder: string;
  readonly extraEncoder: string;
  /** Members beyond the fields may be anything. */
  readonly open: boolean;
  readonly bases: readonly string[];
}

export interface UnionDeclView extends DeclBase {
  readonly kind: 'union';
  readonly variants: readonly VariantView[];
  /** Wire name of the tag as a literal; empty without a tag. */
  readonly tag: string;
  /** The tag alone does not decide: a value is of the variant that it names where it satisfies that one's `test`. */
  readonly hinted: boolean;
  /** A value may be of several variants at once. */
  readonly overlapping: boolean;
}

export interface VariantView extends UseView {
  readonly name: string;
  /** The first of `tags`; empty without a tag. */
  readonly tag: string;
  /** The values of the tag that name this variant, as literals. */
  readonly tags: readonly string[];
  /** Whether the variable `value`, which satisfies the union, is of this variant; both empty in languages without decoders. */
  readonly test: TestView;
  /** What each value is that is not of the variant that its tag names: no other one is tried. */
  readonly base: boolean;
}

export interface EnumDeclView extends DeclBase {
  readonly kind: 'enum';
  readonly open: boolean;
  readonly type: string;
  readonly base: 'string' | 'integer' | 'number' | 'mixed';
  readonly members: readonly { readonly name: string; readonly literal: string; readonly docs: string }[];
}

/** A list whose first elements have types of their own. */
export interface TupleDeclView extends DeclBase {
  readonly kind: 'tuple';
  readonly type: string;
  readonly prefix: readonly TupleItemView[];
  /** What follows the prefix; all empty where nothing may. */
  readonly rest: UseView;
  readonly closed: boolean;
}

export interface TupleItemView extends UseView {
  /** May be missing, and all after it. */
  readonly optional: boolean;
  /** As `MemberView.cyclic`. */
  readonly cyclic: boolean;
}

export interface AliasDeclView extends DeclBase, UseView {
  readonly kind: 'alias';
}

export interface FieldView {
  readonly name: string;
  /** Key on the wire, as a string literal of the language. */
  readonly wire: string;
  readonly type: string;
  readonly optional: boolean;
  readonly nullable: boolean;
  readonly docs: string;
}

/** A member of an object. */
export interface MemberView extends FieldView, UseView {
  /** The document advises against it; the last paragraph of `docs` says so. */
  readonly deprecated: boolean;
  /** A value of the type holds one of the declaration itself, with no list or map between: a language of values needs a pointer here. */
  readonly cyclic: boolean;
  /** The one value that it can have, as a literal; empty where there are others. */
  readonly constant: string;
  /**
   * Of a required member that tells which variant of a union the object is: the text that says so, as JSON; empty for all others. The
   * schema may allow other texts.
   */
  readonly preset: string;
  /** What the document says is meant where the member is absent, as JSON; empty where it says nothing, or what its schemas refuse. */
  readonly default: string;
}

export interface ChannelView {
  /** Where the document has it, `file#pointer`. */
  readonly place: string;
  readonly name: string;
  /** The document's own key. */
  readonly key: string;
  readonly docs: string;
  readonly parts: readonly PartView[];
  /** False where the address is known only at run time. */
  readonly addressed: boolean;
  readonly params: readonly FieldView[];
  /** Type name of the parameters; empty without parameters. */
  readonly paramsType: string;
  /** The protocols of the servers that it is on, as one literal; empty where they are all that the document's servers speak. */
  readonly protocols: string;
  /** The same, each a literal. */
  readonly protocolNames: readonly string[];
  readonly bindings: string;
  /** What bindings ask of something by a schema; empty for most channels. */
  readonly codecs: readonly CodecView[];
  readonly hasCodecs: boolean;
  /** What the schemas of its parameters need. */
  readonly imports: readonly ImportedName[];
}

/** A schema of a binding. */
export interface CodecView {
  /** Protocol and field, `ws.query`, as a literal. */
  readonly key: string;
  /** The codec of its declaration. */
  readonly codec: string;
}

/** `text` or `param` is empty. Both are literals of the language. */
export interface PartView {
  readonly text: string;
  readonly param: string;
  readonly isParam: boolean;
  /** The values that the parameter may have, as one literal; empty where any will do. */
  readonly values: string;
  /** Its value where none is given, as a literal; empty where one has to be given. */
  readonly fallback: string;
  /**
   * What its text has to satisfy, as the string that it is or as the number or boolean that it spells, as data for the runtime's
   * interpreter; empty where any text will do.
   */
  readonly schema: string;
}

export interface MessageView {
  /** Where the document has it, `file#pointer`. */
  readonly place: string;
  /** Constant of the descriptor. */
  readonly name: string;
  /** What the tagged union of several messages calls it: its own name, or the channel's where a channel has two of that name; as a literal. */
  readonly key: string;
  readonly docs: string;
  /** Printed type of the payload, qualified as the SDK's files need it. */
  readonly payload: string;
  /** Codec of the payload; empty where the payload is not typed. */
  readonly codec: string;
  /** How the payload stands in the message's body: as its own text, as bytes; empty for JSON. */
  readonly body: '' | 'text' | 'bytes';
  readonly headers: string;
  readonly headersCodec: string;
  /** Who sends it has to give headers: the document requires others than those that the SDK fills. */
  readonly headersRequired: boolean;
  /** Codec of the key by which messages are ordered or shared out; empty where no binding has one. */
  readonly keyCodec: string;
  readonly contentType: string;
  readonly correlation: string;
  readonly bindings: string;
}

export interface OperationView {
  /** Where the document has it, `file#pointer`. */
  readonly place: string;
  /** `send`, `request`, `receive` or `answer`, from the application's side: part of template paths (`sdk/client/receive.njk`). */
  readonly kind: 'send' | 'request' | 'receive' | 'answer';
  readonly template: string;
  readonly name: string;
  readonly method: string;
  readonly handler: string;
  readonly docs: string;
  /** The application sends it, its counterpart receives it. */
  readonly sends: boolean;
  readonly channel: string;
  readonly paramsType: string;
  readonly hasParams: boolean;
  readonly messages: readonly MessageView[];
  /** More than one message: a union tagged by `message`. */
  readonly many: boolean;
  readonly payload: string;
  readonly reply: ReplyView;
  readonly hasReply: boolean;
  /** What the asker of a request puts into it by itself: the correlation id and the address of the reply. */
  readonly filled: FilledView;
  readonly bindings: string;
}

/** Where in a message there is something, as literals of paths: `['replyTo']`. */
export interface FilledView {
  readonly payload: readonly string[];
  readonly headers: readonly string[];
}

export interface ReplyView {
  readonly messages: readonly MessageView[];
  readonly many: boolean;
  readonly payload: string;
  /** Channel constant; empty where the channel has no address of its own. */
  readonly channel: string;
  /** Where the request says where its reply goes, as a literal; empty where the document does not say. */
  readonly address: string;
  /** What is put into it by itself: the correlation id, where it is a header. */
  readonly filled: FilledView;
}
