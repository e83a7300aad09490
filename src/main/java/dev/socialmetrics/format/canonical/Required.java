package dev.socialmetrics.format.canonical;

import dev.socialmetrics.domain.Column;
import java.util.Set;

/** Which columns canonical data cannot do without. */
final class Required {
  private static final Set<String> OWNER = Set.of("account_id", "platform");

  private Required() {}

  /** Columns that a row must fill: the natural key, and the moment of a post. */
  static boolean inRow(Column column) {
    return column.isKey() || column.name().equals("posted_at");
  }

  /** The same without the owner, whose absence has its own refusals. */
  static boolean inHeader(Column column) {
    return inRow(column) && !OWNER.contains(column.name());
  }
}
