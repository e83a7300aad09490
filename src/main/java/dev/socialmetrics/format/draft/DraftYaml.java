package dev.socialmetrics.format.draft;

import dev.socialmetrics.problem.Clip;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as YAML has them, in quotes where they need some. */
final class DraftYaml {
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}][\\p{L}\\p{M}\\p{Nd}_()/.+-]*(?: [\\p{L}\\p{M}\\p{Nd}_()/.+-]+)*");
  private static final Set<String> WORDS =
      Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n", "decide");
  private static final int MOST_SHOWN = 60;

  private DraftYaml() {}

  /** A text anywhere, also in a list. */
  static String of(String text) {
    boolean isPlain =
        PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    return isPlain ? text : quoted(text);
  }

  /** In double quotes; characters that cannot be seen are escaped. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || Character.getType(c) == Character.FORMAT || c >= 0x7F && c < 0xA0) {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  static String list(Collection<String> texts) {
    return texts.stream().map(DraftYaml::of).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A text that matches itself alone, as a regular expression; placeholders have braces. */
  static String regex(String text) {
    return quoted(text.replaceAll("[{}]", ".").replaceAll("([\\\\.*+?()|^$\\[\\]])", "\\\\$1"));
  }

  /** For a comment: short and on one line. */
  static String shown(String text) {
    String clipped = Clip.clip(text);
    return clipped.length() > MOST_SHOWN ? clipped.substring(0, MOST_SHOWN) + "…" : clipped;
  }
}
