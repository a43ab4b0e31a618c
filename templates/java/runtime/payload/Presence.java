package asyncwright.invalid.payload;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member that may be absent, and may be null where it is present: three states that JSON tells
 * apart.
 */
public sealed interface Presence<T> {
  /** There is no such member. */
  record Absent<T>() implements Presence<T> {
  }

  /** The member is there, and is {@code null}. */
  record Null<T>() implements Presence<T> {
  }

  /** The member is there and has a value. */
  record Value<T>(T value) implements Presence<T> {
  }

  /** No member. */
  static <T> Presence<T> absent() {
    return new Absent<>();
  }

  /** A member with a value, or with {@code null}. */
  static <T> Presence<T> of(@Nullable T value) {
    return value == null ? new Null<>() : new Value<>(value);
  }

  /** Whether the member is there, be it with {@code null}. */
  default boolean isPresent() {
    return !(this instanceof Absent);
  }

  /** The value; {@code null} where the member is absent or null. */
  default @Nullable T orNull() {
    return this instanceof Value<T> present ? present.value() : null;
  }

  /** The value; empty where the member is absent or null. */
  default Optional<T> toOptional() {
    return Optional.ofNullable(orNull());
  }
}
