package dev.socialmetrics.format.whole.column;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.check.BoundTable;
import dev.socialmetrics.format.check.OpenTables;
import dev.socialmetrics.format.whole.KeyTexts;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Campaigns and posts of which one has several rows that differ in a column that fills nothing: its
 * rows are parts, none of them is the campaign or the post, and nothing adds them up. So it is
 * where the column is called like a breakdown (age, country, device), and where one row alone would
 * be kept, because the others have the same figures or are rejected: by another word, or by another
 * id where rows that contradict each other differ in it, too.
 */
public final class PartsOfOneKey implements WholeFileRule {
  /** In the place of the hash of figures, for a rejected row. */
  private static final int UNREAD = 0;

  private final OpenTables tables;
  private final Function<Layout, List<Integer>> unknown;
  private final DifferingColumns differing = new DifferingColumns();
  private final Map<String, Integer> figures = new HashMap<>();
  private final Set<String> ofConflicts = new LinkedHashSet<>();
  private final Set<String> ofTwins = new LinkedHashSet<>();
  private final Set<String> dividing = new LinkedHashSet<>();
  private List<Integer> cells = List.of();
  private Optional<KeyTexts> keys = Optional.empty();
  private Optional<Kind> kind = Optional.empty();

  /**
   * @param unknown positions of the cells of a layout that fill no column; none of tables of which
   *     several rows may be one campaign
   */
  public PartsOfOneKey(OpenTables tables, Function<Layout, List<Integer>> unknown) {
    this.tables = tables;
    this.unknown = unknown;
  }

  @Override
  public void begin(Layout layout) {
    Optional<BoundTable> table =
        tables.find(layout).filter(found -> found.kind().nameColumn().isPresent());
    cells = table.isPresent() ? unknown.apply(layout) : List.of();
    keys = table.map(found -> KeyTexts.of(found, key(found.kind())));
    kind = kind.or(() -> table.map(BoundTable::kind));
  }

  private static List<String> key(Kind kind) {
    return Stream.concat(kind.nameColumn().stream(), kind.keyColumns().stream())
        .map(Column::name)
        .toList();
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (!cells.isEmpty() && !(verdict instanceof Verdict.Ignored<ExportedRow>)) {
      keys.flatMap(texts -> texts.find(row)).ifPresent(key -> add(key, row, verdict));
    }
  }

  private void add(List<String> columns, Row row, Verdict<ExportedRow> verdict) {
    String key = String.join("\n", columns);
    int figuresOfRow = figures(verdict);
    int before = figures.getOrDefault(key, UNREAD);
    for (String label : differing.add(key, row, cells)) {
      boolean isWord = DifferingColumns.isWord(row.cells()[row.layout().labels().indexOf(label)]);
      boolean isOneKept = isOneKept(before, figuresOfRow);
      if (isOneKept && isWord || DimensionWords.isBreakdown(label)) {
        dividing.add(label);
      }
      if (isOneKept) {
        ofTwins.add(label);
      } else if (before != figuresOfRow) {
        ofConflicts.add(label);
      }
    }
    figures.putIfAbsent(key, figuresOfRow);
  }

  /** Rows that are read and differ contradict each other, so that none is kept. */
  private static boolean isOneKept(int before, int figuresOfRow) {
    return before == figuresOfRow ? before != UNREAD : before == UNREAD || figuresOfRow == UNREAD;
  }

  private static int figures(Verdict<ExportedRow> verdict) {
    if (!(verdict instanceof Verdict.Accepted<ExportedRow> accepted)) {
      return UNREAD;
    }
    RowValues values = accepted.value().values();
    int hash = values.kind().valueColumns().stream().map(values::orNull).toList().hashCode();
    return hash == UNREAD ? 1 : hash;
  }

  @Override
  public List<Problem> end() throws FileRefused {
    ofTwins.stream().filter(ofConflicts::contains).forEach(dividing::add);
    if (!dividing.isEmpty()) {
      throw new FileRefused(problem(kind.orElseThrow()), differing.line(dividing));
    }
    return List.of();
  }

  private Problem problem(Kind of) {
    return Problem.of(
        ProblemCode.HDR_DIVIDES_ROWS,
        of.label() + " data in parts, by " + String.join(", ", dividing),
        of == Kind.CAMPAIGN ? "one row for each campaign and period" : "one row for each post",
        "Each row is a part of it: export without this breakdown."
            + DividingColumns.DIVIDES_NOTHING);
  }
}
