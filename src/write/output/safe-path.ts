const reservedNames = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

const forbidden = /[\u0000-\u001f\u007f<>:"|?*\\]/;
const LONGEST_NAME = 240;

/** Why a path may not be written to on some system; undefined where it may. Paths are relative to the output folder, with `/`. */
export function pathFault(path: string): string | undefined {
  if (path === '') return 'it is empty';
  if (path.startsWith('/')) return 'it is absolute';
  for (const part of path.split('/')) {
    if (part === '' || part === '.' || part === '..') return 'it would leave the output folder';
    if (forbidden.test(part)) return 'it has characters that file systems refuse';
    if (reservedNames.test(part)) return `${part} is the name of a device on Windows`;
    if (/[. ]$/.test(part)) return 'a part of it ends in a dot or a space';
    if (Buffer.byteLength(part) > LONGEST_NAME) return 'a part of it is longer than file systems allow';
  }
  return undefined;
}

/** Groups of more than one path that a file system may take for the same. */
export function clashes<T extends { readonly path: string }>(outputs: readonly T[]): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const output of outputs) {
    const key = output.path.normalize('NFC').toLowerCase();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [output]);
    else group.push(output);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
