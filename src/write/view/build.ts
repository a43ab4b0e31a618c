import type { Api } from '../../ir/api.js';
import type { Json } from '../../ir/described.js';
import { nameWords } from '../../naming/words.js';
import type { Dialect } from '../../patterns/translate.js';
import type { ApiView, FileView, Language, Options, Pack, View } from '../pack/contract.js';
import { bodyViews } from './bodies.js';
import { channelView } from './channels.js';
import { changed, deferred } from './deferred.js';
import { docsText } from './docs.js';
import { adjustedFiles, fileViews } from './files.js';
import { frozen } from './frozen.js';
import { label, markdownLabel } from './labels.js';
import { newLedger, type ScopedNames } from './ledger.js';
import { lookupOf } from './lookup.js';
import { messageView } from './messages.js';
import { allocateNames, type Numbered } from './names.js';
import { operationView } from './operations.js';
import { speakable, translator, type Unspeakable } from './patterns.js';
import { remembered } from './remembered.js';
import { extended, overridden, type Offer, type TellRefused } from './overridden.js';
import { presets } from './presets.js';
import { modelPrinter, sdkPrinter, type Printer } from './printer.js';
import { guardedBy, protocolsOf } from './protocols.js';
import { askedBy, type TellUnasked } from './security.js';
import { tellUnheld, type Unheld } from './unheld.js';
import { securityView, serverView } from './servers.js';

/** What to print, beside the document. */
export interface ViewRequest {
  readonly options: Options;
  /** The pack's dialect of regular expressions (default `ecma`). */
  readonly regex?: Dialect;
  readonly unspeakable?: Unspeakable;
  readonly unheld?: Unheld;
  /** The pack's name, by which schemas ask for types in it (`x-java-type`); without one they ask for none. */
  readonly language?: string;
  readonly refused?: TellRefused;
  readonly unasked?: TellUnasked;
  /** False prints declarations and checks alone. */
  readonly sdk: boolean;
  readonly client: boolean;
  readonly service: boolean;
  /** Protocols for which the pack has a transport. */
  readonly transports: ReadonlySet<string>;
  /** Names that earlier runs decided. */
  readonly fixed: ScopedNames;
  readonly numbered: Numbered;
  /**
   * The pack is known to change nothing of what it is given: what is in files is not frozen then, which would take a fiftieth of all the
   * time (default false).
   */
  readonly trusted?: boolean;
}

/** A View, and the names in it that later runs keep, of members when their file is read. */
export interface BuiltView {
  readonly view: View;
  readonly decided: ScopedNames;
}

/** All decisions that a language takes for a document, as frozen plain data; those about a file are taken when it is first read. */
export function buildView(document: Api, pack: Pack, request: ViewRequest): BuiltView {
  const dialect = request.regex ?? 'ecma';
  const translated = translator(dialect);
  const written = speakable(document, dialect, request.unspeakable ?? (() => undefined), translated);
  const chosen = pack.languageFor?.(request.options, (pattern) => translated(pattern) ?? noWords(pattern)) ?? pack.language;
  const language = remembered(chosen);
  tellUnheld(written, language, request.unheld ?? (() => undefined));
  const offer = offerOf(language, request);
  const asking = extended(written, offer);
  const ledger = newLedger(request.fixed);
  const names = allocateNames(asking, language, { ledger, numbered: request.numbered, sdk: request.sdk });
  const api = overridden(asking, (request.options['types'] ?? {}) as Readonly<Record<string, Json>>, names.decls, offer);
  const sdk = sdkPrinter(api.types, names, language);
  // By the document's own unions: what is held as something else names its variants as ever.
  const files = fileViews(api, modelPrinter(api.types, names, language), presets(written.types));
  const view = wholeView(api, files, sdk, pack, request);
  const keep = request.trusted === true ? same : frozen;
  const adjusted = changed(view, listed(adjustedFiles(files, pack.adjustFiles?.(view) ?? same, keep)), keep);
  return { view: changed(adjusted, pack.adjustView?.(adjusted, request.options) ?? {}, keep), decided: ledger.decided };
}

/** A language that says nothing of it has what needs no numbers. */
function offerOf({ overrides = ['any', 'string'] }: Language, { language = '', refused = () => undefined }: ViewRequest): Offer {
  return { language, offered: overrides, refused };
}

function same<T>(value: T): T {
  return value;
}

/** The View before the pack has its word. */
function wholeView(api: Api, files: readonly FileView[], sdk: Printer, pack: Pack, request: ViewRequest): View {
  const guarded = guardedBy(api);
  const asked = askedOf(api, pack, request);
  const spoken = deferred<Pick<View, Conversation>, Conversation>({}, conversation, () => frozen(conversationOf(api, asked, sdk)));
  const known: Omit<View, Conversation | keyof Listed> = {
    api: apiView(api, sdk.language, request.options),
    bodies: bodyViews(api.messages, sdk),
    protocols: protocolsOf(api.servers)
      .filter((name) => request.transports.has(name))
      .map((name) => ({ name, runtimeImport: '', guarded: guarded.has(name) })),
    options: printedOptions(request.options),
    sdk: request.sdk,
    client: request.sdk && request.client,
    service: request.sdk && request.service,
  };
  return changed(changed(spoken as View, known), listed(files));
}

type Listed = Pick<View, 'files' | 'decls'>;

/** Files, and all that they declare. */
function listed(files: readonly FileView[]): Listed {
  return {
    files,
    get decls() {
      return files.flatMap(({ decls }) => decls);
    },
  };
}

/** What is of no use but to an SDK, and not decided where none is printed. */
type Conversation = 'channels' | 'messages' | 'operations' | 'servers' | 'security';
const conversation: readonly Conversation[] = ['channels', 'messages', 'operations', 'servers', 'security'];

function conversationOf(api: Api, asked: ReturnType<typeof askedBy>, sdk: Printer): Pick<View, Conversation> {
  const channels = new Map(api.channels.map((channel) => [channel.id, channelView(channel, api.servers, api.checks, sdk)]));
  const lookup = lookupOf(api);
  return {
    channels: [...channels.values()],
    messages: api.messages.map((message) => messageView(message, lookup, sdk)),
    operations: api.operations.map((operation) => operationView(operation, lookup, channels, sdk)),
    servers: api.servers.map((server) => serverView(server, sdk, asked.get(server.id) ?? [])),
    security: api.security.map((scheme) => securityView(scheme, sdk)),
  };
}

/** Nothing where no SDK is printed, or the pack does not say how its transports log in. */
function askedOf(api: Api, { logins }: Pack, { sdk, transports, unasked }: ViewRequest): ReturnType<typeof askedBy> {
  return sdk && logins !== undefined ? askedBy(api, logins, transports, unasked ?? (() => undefined)) : new Map();
}

function noWords(pattern: string): never {
  throw new Error(`no words for ${pattern}`);
}

const suffixes = new Set(['api', 'service', 'client']);

/** The title without a trailing API, Service or Client, unless nothing else is left; the option `name` overrides it. */
function apiView(api: Api, language: Language, options: Options): ApiView {
  const chosen = options['name'];
  const own = typeof chosen === 'string' && chosen !== '' ? nameWords({ source: chosen, context: [] }) : titleWords(api.info.title);
  return {
    words: own,
    className: language.escape(language.casing(own, 'type'), 'type'),
    packageName: language.escape(language.casing(own, 'package'), 'package'),
    title: api.info.title,
    label: label(api.info.title),
    heading: markdownLabel(api.info.title),
    version: api.info.version,
    docs: docsText(api.info),
    file: api.file.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' '),
  };
}

function titleWords(title: string): readonly string[] {
  const all = nameWords({ source: title, context: [] });
  const last = all.at(-1);
  return all.length > 1 && last !== undefined && suffixes.has(last) ? all.slice(0, -1) : all;
}

function printedOptions(options: Options): Record<string, string | boolean> {
  return Object.fromEntries(
    Object.entries(options).map(([key, value]: [string, Json]) => [key, typeof value === 'boolean' ? value : text(value)]),
  );
}

function text(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
