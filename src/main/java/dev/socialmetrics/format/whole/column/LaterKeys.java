package dev.socialmetrics.format.whole.column;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.check.BoundTable;
import dev.socialmetrics.format.check.HeaderCheck;
import dev.socialmetrics.format.check.OpenTables;
import dev.socialmetrics.format.description.Style;
import dev.socialmetrics.format.whole.FirstRefusal;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Objects of one JSON file may each have keys of their own. Keys of later objects that fill nothing
 * are reported as those of the first are when the file is opened. A key that tables of the kind
 * never have (post_id among days) makes its object a row of another table: the file is refused.
 */
public final class LaterKeys implements WholeFileRule {
  /** More would not help to find the mistake. */
  private static final int MOST_WARNINGS = 20;

  private final OpenTables tables;
  private final Set<String> ignored;
  private final Map<Object, Set<String>> reportedBySection = new IdentityHashMap<>();
  private final List<Problem> warnings = new ArrayList<>();
  private List<Integer> foreign = List.of();
  private final FirstRefusal refusal = new FirstRefusal();

  /**
   * @param ignored labels that are known to divide nothing, in small letters
   */
  public LaterKeys(OpenTables tables, Set<String> ignored) {
    this.tables = tables;
    this.ignored = Set.copyOf(ignored);
  }

  @Override
  public void begin(Layout layout) {
    Optional<BoundTable> found = tables.find(layout);
    found
        .filter(table -> table.section().format().isCanonical())
        .ifPresent(table -> look(table, layout));
    foreign = found.map(table -> foreign(table, layout)).orElse(List.of());
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (!foreign.isEmpty()
        && !refusal.isKept()
        && verdict instanceof Verdict.Accepted<ExportedRow>) {
      foreign.stream()
          .filter(cell -> !isAbsent(row.cells()[cell]))
          .findFirst()
          .ifPresent(cell -> refusal.keep(problem(row, cell), row.line()));
    }
  }

  /** Positions of the keys that the table's description excludes, and that no other rule names. */
  private List<Integer> foreign(BoundTable table, Layout layout) {
    Style style = table.section().format().style();
    boolean isDivided = table.kind() == Kind.DAILY || table.kind() == Kind.AUDIENCE;
    return IntStream.range(0, layout.size())
        .filter(cell -> !(isDivided && DimensionWords.isOne(layout.labels().get(cell))))
        .filter(cell -> !ignored.contains(layout.labels().get(cell).toLowerCase(Locale.ROOT)))
        .filter(
            cell ->
                table.section().table().without().stream()
                    .anyMatch(label -> label.matches(style.compared(layout.labels().get(cell)))))
        .boxed()
        .toList();
  }

  private static boolean isAbsent(String cell) {
    return cell == null || CellText.isAbsent(CellText.trim(cell));
  }

  private Problem problem(Row row, int cell) {
    String kind = tables.find(row.layout()).orElseThrow().kind().label();
    return Problem.of(
        ProblemCode.HDR_DIVIDES_ROWS,
        kind + " data, and an object with \"" + row.layout().labels().get(cell) + '"',
        "objects of one kind",
        "Put the objects of each kind (days, posts, audiences, campaigns) into a file of their own.");
  }

  private void look(BoundTable table, Layout layout) {
    HeaderCheck header = new HeaderCheck(table, layout, tables.labels());
    Set<String> reported = reportedBySection.get(table.section());
    if (reported == null) {
      reportedBySection.put(table.section(), new HashSet<>(header.unknownLabels()));
    } else if (warnings.size() < MOST_WARNINGS) {
      List<String> fresh = header.unknownLabels().stream().filter(reported::add).toList();
      if (!fresh.isEmpty()) {
        warnings.add(header.unknown(fresh));
      }
    }
  }

  @Override
  public List<Problem> end() throws FileRefused {
    refusal.throwIfKept();
    return List.copyOf(warnings);
  }
}
