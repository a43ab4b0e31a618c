// Of every case, the Java that was agreed on for it.
import javaPack from '../../templates/java/pack.js';
import { expectPrinted } from './printed.js';

expectPrinted('java', '.java', javaPack);
