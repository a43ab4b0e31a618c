import { Worker } from 'node:worker_threads';
import { HostError } from '../host/host.js';
import { PackError } from '../write/pack/pack-error.js';
import type { Format } from '../write/pack/manifest.js';
import type { Claims } from './format-claims.js';
import { carriedOut, type Formatting } from './formatting.js';

/** What goes to a worker, several files at once, and what comes back for each that it has formatted. */
export type FormatTask = { readonly files: readonly FileTask[] } | { readonly prepare: Format };
export type FormatAnswer = { readonly id: number } & ({ readonly result: string } | Failed);

/** A template that prints what does not parse, or a file that cannot be written. */
type Failed = { readonly reason: string } & ({ readonly template: string } | { readonly path: string });

export interface FileTask extends Formatting {
  readonly id: number;
}

/** Another thread that formats. */
export interface FormatThread {
  /** How many files it has been given that are not formatted yet. */
  waiting(): number;
  prepare(language: Format): void;
  /** As `carriedOut`. */
  format(task: FileTask): Promise<string>;
  /** Formats some of the last of what waits there on this thread instead; false where nothing is left for it. */
  relieve(): Promise<boolean>;
}

/** Files of one message: to send one and to be woken by it takes as long as to format a small file. */
const BATCH = 16;

interface Waiting extends FileTask {
  resolve(result: string): void;
  reject(error: Error): void;
}

/** Starts a thread. It keeps no process alive that waits for none of its files. */
export function startThread(program: URL, claims: Claims): FormatThread {
  const worker = new Worker(program, { workerData: claims.shared });
  const waiting = new Map<number, Waiting>();
  const prepared = new Set<Format>();
  let batch: FileTask[] = [];
  const post = (task: FormatTask): void => worker.postMessage(task);
  const send = (): void => {
    if (batch.length > 0) post({ files: batch });
    batch = [];
  };
  const settled = (id: number): Waiting | undefined => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    return call;
  };
  worker.on('message', (answers: readonly FormatAnswer[]) => {
    for (const answer of answers) {
      if ('result' in answer) settled(answer.id)?.resolve(answer.result);
      else settled(answer.id)?.reject(errorOf(answer));
    }
  });
  worker.on('error', (error) => waiting.forEach(({ reject }) => reject(error)));
  worker.unref(); // not before: a listener makes the process wait again
  return {
    waiting: () => waiting.size,
    prepare(language) {
      if (!prepared.has(language)) post({ prepare: language });
      prepared.add(language);
    },
    format: (task) =>
      new Promise((resolve, reject) => {
        if (waiting.size === 0) worker.ref();
        waiting.set(task.id, { ...task, resolve, reject });
        if (batch.push(task) >= BATCH) send();
        else if (batch.length === 1) queueMicrotask(send);
      }),
    async relieve() {
      const own = [...waiting.values()].slice(-BATCH).filter(({ id }) => claims.claim(id));
      for (const task of own)
        await carriedOut(task).then(
          (result) => settled(task.id)?.resolve(result),
          (error: unknown) => settled(task.id)?.reject(error as Error),
        );
      return own.length > 0;
    },
  };
}

function errorOf(failed: Failed): Error {
  return 'template' in failed
    ? new PackError(failed.template, undefined, failed.reason)
    : new HostError(failed.path, failed.reason, { writing: true });
}
