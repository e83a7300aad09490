package dev.socialmetrics.format.words;

import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.LabelPattern;
import dev.socialmetrics.format.description.TableDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Labels of a format that fill two columns of a table in one language, which would be a guess. */
public final class TwoMeanings {
  /**
   * One of them.
   *
   * @param label normalised
   * @param columns by their input names
   */
  public record Found(String label, List<String> columns) {
    public Found {
      columns = List.copyOf(columns);
    }
  }

  private TwoMeanings() {}

  /** All of a format, in the order of its tables. */
  public static List<Found> of(FormatDescription format) {
    return format.tables().stream().flatMap(TwoMeanings::of).distinct().toList();
  }

  private static Stream<Found> of(TableDescription table) {
    Map<String, List<ColumnDescription>> byLabel = new LinkedHashMap<>();
    for (ColumnDescription column : table.columns().values()) {
      column.labels().stream()
          .map(LabelPattern::text)
          .distinct()
          .forEach(label -> byLabel.computeIfAbsent(label, none -> new ArrayList<>()).add(column));
    }
    return byLabel.entrySet().stream()
        .filter(each -> each.getValue().size() > 1 && !shareEnglish(each.getValue()))
        .map(
            each ->
                new Found(
                    each.getKey(), each.getValue().stream().map(ColumnDescription::name).toList()));
  }

  /** The layout itself fills two columns from one: the day of a start and an end. */
  private static boolean shareEnglish(List<ColumnDescription> columns) {
    ColumnDescription first = columns.get(0);
    return columns.stream()
        .allMatch(
            column ->
                column.called().keySet().equals(first.called().keySet())
                    || column.called().keySet().stream().anyMatch(first.called()::containsKey));
  }
}
