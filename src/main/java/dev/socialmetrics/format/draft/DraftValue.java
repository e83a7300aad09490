package dev.socialmetrics.format.draft;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.format.description.Undecided;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a description says of a column that one of a file fills, as YAML. */
final class DraftValue {
  private static final String ID_IN_LINK = "([A-Za-z0-9_-]+)/?(?:[?#].*)?$";

  private DraftValue() {}

  /** All that it can be: days may be written in two ways. */
  static List<String> all(Column target, FileColumn column) {
    return column.dates().isEmpty()
        ? List.of(of(column, attributes(target, column)))
        : column.dates().stream()
            .map(date -> of(column, days(patterns(date), date, date.isSeries() ? "" : "latest")))
            .toList();
  }

  /** The one, with the word for what is undecided where the days do not prove it. */
  static String certain(Column target, FileColumn column) {
    if (column.dates().isEmpty()) {
      return all(target, column).get(0);
    }
    DateGuess date = column.dates().get(0);
    String patterns = column.dates().size() > 1 ? Undecided.WORD : patterns(date);
    return of(column, days(patterns, date, date.isSeries() ? "" : Undecided.WORD));
  }

  private static String patterns(DateGuess date) {
    return date.patterns().size() == 1
        ? DraftYaml.of(date.patterns().get(0))
        : date.patterns().isEmpty() ? "" : DraftYaml.list(date.patterns());
  }

  private static String of(FileColumn column, List<String> attributes) {
    if (attributes.isEmpty() && !column.label().isEmpty()) {
      return label(column);
    }
    List<String> all = new ArrayList<>();
    all.add(
        column.label().isEmpty() ? "position: " + column.position() : "labels: " + label(column));
    all.addAll(attributes);
    return all.stream().collect(Collectors.joining(", ", "{", "}"));
  }

  /** As formats have labels: any currency may be in it. */
  static String label(FileColumn column) {
    return DraftYaml.of(Currencies.open(column.label()));
  }

  private static List<String> days(String patterns, DateGuess date, String otherYear) {
    List<String> all = new ArrayList<>();
    if (!patterns.isEmpty()) {
      all.add("patterns: " + patterns);
    }
    if (!date.hasYear()) {
      all.add("year: " + (otherYear.isEmpty() ? "series" : otherYear));
    }
    return all;
  }

  private static List<String> attributes(Column target, FileColumn column) {
    List<String> all = new ArrayList<>();
    if (column.look() == ColumnLook.SIGNED && target.type() == ColumnType.COUNT) {
      all.add("net: true");
    }
    boolean isShare = target.type() == ColumnType.RATE || target.type() == ColumnType.PERCENT;
    if (isShare && column.look() == ColumnLook.FRACTION) {
      all.add("unit: fraction");
    }
    if (column.look() == ColumnLook.LINK && target.inputName().equals("post_id")) {
      all.add("take: '" + ID_IN_LINK + "'");
    }
    return all;
  }
}
