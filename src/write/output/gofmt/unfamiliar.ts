/** Something that is not laid out here. */
export class Unfamiliar extends Error {}
