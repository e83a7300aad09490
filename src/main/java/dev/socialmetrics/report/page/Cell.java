package dev.socialmetrics.report.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A cell of a table.
 *
 * @param fine small print below it; may be empty
 * @param datum the figure that the text shows, for programs
 * @param meter share of a bar in thousandths; empty where there is no bar
 */
public record Cell(
    String text,
    String fine,
    Optional<Datum> datum,
    Optional<Delta> delta,
    Optional<Spark> spark,
    OptionalInt meter) {
  public static Cell of(String text) {
    return of(text, "");
  }

  public static Cell of(String text, String fine) {
    return new Cell(
        text, fine, Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());
  }

  public static Cell of(Delta delta) {
    return new Cell(
        "", "", Optional.empty(), Optional.of(delta), Optional.empty(), OptionalInt.empty());
  }

  public static Cell of(Spark spark) {
    return new Cell(
        "", "", Optional.empty(), Optional.empty(), Optional.of(spark), OptionalInt.empty());
  }

  /**
   * @param thousandths 0 to 1000
   */
  public static Cell meter(int thousandths) {
    return new Cell(
        "", "", Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.of(thousandths));
  }

  /** Whether it shows nothing, or only that there is nothing. */
  boolean isNothing() {
    return (text.isEmpty() || text.equals("–"))
        && delta.map(Delta::isNothing).orElse(true)
        && spark.isEmpty()
        && meter.orElse(0) == 0;
  }

  /** For programs: its own, and its change. */
  List<Datum> figures() {
    return Stream.concat(datum.stream(), delta.flatMap(Delta::datum).stream()).toList();
  }

  /** The same cell, readable for programs. */
  public Cell with(Datum figure) {
    return new Cell(text, fine, Optional.of(figure), delta, spark, meter);
  }
}
