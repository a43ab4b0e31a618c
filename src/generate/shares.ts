import type { Job } from './request.js';

/** With fewer declarations than these, a thread's start and the way of the document there take longer than what it could do. */
const LARGE = 1_000;

/** The jobs in as many parts as there are threads to do them, this one and `others`: the first is for this one. */
export function shares(jobs: readonly Job[], others: number): readonly (readonly Job[])[] {
  const isLarge = jobs.some(({ api }) => api.types.length >= LARGE);
  const parts = isLarge ? Math.min(jobs.length, others + 1) : 1;
  return Array.from({ length: parts }, (_, part) => jobs.slice((part * jobs.length) / parts, ((part + 1) * jobs.length) / parts));
}
