import type { Api } from '../../../ir/api.js';
import type { Reading } from '../../document/source.js';

/** A rule on the Api: it knows nothing of the versions of AsyncAPI. The source is there for what the Api leaves to it. */
export type ApiRule = (api: Api, reading: Reading) => void;
