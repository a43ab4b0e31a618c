import type { Version } from '../../asyncapi/version.js';
import type { Place, Reading } from '../../document/source.js';
import type { ObjectKind } from './objects.js';

/** What a rule sees beside the object. */
export interface Scene {
  readonly reading: Reading;
  readonly version: Version;
  /** What the rule has noted at other objects of this document. */
  readonly noted: Map<string, Place>;
}

/** A rule on the source graph, beyond the official schemas: it sees every object of its kinds once. */
export interface DocumentRule {
  readonly kinds: readonly ObjectKind[];
  /** The major versions that it holds for; all where missing. */
  readonly majors?: readonly Version['major'][];
  /** Reports what is wrong with one object. */
  check(place: Place, scene: Scene): void;
}
