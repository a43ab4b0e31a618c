// Of every case, the Java that was agreed on for it.
import { expect } from '@jest/globals';
import javaPack from '../../templates/java/pack.js';
import { unusedImports } from '../toolchains/java-imports.js';
import { expectPrinted } from './printed.js';

expectPrinted('java', '.java', javaPack, (text) => expect(unusedImports(text)).toEqual([]));
