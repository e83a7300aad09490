package dev.socialmetrics.configuration;

import static dev.socialmetrics.configuration.OutOfRange.require;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fresh data is expected to be.
 *
 * @param every {@code daily}, {@code weekly}, a number of days, or {@code none}
 * @param except others for some: {@code account=weekly}, {@code account/platform=none}
 */
public record ExpectSettings(@DefaultValue("daily") String every, List<String> except) {
  private static final int DAILY = 3;
  private static final int WEEKLY = 9;
  private static final String WORDS = "daily, weekly, a number of days from 1 to 999, or none";

  public ExpectSettings {
    except = except == null ? List.of() : List.copyOf(except);
    require(isExpectation(every), "expect.every", every, WORDS);
    for (String entry : except) {
      require(
          entry.lastIndexOf('=') > 0 && isExpectation(valueOf(entry)),
          "expect.except",
          entry,
          "ACCOUNT=E or ACCOUNT/PLATFORM=E, with E of " + WORDS);
    }
  }

  /** How many days old the latest day may be; empty where nothing is expected. */
  public OptionalInt days(String account, String platform) {
    return days(find(account + "/" + platform, find(account, every)));
  }

  /** The pairs {@code account/platform} of which data is expected by name. */
  public List<String> listPairs() {
    return except.stream()
        .filter(entry -> keyOf(entry).contains("/") && days(valueOf(entry)).isPresent())
        .map(ExpectSettings::keyOf)
        .toList();
  }

  private String find(String key, String otherwise) {
    return except.stream()
        .filter(entry -> keyOf(entry).equalsIgnoreCase(key))
        .map(ExpectSettings::valueOf)
        .findFirst()
        .orElse(otherwise);
  }

  private static String keyOf(String entry) {
    return entry.substring(0, entry.lastIndexOf('=')).strip();
  }

  private static String valueOf(String entry) {
    return entry.substring(entry.lastIndexOf('=') + 1).strip();
  }

  private static boolean isExpectation(String text) {
    return text.toLowerCase(Locale.ROOT).matches("daily|weekly|none|[1-9][0-9]{0,2}");
  }

  private static OptionalInt days(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "daily" -> OptionalInt.of(DAILY);
      case "weekly" -> OptionalInt.of(WEEKLY);
      case "none" -> OptionalInt.empty();
      default -> OptionalInt.of(Integer.parseInt(text));
    };
  }
}
