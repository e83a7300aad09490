package dev.socialmetrics.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Moments as the store writes them: UTC, of fixed width, so that text order is time order. */
public final class Times {
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final String SECONDS = "0000-00-00T00:00:00Z";
  private static final String THOUSANDTHS = "0000-00-00T00:00:00.000Z";
  private static final int LENGTH = SECONDS.length();
  private static final int NANOS = 1_000_000;

  private Times() {}

  /** An export's time, to the millisecond: {@code 2025-10-23T10:30:00.000Z}. */
  public static String exact(Instant instant) {
    return MILLIS.format(instant);
  }

  /**
   * A moment that the store has written, read by hand: reports read those of a million posts.
   *
   * @throws DateTimeException for what is no moment
   */
  public static Instant parse(String text) {
    if (!isWritten(text)) {
      return Instant.parse(text);
    }
    LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    LocalTime time =
        LocalTime.of(
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            text.length() == LENGTH ? 0 : number(text, LENGTH, LENGTH + 3) * NANOS);
    return time.atDate(day).toInstant(ZoneOffset.UTC);
  }

  private static boolean isWritten(String text) {
    String shape = text.length() == LENGTH ? SECONDS : THOUSANDTHS;
    boolean alike = text.length() == shape.length();
    for (int n = 0; alike && n < shape.length(); n++) {
      char found = text.charAt(n);
      alike = shape.charAt(n) == '0' ? found >= '0' && found <= '9' : found == shape.charAt(n);
    }
    return alike;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  /** When the program did something, to the second: {@code 2025-10-23T10:30:00Z}. */
  public static String second(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
