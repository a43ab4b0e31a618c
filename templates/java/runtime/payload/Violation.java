package asyncwright.invalid.payload;

import java.io.Serializable;

/**
 * One way in which a value does not satisfy its schema.
 *
 * @param instance JSON pointer to the value; empty for the whole
 * @param schema JSON pointer to the keyword in the document
 * @param keyword the keyword that is violated
 * @param message what is wrong, to stand after the name of the value
 */
public record Violation(String instance, String schema, String keyword, String message)
    implements Serializable {
}
