/** The dialect has no words for a part of the pattern. */
export class Unspeakable extends Error {}
