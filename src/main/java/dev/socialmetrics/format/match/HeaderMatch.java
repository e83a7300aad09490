package dev.socialmetrics.format.match;

import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.LabelPattern;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.source.SheetRef;
import dev.socialmetrics.source.table.Labels;
import dev.socialmetrics.source.table.Layout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells which table of a format a record is the header of. All texts are normalised. */
public final class HeaderMatch {
  private static final int REQUIRED_WEIGHS = 100;

  /** A table and how well it fits; more is better. */
  public record Candidate(FormatDescription format, TableDescription table, int score) {}

  private HeaderMatch() {}

  /** The tables that may be on a sheet. */
  public static List<TableDescription> tablesOf(
      FormatDescription format, SheetRef ref, String begin) {
    return format.tables().stream()
        .filter(table -> isFound(table.entry(), ref.entry()))
        .filter(table -> isFound(table.sheet(), ref.sheet()))
        .filter(table -> table.list().equals(ref.list()))
        .filter(table -> table.begins().isEmpty() || isAny(table.begins(), begin))
        .toList();
  }

  /** An archive's or sheet's name says nothing of a file that has none. */
  private static boolean isFound(Optional<Pattern> pattern, Optional<String> name) {
    return pattern.isEmpty() || name.isEmpty() || pattern.get().matcher(name.get()).find();
  }

  private static boolean isAny(List<Pattern> patterns, String text) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
  }

  public static boolean isTitle(List<TableDescription> tables, String text) {
    return tables.stream().anyMatch(table -> isAny(table.titles(), text));
  }

  /**
   * The table whose header the record is; the one with the most columns among several.
   *
   * @param title the only cell of the last line above, empty when there was none
   * @param next the record below, empty at the end
   */
  public static Optional<Candidate> find(
      FormatDescription format,
      List<TableDescription> tables,
      List<String> record,
      String title,
      List<String> next) {
    return tables.stream()
        .filter(table -> isHeader(table, record, title, next))
        .map(table -> new Candidate(format, table, score(table, record)))
        .max(Comparator.comparingInt(Candidate::score));
  }

  private static boolean isHeader(
      TableDescription table, List<String> record, String title, List<String> next) {
    boolean titled = table.titles().isEmpty() || isAny(table.titles(), title);
    return titled
        && table.required().stream().allMatch(any -> hasAny(record, any))
        && !hasAny(record, table.without())
        && (!table.only() || record.stream().allMatch(label -> isDescribed(table, label)))
        && startsWith(table.firstRow(), record, next);
  }

  private static boolean hasAny(List<String> record, List<LabelPattern> labels) {
    return labels.stream().anyMatch(label -> record.stream().anyMatch(label::matches));
  }

  private static boolean startsWith(
      Map<LabelPattern, List<Pattern>> wanted, List<String> record, List<String> next) {
    for (Map.Entry<LabelPattern, List<Pattern>> cell : wanted.entrySet()) {
      for (int i = 0; i < record.size(); i++) {
        String said = i < next.size() ? next.get(i) : "";
        if (cell.getKey().matches(record.get(i)) && !isAny(cell.getValue(), said)) {
          return false;
        }
      }
    }
    return true;
  }

  private static int score(TableDescription table, List<String> record) {
    long known = record.stream().filter(label -> isDescribed(table, label)).count();
    int conditions = table.required().size() + table.titles().size() + table.firstRow().size();
    return REQUIRED_WEIGHS * conditions + (int) known;
  }

  static boolean isDescribed(TableDescription table, String label) {
    return label.isEmpty()
        || described(table).stream()
            .flatMap(HeaderMatch::labels)
            .anyMatch(known -> known.matches(label))
        || table.required().stream().flatMap(List::stream).anyMatch(any -> any.matches(label));
  }

  private static Stream<LabelPattern> labels(ColumnDescription column) {
    return Stream.of(column.labels(), column.rate()).flatMap(List::stream);
  }

  /** Positions of the labels of a column, in the order of the file. */
  public static List<Integer> cellsOf(ColumnDescription column, Layout layout) {
    return IntStream.range(0, layout.size())
        .filter(
            at -> {
              String label = Labels.normalise(layout.labels().get(at));
              return column.labels().stream().anyMatch(known -> known.matches(label));
            })
        .boxed()
        .toList();
  }

  private static List<ColumnDescription> described(TableDescription table) {
    List<ColumnDescription> all = new ArrayList<>(table.columns().values());
    table.spread().ifPresent(spread -> all.addAll(List.of(spread.by(), spread.value())));
    return all;
  }
}
