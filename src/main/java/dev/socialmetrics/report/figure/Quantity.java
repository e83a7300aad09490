package dev.socialmetrics.report.figure;

import java.util.Locale;

/** How many of something, in words. */
public final class Quantity {
  private Quantity() {}

  /**
   * {@code 1 view}, {@code 1,234 views}.
   *
   * @param count 0 or more
   * @param thing of which the plural ends in an s
   */
  public static String of(long count, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", count, thing, count == 1 ? "" : "s");
  }
}
