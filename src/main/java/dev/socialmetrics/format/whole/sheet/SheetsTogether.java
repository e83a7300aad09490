package dev.socialmetrics.format.whole.sheet;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.check.BoundTable;
import dev.socialmetrics.format.check.OpenTables;
import dev.socialmetrics.format.check.Section;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.SheetRef;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sheets of one workbook with the same figures of one account. Where their names may be those of
 * clients and they speak of the same days, they are of several owners. Where they state the same
 * days, one of them is not what it is taken for. What names of tables say whatever their rows are
 * is asked here, too, so that one of several reasons is given.
 */
public final class SheetsTogether implements WholeFileRule {
  private static final String ADVICE =
      "Save each sheet as a file of its own in <input>/<account>/<platform>/ of its account. If all"
          + " are of one account, put their rows into one sheet.";

  private final OpenTables tables;
  private final SheetNames names;
  private final NamesTogether tellingNames;
  private final Map<Section, SheetRows> bySection = new IdentityHashMap<>();
  private final List<SheetRows> sheets = new ArrayList<>();
  private final SheetKeys keys = new SheetKeys();
  private Optional<SheetRows> current = Optional.empty();
  private Optional<FileRefused> contradiction = Optional.empty();

  public SheetsTogether(OpenTables tables, SheetNames names, NamesTogether tellingNames) {
    this.tables = tables;
    this.names = names;
    this.tellingNames = tellingNames;
  }

  @Override
  public void begin(Layout layout) {
    Optional<BoundTable> begun = tables.find(layout);
    current = begun.flatMap(table -> sheet(table, layout));
    begun.ifPresent(
        table -> table.section().facts().place().ifPresent(ref -> tellingNames.add(ref, table)));
  }

  private Optional<SheetRows> sheet(BoundTable table, Layout layout) {
    Section section = table.section();
    return section
        .facts()
        .sheet()
        .map(ref -> bySection.computeIfAbsent(section, first -> add(table, ref, layout)));
  }

  private SheetRows add(BoundTable table, SheetRef ref, Layout layout) {
    boolean saysOwner = table.namedOwner().isThere();
    Optional<String> owner =
        saysOwner ? Optional.empty() : names.owner(ref.sheet().orElseThrow(), layout.labels());
    SheetRows sheet = new SheetRows(ref, table, owner);
    sheets.add(sheet);
    return sheet;
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (current.isPresent() && verdict instanceof Verdict.Accepted<ExportedRow> accepted) {
      RowValues values = accepted.value().values();
      SheetRows sheet = current.get();
      sheet.add(values);
      if (sheet.kind() == Kind.DAILY || sheet.kind() == Kind.AUDIENCE) {
        keys.find(sheet, values, row.line())
            .filter(before -> contradiction.isEmpty())
            .ifPresent(
                before -> contradiction = Optional.of(contradicts(before, sheet, values, row)));
      }
    }
  }

  private static FileRefused contradicts(
      SheetKeys.Seen before, SheetRows sheet, RowValues values, Row row) {
    Column day = sheet.kind().column("date");
    return new FileRefused(
        Problem.of(
                ProblemCode.ROW_DUPLICATE_KEY_CONFLICT,
                "the same "
                    + (sheet.kind() == Kind.DAILY ? "day" : "audience of")
                    + " "
                    + values.orNull(day)
                    + " in two sheets: "
                    + before.sheet().name()
                    + ", line "
                    + before.line()
                    + " and "
                    + sheet.name()
                    + ", line "
                    + row.line(),
                "figures of a day in one sheet of a workbook",
                ADVICE)
            .as(Severity.FILE),
        row.line());
  }

  @Override
  public List<Problem> end() throws FileRefused {
    for (int i = 1; i < sheets.size(); i++) {
      for (SheetRows before : sheets.subList(0, i)) {
        Optional<String> both =
            sheets.get(i).isOfAnother(before) ? sheets.get(i).common(before) : Optional.empty();
        if (both.isPresent()) {
          throw ofSeveral(before, sheets.get(i), both.get());
        }
      }
    }
    tellingNames.check();
    if (contradiction.isPresent()) {
      throw contradiction.get();
    }
    return List.of();
  }

  private static FileRefused ofSeveral(SheetRows one, SheetRows other, String what) {
    return new FileRefused(
        Problem.of(
            ProblemCode.FILE_SEVERAL_OWNERS,
            "the sheets "
                + one.name()
                + " and "
                + other.name()
                + " with the same figures of "
                + what,
            "sheets of one account",
            ADVICE));
  }
}
