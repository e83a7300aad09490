package dev.socialmetrics.report.model;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a report says of one account on one platform.
 *
 * @param facts single values, in the order of the JSON
 * @param rows the list it is about; empty (not an empty list) where it is about facts only. Not
 *     copied: of a large report it is a view that makes each row when it is asked for
 * @param notMade why it could not be made; then it has neither facts nor rows, and no list has it
 */
public record ReportPart(
    Map<String, Object> facts,
    Optional<List<Map<String, Object>>> rows,
    Optional<NotMade> notMade) {
  private static final int MOST_SETTLED = 1000;

  public ReportPart {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    rows = rows.map(Collections::unmodifiableList);
    Objects.requireNonNull(notMade);
  }

  public ReportPart(Map<String, Object> facts, Optional<List<Map<String, Object>>> rows) {
    this(facts, rows, Optional.empty());
  }

  /** The place of a part that could not be made. */
  public static ReportPart without(NotMade notMade) {
    return new ReportPart(Map.of(), Optional.empty(), Optional.of(notMade));
  }

  /** One line of the table form a row, or one for the facts. */
  void eachLine(ReportLine.Taker taker) throws IOException {
    if (notMade.isPresent()) {
      return;
    }
    if (rows.isEmpty()) {
      taker.take(new ReportLine(facts, Map.of()));
      return;
    }
    for (Map<String, Object> row : rows.get()) {
      taker.take(new ReportLine(facts, row));
    }
  }

  /**
   * The same with each row made: once and for all where they are not many, else once to see that it
   * can be.
   */
  ReportPart settled() {
    if (rows.isPresent() && rows.get().size() <= MOST_SETTLED) {
      return new ReportPart(facts, rows.map(List::copyOf));
    }
    rows.ifPresent(list -> list.forEach(Objects::requireNonNull));
    return this;
  }
}
