package dev.socialmetrics.domain;

import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * How many people a post must have reached to be ranked. Posts whose reach is unknown are not
 * affected by it.
 *
 * @param people a fixed number, 0 or more, 0 for no floor; empty for {@link #AUTO}
 */
public record MinimumReach(OptionalLong people) {
  /** 1 % of the median reach of the channel's posts. */
  public static final MinimumReach AUTO = new MinimumReach(OptionalLong.empty());

  /** Every post is ranked. */
  public static final MinimumReach NONE = of(0);

  /** What {@link #parse} understands. */
  public static final String EXPECTED = "auto, or a whole number of 0 or more";

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  public MinimumReach {
    Objects.requireNonNull(people);
    if (people.isPresent() && people.getAsLong() < 0) {
      throw new IllegalArgumentException(
          "the floor on reach is 0 or more, was " + people.getAsLong());
    }
  }

  /**
   * @param people 0 or more
   */
  public static MinimumReach of(long people) {
    return new MinimumReach(OptionalLong.of(people));
  }

  /** Whether {@link #parse} understands it. */
  public static boolean isValid(String text) {
    return text.equals("auto") || NUMBER.matcher(text).matches();
  }

  /**
   * @throws IllegalArgumentException where it is neither {@code auto} nor a whole number
   */
  public static MinimumReach parse(String text) {
    if (!isValid(text)) {
      throw new IllegalArgumentException("expected " + EXPECTED + ", was \"" + text + "\"");
    }
    return text.equals("auto") ? AUTO : of(Long.parseLong(text));
  }

  public boolean isAuto() {
    return people.isEmpty();
  }

  /** As it is written in the configuration. */
  @Override
  public String toString() {
    return isAuto() ? "auto" : Long.toString(people.getAsLong());
  }
}
