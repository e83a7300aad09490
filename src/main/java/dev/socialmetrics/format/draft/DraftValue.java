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
        : column.dates().stream().map(date -> of(column, days(date.pattern(), date))).toList();
  }

  /** The one; where days may be written in two ways, the word for what is undecided. */
  static String certain(Column target, FileColumn column) {
    boolean isOpen = column.dates().size() > 1;
    return isOpen
        ? of(column, days(Undecided.WORD, column.dates().get(0)))
        : all(target, column).get(0);
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

  private static List<String> days(String pattern, DateGuess date) {
    List<String> all = new ArrayList<>();
    if (!pattern.isEmpty()) {
      all.add("patterns: " + (pattern.equals(Undecided.WORD) ? pattern : DraftYaml.of(pattern)));
    }
    if (!date.hasYear()) {
      all.add("year: " + (DateGuesses.isSeries(date) ? "series" : "latest"));
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
