package dev.socialmetrics.format.whole;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.Draft;
import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.check.BoundTable;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Labels;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Rows that are parts by a column that fills nothing. Of campaigns: by something that does not
 * divide them whole (search terms, assets, places): added up they would be a part of the campaign,
 * or more than it. They are taken only where the file's own total proves them whole. Of days and
 * audiences: two rows of one day that differ in such a column are two parts, even where their
 * figures are the same.
 */
final class CampaignParts implements WholeFileRule {
  private static final int MOST_REMEMBERED = 100_000;
  private static final Pattern FIGURE = Pattern.compile("[-+<>≈~]?[^\\p{L}]*[0-9][^\\p{L}]*");

  private final Function<Layout, Optional<BoundTable>> tables;
  private final FileTotals totals;
  private final Map<Layout, Optional<Columns>> sections = new IdentityHashMap<>();

  CampaignParts(Function<Layout, Optional<BoundTable>> tables, FileTotals totals) {
    this.tables = tables;
    this.totals = totals;
  }

  /**
   * @param whole cells of columns that divide campaigns
   * @param stated labels of those that are not blank throughout
   * @param others cells of columns that may
   * @param seen the others of the first row, by campaign, period and the whole ones
   * @param dimensions columns that do
   */
  private record Columns(
      Kind kind,
      List<Integer> whole,
      Set<String> stated,
      List<Integer> others,
      Map<List<String>, String[]> seen,
      Set<String> dimensions) {
    int fineness() {
      long described =
          stated.stream().filter(label -> !DimensionWords.dividesCampaigns(label)).count();
      return DimensionWords.fineness(stated) + (int) described;
    }
  }

  @Override
  public void take(Row row, Verdict<Draft> verdict) {
    if (verdict instanceof Verdict.Accepted<Draft> accepted && isAsked(accepted.value().kind())) {
      sections
          .computeIfAbsent(
              row.layout(),
              layout ->
                  tables
                      .apply(layout)
                      .filter(table -> !table.section().format().isCanonical())
                      .map(table -> columns(layout, table)))
          .ifPresent(
              columns -> {
                note(row, columns);
                compare(row, accepted.value().cells(), columns);
              });
    }
  }

  /** An audience may have a row for each name of a list. */
  private static boolean isAsked(Kind kind) {
    return kind == Kind.CAMPAIGN || kind == Kind.DAILY;
  }

  private static Columns columns(Layout layout, BoundTable table) {
    Set<Integer> described = table.describedCells();
    List<Integer> whole = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    Set<String> dimensions = new TreeSet<>();
    for (int i : IntStream.range(0, layout.size()).filter(i -> !described.contains(i)).toArray()) {
      String label = Labels.normalise(layout.labels().get(i));
      if (table.kind() != Kind.CAMPAIGN) {
        others.add(i);
      } else if (DimensionWords.dividesCampaigns(label)
          || table.section().table().dividedBy().stream().anyMatch(by -> by.matches(label))) {
        whole.add(i);
      } else if (DimensionWords.isPartOfCampaigns(label)) {
        dimensions.add(layout.labels().get(i));
      } else {
        others.add(i);
      }
    }
    return new Columns(table.kind(), whole, new TreeSet<>(), others, new HashMap<>(), dimensions);
  }

  private static void note(Row row, Columns columns) {
    if (columns.stated().size() < columns.whole().size()) {
      columns.whole().stream()
          .filter(cell -> !CellText.isAbsent(CellText.trim(row.cells()[cell])))
          .forEach(cell -> columns.stated().add(row.layout().labels().get(cell)));
    }
  }

  private static void compare(Row row, Object[] cells, Columns columns) {
    if (columns.others().isEmpty() || columns.seen().size() >= MOST_REMEMBERED) {
      return;
    }
    List<String> key = new ArrayList<>();
    for (Column column : columns.kind().keyColumns()) {
      key.add(String.valueOf(cells[column.index()]));
    }
    columns.whole().forEach(cell -> key.add(row.cells()[cell]));
    String[] others =
        columns.others().stream().map(cell -> row.cells()[cell]).toArray(String[]::new);
    String[] first = columns.seen().putIfAbsent(key, others);
    for (int i = 0; first != null && i < others.length; i++) {
      if (differ(first[i], others[i])) {
        columns.dimensions().add(row.layout().labels().get(columns.others().get(i)));
      }
    }
  }

  private static boolean differ(String one, String other) {
    return !one.equals(other) && isText(one) && isText(other);
  }

  private static boolean isText(String cell) {
    String text = CellText.trim(cell);
    return !CellText.isAbsent(text) && !FIGURE.matcher(text).matches();
  }

  @Override
  public List<Problem> end() throws FileRefused {
    for (Map.Entry<Layout, Optional<Columns>> section : sections.entrySet()) {
      Set<String> dimensions = section.getValue().map(Columns::dimensions).orElse(Set.of());
      if (!dimensions.isEmpty() && section.getValue().orElseThrow().kind() != Kind.CAMPAIGN) {
        throw new FileRefused(divided(dimensions));
      }
      if (!dimensions.isEmpty() && !totals.isProven(section.getKey())) {
        throw new FileRefused(refused(dimensions));
      }
    }
    return List.of();
  }

  @Override
  public int unprovenParts() {
    return sections.entrySet().stream()
        .filter(section -> !totals.isProven(section.getKey()))
        .flatMap(section -> section.getValue().stream())
        .mapToInt(Columns::fineness)
        .max()
        .orElse(0);
  }

  private static Problem divided(Set<String> dimensions) {
    return Problem.of(
        ProblemCode.HDR_DIVIDES_ROWS,
        "several rows of one day, by " + String.join(", ", dimensions),
        "one row for each account, platform and date",
        "Each is a part of the day. Download the export again without this breakdown.");
  }

  private static Problem refused(Set<String> dimensions) {
    return Problem.of(
        ProblemCode.FILE_PART_OF_TOTAL,
        "campaigns in parts, by " + String.join(", ", dimensions),
        "whole campaigns, or parts that add up to the file's own total of campaigns",
        "Added up, the parts would be less or more than the campaign. Download the campaign report"
            + " of the same days instead.");
  }
}
