package dev.socialmetrics.report.page;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the page as programs read it: the element {@code data}, its value and attributes.
 *
 * @param figure its name in the reports, such as {@code roas}
 * @param value as JSON prints it, unshortened; empty where there is none
 * @param about what it is a figure of, by attribute: some of {@link #ATTRIBUTES}, each without its
 *     prefix {@code data-}. {@code reason} is the code of why there is no value; {@code start} and
 *     {@code end} are dates, both inclusive
 */
public record Datum(String figure, String value, Map<String, String> about) {
  static final Set<String> ATTRIBUTES =
      Set.of(
          "scope",
          "account",
          "platform",
          "campaign",
          "currency",
          "basis",
          "group",
          "start",
          "end",
          "as-of",
          "reason");

  public Datum {
    Objects.requireNonNull(figure);
    Objects.requireNonNull(value);
    about = Map.copyOf(about);
    if (!ATTRIBUTES.containsAll(about.keySet())) {
      throw new IllegalArgumentException("one of " + ATTRIBUTES + " expected, was " + about);
    }
    if (value.isEmpty() != about.containsKey("reason")) {
      throw new IllegalArgumentException(figure + " has either a value or a reason");
    }
  }

  /** What an attribute says, {@code figure} its name; null where it is left out. */
  public @Nullable String about(String attribute) {
    return attribute.equals("figure") ? figure : about.get(attribute);
  }
}
