// How one gets from a document to another of its files.
import type { Report } from '../../diagnostics/diagnostic.js';
import type { Origin } from '../../ir/described.js';
import { append } from './pointer.js';
import { eachReference } from './referenced.js';
import type { Source } from './source.js';

/** Passes on what is reported; what is found in another file than the document's own says by which references one gets there. */
export function withWay(source: Source, report: Report): Report {
  let first: ReadonlyMap<string, Origin> | undefined;
  return (found) => {
    if (found.origin.file === source.root.file || found.related.length > 0) return report(found);
    first ??= firstReferences(source);
    const related = wayTo(found.origin.file, first).map((origin) => ({ message: 'referenced here', origin }));
    report({ ...found, related });
  };
}

/** From a file back to the document. */
function wayTo(file: string, first: ReadonlyMap<string, Origin>): readonly Origin[] {
  const way: Origin[] = [];
  for (let at = first.get(file); at !== undefined; at = first.get(at.file)) way.push(at);
  return way;
}

/** Where each file but the document's own is referenced first, on a shortest way. */
function firstReferences({ root, files }: Source): ReadonlyMap<string, Origin> {
  const first = new Map<string, Origin>();
  const pending = [root.file];
  for (const file of pending) {
    eachReference(files.get(file)?.value ?? null, file, (aim, keys) => {
      if (aim.file === root.file || first.has(aim.file)) return;
      first.set(aim.file, { file, pointer: append(keys.reduce(append, ''), '$ref') });
      pending.push(aim.file);
    });
  }
  return first;
}
