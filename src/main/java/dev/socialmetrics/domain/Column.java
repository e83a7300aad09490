package dev.socialmetrics.domain;

import java.util.Objects;

/**
 * One column of a {@link Kind}: its public name in the database and in reports, what it holds, and
 * how it is taken together over days.
 *
 * @param name public name, snake_case
 * @param inputName its name in canonical input files; the same but for campaigns ({@code revenue})
 * @param index position within the kind, from 0
 */
public record Column(
    String name, String inputName, ColumnType type, Role role, Aggregation aggregation, int index) {
  public Column {
    Objects.requireNonNull(name);
    Objects.requireNonNull(inputName);
    Objects.requireNonNull(type);
    Objects.requireNonNull(role);
    Objects.requireNonNull(aggregation);
  }

  public boolean isKey() {
    return role == Role.KEY;
  }

  public boolean isValue() {
    return role == Role.VALUE;
  }

  /** Whether it is stored as computed from the values of the same row. */
  public boolean isDerived() {
    return role == Role.DERIVED || role == Role.SPREAD;
  }

  /** Whether a file can state it. */
  public boolean isRead() {
    return role != Role.DERIVED;
  }
}
