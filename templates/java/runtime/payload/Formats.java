package asyncwright.invalid.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formats that are asserted. */
public final class Formats {
  private static final Pattern DATE =
      Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])");
  private static final Pattern TIME =
      Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9]|60)(?:\\.[0-9]+)?(?:[zZ]|([+-])("
          + "[01][0-9]|2[0-3]):([0-5][0-9]))");
  private static final Pattern DURATION = Pattern.compile(
      "P(?:[0-9]+W|(?=[0-9]|T[0-9])(?:[0-9]+Y(?:[0-9]+M(?:[0-9]+D)?)?|[0-9]+M(?:[0-9]+D)?|[0-9]+D)?"
      + "(?:T(?=[0-9])(?:[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S)?)?)");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");
  private static final int[] MONTH_LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private static final Map<String, Predicate<String>> OF_TEXTS =
      Map.of("date", Formats::isDate, "time", Formats::isTime, "date-time", Formats::isDateTime,
          "duration", Formats::isDuration, "uuid", Formats::isUuid);

  private Formats() {}

  /** RFC 3339 {@code full-date}. */
  public static boolean isDate(String text) {
    if (!DATE.matcher(text).matches()) {
      return false;
    }
    int year = Integer.parseInt(text.substring(0, 4));
    int month = Integer.parseInt(text.substring(5, 7));
    int day = Integer.parseInt(text.substring(8));
    boolean isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day <= (month == 2 && isLeap ? 29 : MONTH_LENGTHS[month - 1]);
  }

  /** RFC 3339 {@code full-time}. A leap second exists only at 23:59:60 UTC. */
  public static boolean isTime(String text) {
    Matcher match = TIME.matcher(text);
    if (!match.matches()) {
      return false;
    }
    if (!match.group(3).equals("60")) {
      return true;
    }
    int minutes = Integer.parseInt(match.group(1)) * 60 + Integer.parseInt(match.group(2));
    int offset = match.group(4) == null
        ? 0
        : Integer.parseInt(match.group(5)) * 60 + Integer.parseInt(match.group(6));
    return Math.floorMod(minutes - ("-".equals(match.group(4)) ? -offset : offset), 1440) == 1439;
  }

  /** RFC 3339 {@code date-time}. */
  public static boolean isDateTime(String text) {
    return text.length() > 10 && (text.charAt(10) == 'T' || text.charAt(10) == 't')
        && isDate(text.substring(0, 10)) && isTime(text.substring(11));
  }

  /** A duration of ISO 8601, as RFC 3339 appendix A has it. */
  public static boolean isDuration(String text) {
    return DURATION.matcher(text).matches();
  }

  /** RFC 4122, upper or lower case. */
  public static boolean isUuid(String text) {
    return UUID.matcher(text).matches();
  }

  /**
   * Whether a value has a format; formats that are not asserted and values of other JSON types
   * have every one.
   */
  public static boolean hasFormat(String format, JsonNode value) {
    if (value.isTextual()) {
      Predicate<String> own = OF_TEXTS.get(format);
      return own == null ? TextFormats.hasFormat(format, value.textValue())
                         : own.test(value.textValue());
    }
    if (!value.isNumber()) {
      return true;
    }
    return switch (format) {
      case "int32" -> isWithin(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "int64" -> isWithin(value, Long.MIN_VALUE, Long.MAX_VALUE);
      default -> true;
    };
  }

  private static boolean isWithin(JsonNode value, long least, long most) {
    return Check.compare(value, least) >= 0 && Check.compare(value, most) <= 0;
  }
}
