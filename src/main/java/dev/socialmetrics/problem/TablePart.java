package dev.socialmetrics.problem;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One of the tables that a file's records come from.
 *
 * @param name entry of the archive, sheet of the workbook: {@code stats/Overview.csv}
 * @param firstRecord number of its first record within the file
 */
public record TablePart(String name, long firstRecord) {
  public TablePart {
    Objects.requireNonNull(name);
  }

  /** The part that a record is of; empty when the file has no parts. */
  public static Optional<TablePart> of(List<TablePart> parts, long record) {
    return parts.stream()
        .filter(part -> part.firstRecord() <= record)
        .reduce((former, latter) -> latter);
  }
}
