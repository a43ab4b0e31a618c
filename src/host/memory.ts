import { HostError, type Host } from './host.js';

/** A host whose files live in memory: for tests, editors and browsers. */
export interface MemoryHost extends Host {
  /** What the files hold now, by path. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * @param initial texts by path
 * @param remote texts by URL, for references to other hosts
 */
export function memoryHost(initial: Readonly<Record<string, string>> = {}, remote: Readonly<Record<string, string>> = {}): MemoryHost {
  const files = new Map(Object.entries(initial));
  const bodies = new Map(Object.entries(remote));
  return {
    files,
    async read(path) {
      const text = files.get(normal(path));
      if (text === undefined) throw new HostError(path, 'no such file');
      return text.replace(/^\uFEFF/, '');
    },
    async list(folder) {
      const prefix = normal(folder) === '' ? '' : `${normal(folder)}/`;
      const inside = [...files.keys()].filter((path) => path.startsWith(prefix));
      return inside.map((path) => path.slice(prefix.length)).sort(byCodePoint);
    },
    async write(path, text) {
      files.set(normal(path), text);
    },
    async remove(path) {
      files.delete(normal(path));
    },
    async fetch(url) {
      const text = bodies.get(url);
      if (text === undefined) throw new HostError(url, 'there is no such file');
      return text.replace(/^\uFEFF/, '');
    },
  };
}

/** Without `.` and `..` where they can be taken away. */
function normal(path: string): string {
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (part !== '.' && (part !== '' || kept.length === 0)) kept.push(part);
  }
  return kept.join('/');
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
