package dev.socialmetrics.report.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An account in the list of all.
 *
 * @param anchor name of its place in the page
 * @param address of its own page
 * @param platforms how many, and the age of what is known
 * @param table a row a platform
 */
public record AccountLine(
    String name,
    String anchor,
    String address,
    String platforms,
    Cell followers,
    Delta growth,
    Optional<Spark> spark,
    Cell reach,
    Cell rate,
    Table table) {
  /** What the figures of its line have in common. */
  public Shared shared() {
    return Shared.of(
        Stream.of(
                followers.figures(),
                growth.datum().stream().toList(),
                reach.figures(),
                rate.figures())
            .flatMap(List::stream)
            .toList());
  }
}
