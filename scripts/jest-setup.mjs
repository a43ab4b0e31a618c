import { buildStructure } from './build/structure.mjs';

/** The compiled validators of the official schemas must stand before a test reads a document. */
export default function setup() {
  buildStructure();
}
