import type { Api } from '../../../ir/api.js';
import type { Reading } from '../../document/source.js';
import type { Routes } from '../../protocols/routes.js';

/**
 * A rule on the Api: it knows nothing of the versions of AsyncAPI. The source is there for what the Api leaves to it; `routes` say what
 * travels over which protocol.
 */
export type ApiRule = (api: Api, reading: Reading, routes: Routes) => void;
