// Of every case, the Go that was agreed on for it.
import goPack from '../../templates/go/pack.js';
import { expectPrinted } from './printed.js';

expectPrinted('go', '.go', goPack);
