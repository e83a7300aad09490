package dev.socialmetrics.format.canonical;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.intake.row.Labels;
import dev.socialmetrics.intake.row.Layout;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names that columns have in canonical files. */
final class ColumnNames {
  /** When the values were exported; any kind may have it. */
  static final String EXPORTED_AT = "exported_at";

  private ColumnNames() {}

  /** A label as a name: normalised, blanks and hyphens as underscores. */
  static String of(String label) {
    return Labels.normalise(label).replace(' ', '_').replace('-', '_');
  }

  /** The names of a header, in order, each once, blank ones left out. */
  static Set<String> listOf(Layout layout) {
    Set<String> names = new LinkedHashSet<>();
    layout.labels().stream().map(ColumnNames::of).filter(n -> !n.isEmpty()).forEach(names::add);
    return names;
  }

  /** The columns of a kind that a file can fill, in the kind's order. */
  static List<Column> inputColumns(Kind kind) {
    return kind.columns().stream().filter(Column::isRead).toList();
  }

  /** The names of a kind's values, without its keys. */
  static List<String> values(Kind kind) {
    return kind.valueColumns().stream().map(Column::inputName).toList();
  }
}
