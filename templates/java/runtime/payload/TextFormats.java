package asyncwright.invalid.payload;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Formats that stay texts, when they are asserted: RFC 1123, 2673, 4291, 3986, 5321, 6901. */
final class TextFormats {
  private static final String LABEL = "[0-9a-z](?:[0-9a-z-]{0,61}[0-9a-z])?";
  private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  private static final String GROUP = "[0-9a-f]{1,4}";
  private static final String IPV4 = "(?:" + BYTE + "\\.){3}" + BYTE;
  private static final String IPV6 = ipv6();
  private static final String SUBDELIMITERS = "[0-9a-zA-Z_.~!$&'()*+,;=";
  private static final String CHARACTER = "(?:" + SUBDELIMITERS + ":@/-]|%[0-9a-f]{2})";
  private static final String REGISTERED = "(?:" + SUBDELIMITERS + "-]|%[0-9a-f]{2})*";
  private static final String USER = "(?:(?:" + SUBDELIMITERS + ":-]|%[0-9a-f]{2})*@)?";
  // Two slashes are the start of an authority, which a path may not look like.
  private static final String AUTHORITY = "(?:(?!//)|//" + USER + "(?:\\[(?:" + IPV6
      + "|v[0-9a-f]+\\." + SUBDELIMITERS + ":-]+)\\]|" + REGISTERED
      + ")(?::[0-9]*)?(?=[/?#]|\\z))";
  private static final String TAIL =
      "(?:\\?(?:" + CHARACTER + "|\\?)*)?(?:#(?:" + CHARACTER + "|\\?)*)?";
  private static final String LOCAL =
      "[0-9a-zA-Z_!#$%&'*+/=?^{|}~`-]+(?:\\.[0-9a-zA-Z_!#$%&'*+/=?^{|}~`-]+)*";
  private static final String POINTER = "(?:/(?:[^~/]|~[01])*)*";
  private static final String HOST = LABEL + "(?:\\." + LABEL + ")*";

  private static final Map<String, Pattern> PATTERNS = Map.of("hostname",
      pattern("(?=.{1,253}\\z)" + HOST), "ipv4", pattern(IPV4), "ipv6", pattern(IPV6), "uri",
      pattern("[a-z][a-z0-9+.-]*:" + AUTHORITY + CHARACTER + "*" + TAIL), "uri-reference",
      pattern("(?:[a-z][a-z0-9+.-]*:|(?![^/?#]*:))" + AUTHORITY + CHARACTER + "*" + TAIL), "email",
      pattern("(?:" + LOCAL + "|\"(?:[^\"\\\\]|\\\\.)+\")@(?:" + HOST + "|\\[(?:" + IPV4
          + "|IPv6:" + IPV6 + ")\\])"),
      "json-pointer", pattern(POINTER), "relative-json-pointer",
      pattern("(?:0|[1-9][0-9]*)(?:#|" + POINTER + ")"));

  private TextFormats() {}

  /** Whether a text has a format; it has every one that is not asserted. */
  static boolean hasFormat(String format, String text) {
    Pattern pattern = PATTERNS.get(format);
    return pattern == null || pattern.matcher(text).matches();
  }

  private static Pattern pattern(String text) {
    return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /**
   * RFC 4291, 2.2: eight groups, of which one run may be left out, and the last two may be an IPv4
   * address.
   */
  private static String ipv6() {
    String last = "(?:" + GROUP + ":" + GROUP + "|" + IPV4 + ")";
    List<Integer> counts = List.of(5, 4, 3, 2, 1, 0);
    String middle =
        IntStream.range(0, counts.size())
            .mapToObj(
                index -> left(index) + "::(?:" + GROUP + ":){" + counts.get(index) + "}" + last)
            .collect(Collectors.joining("|"));
    return "(?:(?:" + GROUP + ":){6}" + last + "|" + middle + "|" + left(6) + "::" + GROUP + "|"
        + left(7) + "::)";
  }

  private static String left(int most) {
    return most == 0 ? "" : "(?:" + GROUP + "(?::" + GROUP + "){0," + (most - 1) + "})?";
  }
}
