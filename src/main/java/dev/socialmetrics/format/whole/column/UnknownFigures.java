package dev.socialmetrics.format.whole.column;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.check.BoundTable;
import dev.socialmetrics.format.check.OpenTables;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An export in a language of which some words are not known: it has some of the figures that
 * engagement is the sum of, lacks others or the reach that it is a share of, and has counts below
 * labels that say nothing to the program. Those may be what is lacking: engagement without them
 * would be too low, or its rate a share of something else.
 */
public final class UnknownFigures implements WholeFileRule {
  private static final String REACH = "reach";

  /** In the label of what is no count in any language. */
  private static final String SHARE = "%";

  /** Longer numbers are ids. */
  private static final Pattern COUNT =
      Pattern.compile("[0-9]{1,3}(?:[.,' \\u00a0\\u202f][0-9]{3}){1,3}|[0-9]{1,10}");

  /** What a file lacks, and the counts in it that may be that. */
  private record Doubt(List<String> lacking, Layout layout, TreeMap<Integer, Long> counts) {}

  private final OpenTables tables;
  private Optional<Doubt> doubt = Optional.empty();
  private Optional<Doubt> first = Optional.empty();

  public UnknownFigures(OpenTables tables) {
    this.tables = tables;
  }

  @Override
  public void begin(Layout layout) {
    settle();
    doubt =
        tables
            .find(layout)
            .filter(table -> !table.section().format().isCanonical())
            .filter(table -> EnglishLabels.isTranslated(table, layout))
            .flatMap(table -> doubt(table, layout));
  }

  private static Optional<Doubt> doubt(BoundTable table, Layout layout) {
    List<String> lacking =
        described(table, Stream.concat(Kind.ENGAGEMENT.stream(), Stream.of(REACH)))
            .filter(figure -> !table.has(figure))
            .map(Column::inputName)
            .toList();
    boolean isOfSome = described(table, Kind.ENGAGEMENT.stream()).anyMatch(table::has);
    TreeMap<Integer, Long> counts = new TreeMap<>();
    table.unknownCells().stream()
        .filter(cell -> !layout.labels().get(cell).contains(SHARE))
        .forEach(cell -> counts.put(cell, 0L));
    return isOfSome && !lacking.isEmpty() && !counts.isEmpty()
        ? Optional.of(new Doubt(lacking, layout, counts))
        : Optional.empty();
  }

  /** Those of some figures that the table may have. */
  private static Stream<Column> described(BoundTable table, Stream<String> names) {
    Set<String> described = table.section().table().columns().keySet();
    return names.filter(described::contains).flatMap(name -> table.kind().find(name).stream());
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (doubt.isPresent() && verdict instanceof Verdict.Accepted<ExportedRow>) {
      String[] cells = row.cells();
      doubt
          .get()
          .counts()
          .entrySet()
          .removeIf(each -> !isCount(cells[each.getKey()]) && !isAbsent(cells[each.getKey()]));
      doubt
          .get()
          .counts()
          .replaceAll((cell, line) -> line == 0 && isCount(cells[cell]) ? row.line() : line);
    }
  }

  private static boolean isAbsent(String cell) {
    return CellText.isAbsent(CellText.trimOrEmpty(cell));
  }

  private static boolean isCount(String cell) {
    return COUNT.matcher(CellText.trimOrEmpty(cell)).matches();
  }

  private void settle() {
    doubt.ifPresent(last -> last.counts().values().removeIf(line -> line == 0));
    first = first.or(() -> doubt.filter(last -> !last.counts().isEmpty()));
  }

  @Override
  public List<Problem> end() throws FileRefused {
    settle();
    if (first.isPresent()) {
      throw refused(first.get());
    }
    return List.of();
  }

  private static FileRefused refused(Doubt doubt) {
    int cell = doubt.counts().firstKey();
    return new FileRefused(
        Problem.at(
            doubt.layout().column(cell),
            ProblemCode.HDR_UNKNOWN_FIGURE,
            "counts below "
                + doubt.counts().keySet().stream()
                    .map(each -> '"' + doubt.layout().labels().get(each) + '"')
                    .collect(Collectors.joining(", "))
                + ", words that are not known, and no column for "
                + String.join(", ", doubt.lacking()),
            "a label for each figure that engagement is made of",
            "Engagement might be wrong without them. Switch the platform to English and download the export"
                + " again; or say in config/words/ what the labels are in English."),
        doubt.counts().firstEntry().getValue());
  }
}
