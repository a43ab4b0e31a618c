import { dirname, join, relative, resolve } from 'node:path';
import { HostError, type Host } from '../host/host.js';
import type { Json } from '../ir/described.js';
import type { Manifest } from '../write/pack/manifest.js';
import type { OptionFault } from '../write/pack/options.js';
import { readIfThere } from '../write/output/write.js';

/** The project that an output folder is part of, where there is one already. */
export interface Project {
  /** What it makes of the pack's options. */
  readonly options: Readonly<Record<string, Json>>;
  /** Whether it is around the folder, which then is to be no project of its own. */
  readonly around: boolean;
  /** What was asked for, where it contradicts the project's own file. */
  readonly fault: OptionFault | undefined;
}

const NONE: Project = { options: {}, around: false, fault: undefined };

/**
 * Where the files of a target go: Go takes a folder for a part of the module whose `go.mod` is in it or in the nearest folder around it,
 * and finds packages by that module's path alone. `given` says otherwise only for a folder without a file of its own.
 */
export async function projectOf({ project }: Manifest, out: string, given: Json | undefined, host: Host): Promise<Project> {
  if (project === undefined) return NONE;
  const said = (text = ''): string | undefined => nameIn(text, project.word);
  const own = said(await readIfThere(`${out}/${project.file}`, host));
  if (own !== undefined) {
    const reason = `cannot be ${String(given)} in ${out}, where ${project.file} says ${own}`;
    const fault = given === undefined || given === own ? undefined : { option: project.option, reason, nearest: own };
    return { options: { [project.option]: own }, around: false, fault };
  }
  const found = await around(resolve(out), project.file, host);
  const outer = said(found?.text);
  if (found === undefined || outer === undefined) return NONE;
  const name = `${outer}/${found.below}`;
  return given === undefined || given === name ? { options: { [project.option]: name }, around: true, fault: undefined } : NONE;
}

function nameIn(text: string, word: string): string | undefined {
  const lines = text.split('\n').map((line) => line.trim().split(/\s+/));
  return lines.find(([first]) => first === word)?.[1]?.replace(/^(["`])(.*)\1$/, '$2');
}

/** The file in the nearest folder around one, and the way from there. */
async function around(folder: string, file: string, host: Host): Promise<{ readonly text: string; readonly below: string } | undefined> {
  for (let outer = dirname(folder), last = folder; outer !== last; last = outer, outer = dirname(outer)) {
    const text = await readIfThere(join(outer, file), host).catch(unreadable);
    if (text !== undefined) return { text, below: relative(outer, folder).replaceAll('\\', '/') };
  }
  return undefined;
}

/** What may not be read around a folder is somebody else's. */
function unreadable(error: unknown): undefined {
  if (!(error instanceof HostError)) throw error;
  return undefined;
}
