package dev.socialmetrics.format.draft;

import dev.socialmetrics.domain.Aggregation;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The columns that a description of a kind can fill. */
final class DraftTargets {
  private static final Set<String> OF_OWNER = Set.of("account_id", "platform");

  /** The owner as an export names it. */
  private static final Column ACCOUNT =
      new Column("account", "account", ColumnType.TEXT, Role.VALUE, Aggregation.NONE, 0);

  private DraftTargets() {}

  /** Keys first; the owner is none that a row cannot do without. */
  static List<Column> of(Kind kind) {
    return Stream.concat(
            kind.columns().stream()
                .filter(column -> column.isRead() && !OF_OWNER.contains(column.name())),
            Stream.of(ACCOUNT))
        .toList();
  }

  static Optional<Column> find(Kind kind, String inputName) {
    return of(kind).stream().filter(column -> column.inputName().equals(inputName)).findFirst();
  }
}
