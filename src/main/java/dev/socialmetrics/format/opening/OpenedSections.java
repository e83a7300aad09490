package dev.socialmetrics.format.opening;

import dev.socialmetrics.domain.CampaignSubstitute;
import dev.socialmetrics.domain.StatedOwner;
import dev.socialmetrics.format.cell.MonthCache;
import dev.socialmetrics.format.check.ExportChecker;
import dev.socialmetrics.format.check.OpenTables;
import dev.socialmetrics.format.check.OwnersOfFile;
import dev.socialmetrics.format.check.Section;
import dev.socialmetrics.format.check.SharedPosts;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.format.description.ColumnDescription.Origin;
import dev.socialmetrics.format.description.ColumnDescription.Year;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.source.table.SheetRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;

/** Prepares the checker for each section that the source comes to. */
final class OpenedSections implements SectionListener {
  private final ExportChecker checker;
  private final OpenTables tables;
  private final MonthCache months;
  private final Instant exportedAt;
  private final OwnersOfFile owners;
  private final SharedPosts shared;
  private final List<NavigableMap<Long, Integer>> years;
  private final List<Problem> warnings = new ArrayList<>();
  private final UnreadSections unread = new UnreadSections();
  private int sections;

  /**
   * @param shared posts that others published with the file's account
   * @param years of each section in turn, where days come without years
   */
  OpenedSections(
      ExportChecker checker,
      OpenTables tables,
      MonthCache months,
      Instant exportedAt,
      OwnersOfFile owners,
      SharedPosts shared,
      List<NavigableMap<Long, Integer>> years) {
    this.checker = checker;
    this.tables = tables;
    this.months = months;
    this.exportedAt = exportedAt;
    this.owners = owners;
    this.shared = shared;
    this.years = years;
  }

  @Override
  public void opened(Section section, Layout layout) throws FileRefused {
    unread.end();
    if (sections < years.size()) {
      section.years().putAll(years.get(sections));
    }
    sections++;
    if (section.table().told()) {
      noteSkipped(section, layout);
    }
    if (section.table().kind().isPresent()) {
      checker.open(section, layout, months.of(section.format().months()));
      noteCompleted(section);
      noteStandIn(section);
    }
  }

  @Override
  public void passed(SectionedRows.Part part, SheetRecord record) {
    unread.take(part, record);
  }

  /** Rows too that were checked in a former attempt. */
  @Override
  public void read(Row row) {
    tables
        .find(row.layout())
        .filter(table -> table.namedOwner().isThere())
        .ifPresent(table -> table.namedOwner().note(row, table, owners, shared));
  }

  @Override
  public void ended() throws FileRefused {
    unread.end();
    owners.end();
  }

  @Override
  public Optional<StatedOwner> owner() {
    return owners.sole();
  }

  private void noteCompleted(Section section) {
    Map<String, ColumnDescription> columns = section.table().columns();
    for (ColumnDescription column : columns.values()) {
      boolean stated = column.fact().flatMap(section.facts()::find).isPresent();
      boolean whole = column.origin() == Origin.EXPORT_DAY && !stated;
      if (!isNoted(ProblemCode.FILE_DATE_COMPLETED) && (whole || column.year() != Year.WRITTEN)) {
        warnings.add(completed(column.name(), whole));
      }
    }
  }

  private void noteSkipped(Section section, Layout layout) {
    warnings.add(
        Problem.of(
            ProblemCode.FILE_TABLE_UNKNOWN,
            "the columns " + String.join(", ", layout.labels()),
            "tables of known exports",
            "Its rows were not stored: " + section.table().skip().orElse("") + "."));
  }

  private void noteStandIn(Section section) {
    Optional.ofNullable(section.table().columns().get("campaign_id"))
        .flatMap(ColumnDescription::standsIn)
        .map(OpenedSections::unnamed)
        .filter(problem -> !warnings.contains(problem))
        .ifPresent(warnings::add);
  }

  private static Problem unnamed(CampaignSubstitute substitute) {
    return Problem.of(
        ProblemCode.FILE_CAMPAIGNS_UNNAMED,
        "no campaigns; each " + substitute.label() + " is taken for one",
        "the names or ids of campaigns",
        "Beside campaigns of the same days these rows are left out of totals. Add the column of the"
            + " campaign's name, or export at the level of campaigns.");
  }

  private boolean isNoted(ProblemCode code) {
    return warnings.stream().anyMatch(warning -> warning.code() == code);
  }

  private Problem completed(String column, boolean whole) {
    return Problem.of(
        ProblemCode.FILE_DATE_COMPLETED,
        whole ? "no date at all" : "dates without a year in " + column,
        "whole dates",
        "They were completed from the export time "
            + exportedAt
            + "; keep the file's name and time as they were downloaded.");
  }

  @Override
  public List<Problem> warnings() {
    return Stream.of(
            warnings,
            unread.noticed().stream().toList(),
            checker.noticed(),
            shared.noticed().stream().toList())
        .flatMap(List::stream)
        .toList();
  }
}
