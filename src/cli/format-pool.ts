import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Formatter } from '../write/output/format.js';
import { claims } from './format-claims.js';
import { startThread, type FormatThread } from './format-thread.js';
import { carriedOut, type Formatting } from './formatting.js';

/** More files than these are waiting for one thread before another one is worth its start, or this one's help. */
const BACKLOG = 40;
const MOST = 4;

/** Stands beside this module in the built package, and not where the sources are run as they are. */
const program = new URL('../cli/format-worker.js', import.meta.url);

/**
 * Formats on other threads: loading a formatter and formatting take longer than all else, and need nothing of that. Threads start when
 * they are needed; a processor is left to this one, which prints meanwhile, and helps them when it has nothing else to do.
 */
export function formatPool(): Formatter {
  if (!existsSync(fileURLToPath(program))) return formatterOf(carriedOut, () => undefined);
  const threads: FormatThread[] = [];
  const claimed = claims();
  const most = Math.max(1, Math.min(MOST, availableParallelism() - 1));
  let given = 0;
  let isHelping = false;
  const byLoad = (): FormatThread[] => [...threads].sort((left, right) => left.waiting() - right.waiting());
  const thread = (): FormatThread => {
    const [free] = byLoad();
    if (free !== undefined && (threads.length >= most || free.waiting() < BACKLOG)) return free;
    const started = startThread(program, claimed);
    threads.push(started);
    return started;
  };
  const help = async (): Promise<void> => {
    const busiest = byLoad().at(-1);
    isHelping = busiest !== undefined && busiest.waiting() > BACKLOG && (await busiest.relieve());
    if (isHelping) setImmediate(() => void help());
  };
  const run = (formatting: Formatting): Promise<string> => {
    if (formatting.file.formatted) return carriedOut(formatting);
    if (!isHelping) setImmediate(() => void help());
    isHelping = true;
    return thread().format({ id: given++, ...formatting });
  };
  return formatterOf(run, (language) => thread().prepare(language));
}

function formatterOf(run: (formatting: Formatting) => Promise<string>, prepare: Formatter['prepare']): Formatter {
  return {
    format: (file, language) => run({ file, language }),
    write: (file, language, folder) => run({ file, language, folder }),
    prepare,
  };
}
