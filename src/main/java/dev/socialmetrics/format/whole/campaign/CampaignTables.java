package dev.socialmetrics.format.whole.campaign;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.check.BoundTable;
import dev.socialmetrics.format.check.OpenTables;
import dev.socialmetrics.format.whole.FirstRefusal;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.TablePart;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The same campaign and days in two tables of one file, where rows are added up: campaigns beside
 * their ad sets, a report beside a newer one. Which of them holds is not known, and together they
 * are twice the campaign. Tables that have no figure in common complete each other.
 */
public final class CampaignTables implements WholeFileRule {
  private static final Column ID = Kind.CAMPAIGN.column("campaign_id");

  private final OpenTables tables;
  private final Supplier<List<TablePart>> parts;
  private final CampaignsSeen figures = new CampaignsSeen();
  private Optional<BoundTable> table = Optional.empty();
  private final FirstRefusal twice = new FirstRefusal();
  private boolean isAdded;

  /**
   * @param parts entries and sheets that the rows come from
   */
  public CampaignTables(OpenTables tables, Supplier<List<TablePart>> parts) {
    this.tables = tables;
    this.parts = parts;
  }

  @Override
  public void begin(Layout layout) {
    table = tables.findCampaigns(layout);
    isAdded |= table.filter(found -> found.section().table().sum()).isPresent();
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (table.isPresent()
        && !twice.isKept()
        && verdict instanceof Verdict.Accepted<ExportedRow> accepted) {
      Object section = table.get().section();
      RowValues values = accepted.value().values();
      figures
          .add(CampaignsSeen.key(values), section, row.number(), row.line(), values)
          .filter(before -> before.of() != section)
          .ifPresent(before -> twice.keep(problem(before, row, values), row.line()));
    }
  }

  private Problem problem(CampaignsSeen.Seen before, Row row, RowValues values) {
    return Problem.of(
        ProblemCode.FILE_PART_OF_TOTAL,
        "the campaign "
            + values.orNull(ID)
            + " with the same days in two tables: "
            + place(before.record(), before.line())
            + " and "
            + place(row.number(), row.line()),
        "each campaign and its days in one table of a file",
        "Added up they would count it twice. Keep the one that holds, and import it alone.");
  }

  private String place(long record, long line) {
    String name = TablePart.of(parts.get(), record).map(TablePart::name).orElse("");
    return name.isEmpty() ? "line " + line : name + ", line " + line;
  }

  @Override
  public List<Problem> end() throws FileRefused {
    if (isAdded) {
      twice.throwIfKept();
    }
    return List.of();
  }
}
