/** Reads, checks and writes payloads: what the generated models are built on. */
@NullMarked package asyncwright.invalid.payload;

import org.jspecify.annotations.NullMarked;
