import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { format, type Formatter } from '../write/output/format.js';
import { claims } from './format-claims.js';
import { startThread, type FormatThread } from './format-thread.js';

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
  if (!existsSync(fileURLToPath(program))) return { format, prepare: () => undefined };
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
  return {
    format(file, language) {
      if (file.formatted) return format(file, language);
      if (!isHelping) setImmediate(() => void help());
      isHelping = true;
      return thread().format({ id: given++, file, language });
    },
    prepare: (language) => thread().prepare(language),
  };
}
