import { pathToFileURL } from 'node:url';
import type { ImportPack } from '../write/pack/load.js';

/** The adapter of a pack: `pack.js` in its folder. */
export const importPackJs: ImportPack = (folder) => import(pathToFileURL(`${folder}/pack.js`).href);
