// A file that is not there: one fault, however many references lead to it.
import { diagnostic, type Diagnostic, type Report } from '../../diagnostics/diagnostic.js';
import type { Json, Origin } from '../../ir/described.js';
import { append } from './pointer.js';
import { aimIn, holderOf, refOf } from './reference.js';
import { eachReference } from './referenced.js';
import { absent, at } from './refs.js';
import type { Source } from './source.js';

/** References that are named beside the first; all of them are counted. */
const most = 10;

/**
 * Passes on what is reported, of a file that is not there once: at the first reference to it, with the others. What is on a host that is
 * not allowed is no such file: there each reference is something else that is unknown.
 */
export function filesOnce(source: Source, report: Report): Report {
  const said = new Set<string>();
  let all: ReadonlyMap<string, References> | undefined;
  return (found) => {
    const file = found.missing;
    if (file === undefined || source.missing.get(file)?.code === 'ref-remote') return report(found);
    const known = `${found.severity} ${found.code} ${file}`;
    if (said.has(known)) return;
    said.add(known);
    all ??= referencesToMissing(source);
    const references = all.get(file);
    report(references === undefined ? found : ofAll(source, found, file, references));
  };
}

/** Where a file is referenced: the first places, and how many there are. */
interface References {
  readonly places: Origin[];
  count: number;
}

function referencesToMissing({ files, missing }: Source): ReadonlyMap<string, References> {
  const found = new Map<string, References>();
  for (const { path, value } of files.values())
    eachReference(value, path, (aim, keys) => {
      if (!missing.has(aim.file)) return;
      const known = found.get(aim.file) ?? { places: [], count: 0 };
      found.set(aim.file, known);
      known.count += 1;
      if (known.places.length <= most) known.places.push({ file: path, pointer: append(keys.reduce(append, ''), '$ref') });
    });
  return found;
}

/** The finding of one reference, said of all of them: at its own place, or at the first that leads there where it goes by way of another. */
function ofAll(source: Source, found: Diagnostic, file: string, { places, count }: References): Diagnostic {
  const isDirect = aimIn(holderAt(source, found.origin), found.origin.file)?.file === file;
  const origin = isDirect ? found.origin : (places[0] ?? found.origin);
  const ref = refOf(holderAt(source, origin));
  if (ref === undefined) return found;
  const about = absent(source, ref, file, origin, count - 1);
  const { message, help } =
    found.code === 'schema-absent' ? diagnostic('schema-absent', { reason: about.message, help: about.help }, origin) : about;
  const others = places.filter((place) => place.file !== origin.file || place.pointer !== origin.pointer).slice(0, most);
  return { ...found, message, help, origin, related: others.map((place) => ({ message: `references ${file}`, origin: place })) };
}

/** The object whose `$ref` stands at a place. */
function holderAt(source: Source, { file, pointer }: Origin): Json {
  return at({ source, report: () => undefined }, file, holderOf(pointer))?.value ?? null;
}
