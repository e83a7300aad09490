package dev.socialmetrics.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Moments as the store writes them: UTC, of fixed width, so that text order is time order. */
public final class Times {
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Times() {}

  /** An export's time, to the millisecond: {@code 2025-10-23T10:30:00.000Z}. */
  public static String exact(Instant instant) {
    return MILLIS.format(instant);
  }

  /** When the program did something, to the second: {@code 2025-10-23T10:30:00Z}. */
  public static String second(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
