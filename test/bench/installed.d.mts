/** Packs this package and installs it into a new project at `folder`. */
export function install(root: string, folder: string): void;
/** Bytes of all files below a folder. */
export function sizeOf(folder: string): number;
/** Megabytes of the package with its dependencies. */
export function installedMegabytes(root: string, folder: string): number;
