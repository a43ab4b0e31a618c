import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { PackError } from '../write/pack/pack-error.js';
import type { Format } from '../write/pack/manifest.js';
import { format, type Formatter, type Printed } from '../write/output/format.js';

/** What goes to a worker, several files at once, and what comes back for each. */
export type FormatTask = { readonly files: readonly FileTask[] } | { readonly prepare: Format };
export type FileTask = { readonly id: number; readonly file: Printed; readonly language: Format };
export type FormatAnswer = { readonly id: number } & ({ readonly text: string } | { readonly template: string; readonly reason: string });

/** More files than these are waiting for one thread before another one is worth its start. */
const BACKLOG = 40;
const MOST = 4;

/** Files of one message: to send one and to be woken by it takes as long as to format a small file. */
const BATCH = 16;

/** Stands beside this module in the built package, and not where the sources are run as they are. */
const program = new URL('../cli/format-worker.js', import.meta.url);

/**
 * Formats on other threads: loading a formatter and formatting take longer than all else, and need nothing of that. Threads start when
 * they are needed, as many as the machine has, and keep no process alive that waits for none of them. Of several languages this thread
 * prints one while another is formatted: a processor is left to it.
 */
export function formatPool(): Formatter {
  const threads: Thread[] = [];
  const languages = new Set<Format>();
  const most = (): number => Math.min(MOST, availableParallelism() - (languages.size > 1 ? 1 : 0));
  const least = (): Thread | undefined => [...threads].sort((left, right) => left.waiting() - right.waiting())[0];
  const thread = (): Thread => {
    const free = least();
    const isEnough = threads.length >= most();
    if (free !== undefined && (isEnough || free.waiting() < BACKLOG)) return free;
    const started = startThread();
    threads.push(started);
    return started;
  };
  if (!existsSync(fileURLToPath(program))) return { format, prepare: () => undefined };
  return {
    format: (file, language) => (file.formatted ? format(file, language) : thread().format(file, language)),
    prepare(language) {
      languages.add(language);
      thread().prepare(language);
    },
  };
}

interface Thread {
  waiting(): number;
  prepare(language: Format): void;
  format(file: Printed, language: Format): Promise<string>;
}

interface Waiting {
  resolve(text: string): void;
  reject(error: Error): void;
}

function startThread(): Thread {
  const worker = new Worker(program);
  const waiting = new Map<number, Waiting>();
  const prepared = new Set<Format>();
  let last = 0;
  const settle = (answer: FormatAnswer): void => {
    const call = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('text' in answer) call?.resolve(answer.text);
    else call?.reject(new PackError(answer.template, undefined, answer.reason));
  };
  worker.on('message', (answers: readonly FormatAnswer[]) => {
    answers.forEach(settle);
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', (error) => waiting.forEach(({ reject }) => reject(error)));
  worker.unref(); // not before: a listener makes the process wait again
  const post = (task: FormatTask): void => worker.postMessage(task);
  let batch: FileTask[] = [];
  const send = (): void => {
    if (batch.length > 0) post({ files: batch });
    batch = [];
  };
  return {
    waiting: () => waiting.size,
    prepare(language) {
      if (!prepared.has(language)) post({ prepare: language });
      prepared.add(language);
    },
    format: (file, language) =>
      new Promise((resolve, reject) => {
        const id = (last += 1);
        waiting.set(id, { resolve, reject });
        worker.ref();
        if (batch.push({ id, file, language }) >= BATCH) send();
        else if (batch.length === 1) queueMicrotask(send);
      }),
  };
}
