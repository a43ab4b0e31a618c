// Of every case, the TypeScript that was written by hand for it.
import typescriptPack from '../../templates/typescript/pack.js';
import { expectPrinted } from './printed.js';

expectPrinted('typescript', '.ts', typescriptPack);
