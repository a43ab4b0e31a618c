// Of every case, the Python that was agreed on for it.
import pythonPack from '../../templates/python/pack.js';
import { expectPrinted } from './printed.js';

expectPrinted('python', '.py', pythonPack);
