package dev.socialmetrics.format.whole.column;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.cell.CellText;
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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A column that fills nothing may be what makes two rows two: profiles, networks, posts. Read
 * without it, days or audiences of several would be taken for those of one. Rows of one day that
 * differ in it show it. Where every column is known but a few, as in tables of this program, its
 * label shows it too, if it is a word of a dimension and does not count, or its texts, if they are
 * a few that come again and again; exports of platforms have columns that are not read, of which
 * only those that are called like a breakdown (device, region) show it.
 */
public final class DividingColumns implements WholeFileRule {
  private static final String OF_PLATFORM =
      "Each row is a part of its day: download the export again without this breakdown.";
  public static final String OF_POSTS =
      "Give the columns of posts their names (post_id, posted_at), or export the figures of days.";
  public static final String DIVIDES_NOTHING =
      " One that divides nothing can be named in input.ignore-columns.";
  private static final String OF_ACCOUNTS =
      "Name the account and platform of each row in columns account_id and platform, or export"
          + " without these columns.";

  private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}([.,]0+)?");

  private final Kind kind;
  private final Column date;
  private final Function<Layout, List<Integer>> unknown;
  private final Predicate<Layout> isCanonical;
  private final Set<String> ignored;
  private final Map<Layout, Columns> looked = new IdentityHashMap<>();
  private final DifferingColumns differing = new DifferingColumns();
  private final Set<String> dimensions = new HashSet<>();
  private final Set<String> named = new LinkedHashSet<>();
  private final Map<String, RecurringValues> values = new LinkedHashMap<>();
  private Layout last;
  private Columns columns;

  /**
   * @param cells that may make two rows of one
   * @param isOfPlatform whether its export has columns that are not read
   */
  private record Columns(List<Integer> cells, boolean isOfPlatform) {}

  /**
   * @param unknown positions of the cells of a layout that fill no column
   * @param isCanonical whether a layout has few of those
   * @param ignored labels that are known to divide nothing, in small letters
   */
  public DividingColumns(
      Kind kind,
      Function<Layout, List<Integer>> unknown,
      Predicate<Layout> isCanonical,
      Set<String> ignored) {
    this.kind = kind;
    this.date = kind.column("date");
    this.unknown = unknown;
    this.isCanonical = isCanonical;
    this.ignored = Set.copyOf(ignored);
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (verdict instanceof Verdict.Accepted<ExportedRow> accepted
        && accepted.value().kind() == kind) {
      if (row.layout() != last) {
        last = row.layout();
        columns = looked.computeIfAbsent(last, this::columns);
      }
      if (!columns.cells().isEmpty()) {
        look(row, accepted.value());
      }
    }
  }

  private void look(Row row, ExportedRow exported) {
    differing.add(key(exported), row, columns.cells());
    if (!columns.isOfPlatform()) {
      note(row, columns.cells(), String.valueOf(exported.values().orNull(date)));
    } else if (!dimensions.isEmpty()) {
      name(row, columns.cells());
    }
  }

  private Columns columns(Layout layout) {
    boolean isOfPlatform = !isCanonical.test(layout);
    List<Integer> cells = new ArrayList<>();
    for (int cell : unknown.apply(layout)) {
      String label = layout.labels().get(cell);
      if (!label.startsWith("_") && !ignored.contains(label.strip().toLowerCase(Locale.ROOT))) {
        if (!DimensionWords.isOfCalendar(label)) {
          cells.add(cell);
        }
        if (isOfPlatform ? DimensionWords.partsDays(label) : DimensionWords.isOne(label)) {
          dimensions.add(label);
        }
      }
    }
    return new Columns(List.copyOf(cells), isOfPlatform);
  }

  private void note(Row row, List<Integer> cells, String day) {
    for (int cell : cells) {
      String text = row.cells()[cell];
      String label = row.layout().labels().get(cell);
      if (DifferingColumns.isText(text)) {
        values.computeIfAbsent(label, first -> new RecurringValues()).add(text.strip(), day);
      }
      if (dimensions.contains(label) && !isAbsent(text) && !isCount(label, text)) {
        named.add(label);
      }
    }
  }

  /** How many posts or videos a day had is a figure of it. */
  private static boolean isCount(String label, String text) {
    return DimensionWords.isCounted(label) && COUNT.matcher(text.strip()).matches();
  }

  /** A breakdown of a platform by which one of its parts was chosen. */
  private void name(Row row, List<Integer> cells) {
    for (int cell : cells) {
      String label = row.layout().labels().get(cell);
      if (dimensions.contains(label) && DifferingColumns.isText(row.cells()[cell])) {
        named.add(label);
      }
    }
  }

  private static boolean isAbsent(String cell) {
    return cell == null || CellText.isAbsent(CellText.trim(cell));
  }

  private String key(ExportedRow exported) {
    StringBuilder key = new StringBuilder();
    exported.values().key().forEach(each -> key.append(each).append('\n'));
    return key.toString();
  }

  @Override
  public List<Problem> end() throws FileRefused {
    Set<String> dividing = new LinkedHashSet<>(named);
    dividing.addAll(differing.labels());
    values.forEach(
        (label, texts) -> {
          if (texts.partRows()) {
            dividing.add(label);
          }
        });
    if (!dividing.isEmpty()) {
      throw new FileRefused(
          problem(dividing),
          differing.labels().isEmpty() ? 1L : differing.line(differing.labels()));
    }
    return List.of();
  }

  private Problem problem(Set<String> dividing) {
    boolean posts = dividing.stream().anyMatch(DimensionWords::isOfPosts);
    String labels =
        dividing.stream().map(label -> '"' + label + '"').collect(Collectors.joining(", "));
    boolean isOfPlatform = looked.values().stream().anyMatch(Columns::isOfPlatform);
    return Problem.of(
        ProblemCode.HDR_DIVIDES_ROWS,
        kind.label() + " data with " + labels + (posts ? ": a list of posts" : ""),
        "one row for each account, platform and date",
        (isOfPlatform ? OF_PLATFORM : posts ? OF_POSTS : OF_ACCOUNTS) + DIVIDES_NOTHING);
  }
}
