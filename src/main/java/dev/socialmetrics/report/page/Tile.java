package dev.socialmetrics.report.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A headline number.
 *
 * @param figure the number, a long one shortened, or in words why there is none
 * @param exact the whole number where it is shortened; else empty
 * @param known whether it is a number
 * @param unit what it counts, a few words; may be empty
 * @param datum the number for programs
 * @param note window and days; may be empty
 */
public record Tile(
    String label,
    String figure,
    String exact,
    boolean known,
    String unit,
    Datum datum,
    Delta delta,
    Optional<Spark> spark,
    String note) {
  private static final int LONG = 10;

  /** For programs: its own, and its change. */
  List<Datum> figures() {
    return Stream.concat(Stream.of(datum), delta.datum().stream()).toList();
  }

  /** Long numbers are set smaller, so that they stay on one line. */
  public String style() {
    if (!known) {
      return "figure none";
    }
    return figure.length() > LONG ? "figure long" : "figure";
  }
}
