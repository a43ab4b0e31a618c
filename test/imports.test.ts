import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf, filesBelow, root, type SourceFacts } from './imports/read.js';
import { emptyNames, pureModules, rooms, type Room } from './imports/rules.js';

/** The layout and the import order of the project, held by reading what each file imports. */

const sources = [...filesBelow('src', /\.ts$/), ...filesBelow('templates', /^templates\/[^/]+\/(?!runtime\/).*\.ts$/)].map(factsOf);

function roomOf(path: string): Room | undefined {
  return rooms.find((room) => room.files.test(path));
}

/** One line for each file that breaks a rule: `file: what is wrong`. */
function violations(check: (file: SourceFacts, room: Room) => readonly string[]): string[] {
  return sources.flatMap((file) => {
    const room = roomOf(file.path);
    return room === undefined ? [] : check(file, room).map((wrong) => `${file.path}: ${wrong}`);
  });
}

function isAmong(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => (pattern.endsWith('/*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern));
}

describe('layout', () => {
  test('every file belongs to a room', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.filter((file) => roomOf(file.path) === undefined).map((file) => file.path)).toEqual([]);
  });

  test('a room imports only itself and the rooms below it', () => {
    const wrong = violations((file, room) =>
      file.files.flatMap((target) => {
        const targetRoom = roomOf(target);
        if (targetRoom === undefined) return target.startsWith('src/') ? [`imports ${target}, which belongs to no room`] : [];
        if (room.name === 'packs' && packOf(file.path) !== packOf(target)) return [`imports ${target} of another pack`];
        return targetRoom === room || room.may.includes(targetRoom.name)
          ? []
          : [`${room.name} may not import ${targetRoom.name} (${target})`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('one dependency, one folder', () => {
    const wrong = violations((file, room) =>
      file.packages
        .filter((name) => !name.startsWith('node:') && !isAmong(name, room.packages ?? []))
        .map((name) => `${room.name} may not import the package ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('only cli and host reach the outside', () => {
    const wrong = violations((file, room) => {
      if (room.outside) return [];
      const modules = file.packages.filter((name) => name.startsWith('node:') && !pureModules.includes(name));
      return [...modules.map((name) => `imports ${name}`), ...file.outside.map((use) => `uses ${use}`)];
    });
    expect(wrong).toEqual([]);
  });
});

describe('floors', () => {
  test('no source file is longer than 300 lines, no template longer than 80', () => {
    const templates = filesBelow('templates', /\.njk$/).map((path) => ({ path, lines: lineCount(path), limit: 80 }));
    const files = sources.map(({ path, lines }) => ({ path, lines, limit: 300 }));
    expect(
      [...files, ...templates].filter(({ lines, limit }) => lines > limit).map(({ path, lines }) => `${path}: ${lines} lines`),
    ).toEqual([]);
  });

  test('file names are nouns of the domain', () => {
    expect(sources.filter((file) => emptyNames.test(file.path)).map((file) => file.path)).toEqual([]);
  });

  test('nothing is left to do in a comment', () => {
    expect(sources.filter((file) => /\b(TODO|FIXME|XXX)\b/.test(file.text)).map((file) => file.path)).toEqual([]);
  });
});

function packOf(path: string): string | undefined {
  return path.split('/')[1];
}

function lineCount(path: string): number {
  return readFileSync(join(root, path), 'utf8').split('\n').length - 1;
}
