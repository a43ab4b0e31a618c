import { HostError, type Host } from '../../host/host.js';
import type { Pack } from './contract.js';
import { readAdditions, readManifest, type Format, type Manifest } from './manifest.js';
import { PackError } from './pack-error.js';
import { plainLanguage } from './plain-language.js';

const NONE: readonly string[] = [];

/** Imports the adapter of the pack in a folder (its `pack.js`); the module's default export is a `Pack`. */
export type ImportPack = (folder: string) => Promise<unknown>;

/** A template as code: the build of our packs exports them as `compiled` from `pack.js`, by path. */
export interface CompiledTemplate {
  /** Of the source that it was made of. */
  readonly fingerprint: string;
  parts(): unknown;
}

/** A pack with everything that printing needs from it, overrides of the user's included. */
export interface LoadedPack {
  readonly manifest: Manifest;
  /** For errors. */
  readonly manifestFile: string;
  readonly folder: string;
  readonly pack: Pack;
  readonly templates: {
    readonly shipped: ReadonlyMap<string, string>;
    readonly own: ReadonlyMap<string, string>;
    readonly compiled: ReadonlyMap<string, CompiledTemplate>;
  };
  /** The file of a template, for errors: the user's where there is one; `base:` is the pack's. */
  fileOf(template: string): string;
  /** All files of the pack, relative to its folder. */
  readonly files: readonly string[];
  read(path: string): Promise<string>;
}

/**
 * Loads the pack in a folder, and a user's templates over it (`own`, a folder). Throws `PackError` for a fault of either.
 */
export async function loadPack(folder: string, own: string | undefined, host: Host, importPack: ImportPack): Promise<LoadedPack> {
  const manifestFile = `${folder}/pack.yaml`;
  const [files, ownFiles] = await Promise.all([host.list(folder), own === undefined ? NONE : host.list(own)]);
  if (!files.includes('pack.yaml')) throw new PackError(manifestFile, undefined, 'there is no pack here: pack.yaml is missing');
  if (own !== undefined && ownFiles.length === 0) throw new PackError(own, undefined, 'there are no templates here');
  const manifest = readManifest(manifestFile, await host.read(manifestFile));
  const [{ pack, compiled }, shipped, mine, extra] = await Promise.all([
    adapter(folder, files, importPack),
    templatesIn(folder, files, host),
    templatesIn(own ?? '', ownFiles, host),
    ownFiles.includes('pack.yaml') ? additions(`${own ?? ''}/pack.yaml`, host) : undefined,
  ]);
  return {
    manifest: {
      ...manifest,
      format: formatOf(manifest, mine),
      files: [...manifest.files, ...(extra?.files ?? [])],
      copy: [...manifest.copy, ...(extra?.copy ?? [])],
    },
    manifestFile,
    folder,
    pack,
    templates: { shipped, own: mine, compiled },
    fileOf: (template) => (mine.has(template) ? `${own ?? ''}/${template}` : `${folder}/${template.replace(/^base:/, '')}`),
    files,
    read: (path) => host.read(`${folder}/${path}`),
  };
}

/** In place of what does not tell a text that does not parse: good enough for templates that tests have compiled, not for those of a user. */
const careful: Partial<Readonly<Record<Format, Format>>> = {
  'prettier-quick': 'prettier',
  'clang-format-lines': 'clang-format',
  'gofmt-quick': 'gofmt',
};

function formatOf({ format }: Manifest, own: ReadonlyMap<string, string>): Format {
  return own.size > 0 ? (careful[format] ?? format) : format;
}

/** Names of the folders in `runtime/transports`: the protocols that the pack can speak. */
export function transportsOf({ files }: LoadedPack): ReadonlySet<string> {
  return new Set(files.flatMap((path) => /^runtime\/transports\/([^/]+)\//.exec(path)?.[1] ?? []));
}

async function additions(file: string, host: Host): Promise<ReturnType<typeof readAdditions>> {
  return readAdditions(file, await host.read(file));
}

async function templatesIn(folder: string, files: readonly string[], host: Host): Promise<ReadonlyMap<string, string>> {
  const paths = files.filter((path) => path.endsWith('.njk'));
  return new Map(await Promise.all(paths.map(async (path) => [path, await readText(`${folder}/${path}`, host)] as const)));
}

async function readText(file: string, host: Host): Promise<string> {
  try {
    return await host.read(file);
  } catch (error) {
    if (error instanceof HostError) throw new PackError(file, undefined, error.reason);
    throw error;
  }
}

/** What `pack.js` exports. */
interface Adapter {
  readonly pack: Pack;
  readonly compiled: ReadonlyMap<string, CompiledTemplate>;
}

/** A pack without an adapter prints names and types in plain words: enough for documentation. */
async function adapter(folder: string, files: readonly string[], importPack: ImportPack): Promise<Adapter> {
  if (!files.some((path) => path === 'pack.js' || path === 'pack.ts')) return { pack: { language: plainLanguage }, compiled: new Map() };
  const module = await imported(folder, importPack);
  const pack: unknown = typeof module === 'object' && module !== null ? Reflect.get(module, 'default') : undefined;
  if (!isPack(pack)) throw new PackError(`${folder}/pack.js`, undefined, 'its default export must be a pack: { language, adjustView? }');
  // A small pack need not spell what it does not print.
  return { pack: { ...pack, language: { ...plainLanguage, ...pack.language } }, compiled: compiledIn(module) };
}

async function imported(folder: string, importPack: ImportPack): Promise<unknown> {
  try {
    return await importPack(folder);
  } catch (error) {
    throw new PackError(`${folder}/pack.js`, undefined, `cannot be imported: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function compiledIn(module: unknown): Adapter['compiled'] {
  const compiled = (module as { readonly compiled?: Readonly<Record<string, CompiledTemplate>> }).compiled;
  return new Map(Object.entries(compiled ?? {}));
}

function isPack(value: unknown): value is Pack {
  const language: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'language') : undefined;
  return typeof language === 'object' && language !== null;
}
