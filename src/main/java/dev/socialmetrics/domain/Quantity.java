package dev.socialmetrics.domain;

import java.util.Locale;

/** How many of something, in words: of one the singular, of any other number the plural. */
public final class Quantity {
  private Quantity() {}

  /**
   * {@code 1 view}, {@code 1,234 views}.
   *
   * @param count 0 or more
   * @param one of them, of which the plural ends in an s
   */
  public static String of(long count, String one) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : one + "s");
  }

  /** The same of a figure by its name, a plural or a mass: {@code 1 like}, {@code 1 reach}. */
  public static String ofFigure(long count, String name) {
    return String.format(Locale.ROOT, "%,d %s", count, named(name, count == 1));
  }

  /**
   * What a figure is called behind its number.
   *
   * @param name {@code likes}, {@code profile visits}, {@code reach}
   * @param isOne whether the number is 1
   */
  public static String named(String name, boolean isOne) {
    return isOne && name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
  }
}
