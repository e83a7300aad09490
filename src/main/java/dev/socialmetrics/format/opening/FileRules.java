package dev.socialmetrics.format.opening;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.check.BoundTable;
import dev.socialmetrics.format.check.DayOrder;
import dev.socialmetrics.format.check.OpenTables;
import dev.socialmetrics.format.whole.FractionShares;
import dev.socialmetrics.format.whole.IdsOfCampaigns;
import dev.socialmetrics.format.whole.IdsOfPosts;
import dev.socialmetrics.format.whole.NothingStored;
import dev.socialmetrics.format.whole.RoundedIds;
import dev.socialmetrics.format.whole.RowsThatRefuse;
import dev.socialmetrics.format.whole.RowsWithoutId;
import dev.socialmetrics.format.whole.TablesRead;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.format.whole.campaign.AmountsInThousands;
import dev.socialmetrics.format.whole.campaign.CampaignParts;
import dev.socialmetrics.format.whole.campaign.CampaignTables;
import dev.socialmetrics.format.whole.campaign.CampaignsWithoutFigures;
import dev.socialmetrics.format.whole.campaign.PartlyStatedCurrency;
import dev.socialmetrics.format.whole.campaign.RejectedParts;
import dev.socialmetrics.format.whole.campaign.UnreadFigures;
import dev.socialmetrics.format.whole.column.DividingColumns;
import dev.socialmetrics.format.whole.column.HeadersAmongRows;
import dev.socialmetrics.format.whole.column.LabelsOfOthers;
import dev.socialmetrics.format.whole.column.LaterKeys;
import dev.socialmetrics.format.whole.column.PartsOfOneKey;
import dev.socialmetrics.format.whole.column.TwinColumns;
import dev.socialmetrics.format.whole.column.UnknownFigures;
import dev.socialmetrics.format.whole.day.DayOrderRule;
import dev.socialmetrics.format.whole.day.DaysInSteps;
import dev.socialmetrics.format.whole.day.DaysOfPeriodNames;
import dev.socialmetrics.format.whole.day.PeriodsBesideDays;
import dev.socialmetrics.format.whole.day.PostsAmongDays;
import dev.socialmetrics.format.whole.day.SpansBesideDays;
import dev.socialmetrics.format.whole.day.StepsBesideDays;
import dev.socialmetrics.format.whole.day.TextsBesideDays;
import dev.socialmetrics.format.whole.day.UnusualDays;
import dev.socialmetrics.format.whole.day.WeekdaysBesideDays;
import dev.socialmetrics.format.whole.sheet.NamesTogether;
import dev.socialmetrics.format.whole.sheet.SheetNames;
import dev.socialmetrics.format.whole.sheet.SheetsTogether;
import dev.socialmetrics.format.whole.total.FileTotals;
import dev.socialmetrics.format.whole.total.TotalsAmongRows;
import dev.socialmetrics.format.whole.total.TotalsByFigures;
import dev.socialmetrics.problem.TablePart;
import dev.socialmetrics.source.SheetRef;
import dev.socialmetrics.source.table.Layout;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules over all rows of a file. A new one is one class and one line here. */
final class FileRules {
  private FileRules() {}

  /**
   * @param order of day and month in the file
   * @param parts entries and sheets that its rows come from, as far as it was read
   * @param areSeveral whether there are more than one
   */
  static List<WholeFileRule> of(
      OpenTables tables,
      DayOrder order,
      FileContext file,
      Supplier<List<TablePart>> parts,
      boolean areSeveral) {
    Set<String> names =
        file.ignoredColumns().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    FileTotals totals = new FileTotals(tables);
    Function<Layout, List<Integer>> ofDays = layout -> unknownOfDays(tables, layout, file);
    Function<Layout, List<Integer>> ofCanonical =
        layout -> unknownOfCanonical(tables, layout, file);
    List<WholeFileRule> ofTables =
        List.of(
            new TablesRead(tables),
            new LaterKeys(tables, names),
            new TwinColumns(
                layout ->
                    tables.find(layout).map(BoundTable::columns).orElse(List.of()).stream()
                        .filter(column -> !column.said().add())
                        .toList(),
                (layout, column) -> LabelsOfOthers.twins(tables, layout, column)),
            new LabelsOfOthers(tables),
            new UnknownFigures(tables),
            new DayOrderRule(order),
            totals,
            new AmountsInThousands(tables),
            new PartlyStatedCurrency(tables),
            new RejectedParts(tables),
            new CampaignParts(tables, totals, file::isIgnored),
            new UnreadFigures(tables),
            new CampaignTables(tables, parts),
            new TotalsByFigures(tables::sectionOf, totals::isProven),
            new TextsBesideDays(ofDays, new PeriodsBesideDays()),
            new TextsBesideDays(ofDays, new StepsBesideDays()),
            new TextsBesideDays(ofDays, new SpansBesideDays()),
            new DaysOfPeriodNames(file, layout -> placeOfDays(tables, layout, file)),
            new TextsBesideDays(
                layout -> unknown(tables, layout, file, table -> true), new WeekdaysBesideDays()),
            new PartsOfOneKey(tables, layout -> unknownOfSingles(tables, layout, file)),
            new TextsBesideDays(ofCanonical, new PostsAmongDays()),
            dividing(Kind.DAILY, tables, names),
            dividing(Kind.AUDIENCE, tables, names),
            new CampaignsWithoutFigures(
                layout -> tables.findCampaigns(layout).isPresent(),
                (layout, figure) ->
                    tables.find(layout).filter(table -> table.has(figure)).isPresent()));
    Stream<WholeFileRule> ofSheets =
        areSeveral
            ? Stream.of(
                new SheetsTogether(
                    tables, new SheetNames(file.platforms()), new NamesTogether(file.folders())))
            : Stream.empty();
    return Stream.of(ofSheets, ofTables.stream(), ofEveryFile(tables, file))
        .flatMap(Function.identity())
        .toList();
  }

  /** Of a file whatever its tables are. */
  private static Stream<WholeFileRule> ofEveryFile(OpenTables tables, FileContext file) {
    return Stream.of(
        new RowsThatRefuse(),
        new RowsWithoutId(),
        new HeadersAmongRows(),
        new TotalsAmongRows(account -> file.accounts().find(account).isPresent()),
        new RoundedIds(),
        new IdsOfPosts(),
        new IdsOfCampaigns(),
        new DaysInSteps(
            tables::sectionOf,
            layout ->
                file.stated().rowsAreDays()
                    || tables.find(layout).filter(FileRules::statesDays).isPresent()),
        new FractionShares(),
        new UnusualDays(),
        new NothingStored());
  }

  /** None of a platform's table, which has columns that are not read. */
  private static List<Integer> unknownOfCanonical(
      OpenTables tables, Layout layout, FileContext file) {
    return unknown(tables, layout, file, FileRules::isCanonical);
  }

  /** None of a platform's campaigns, which may be the sums of several rows. */
  private static List<Integer> unknownOfSingles(
      OpenTables tables, Layout layout, FileContext file) {
    return unknown(
        tables, layout, file, table -> isCanonical(table) || table.kind() == Kind.CONTENT);
  }

  private static List<Integer> unknown(
      OpenTables tables, Layout layout, FileContext file, Predicate<BoundTable> of) {
    return tables.find(layout).filter(of).stream()
        .flatMap(table -> table.unknownCells().stream())
        .filter(cell -> !file.isIgnored(layout.labels().get(cell)))
        .toList();
  }

  /** None where it is stated that rows are of single days. */
  private static List<Integer> unknownOfDays(OpenTables tables, Layout layout, FileContext file) {
    return tables
        .find(layout)
        .filter(table -> !table.isOfDays() && !file.stated().rowsAreDays())
        .map(BoundTable::unknownCells)
        .orElse(List.of());
  }

  /**
   * The same: where they are. A platform's names speak of what was chosen, and its rows of days.
   */
  private static Optional<SheetRef> placeOfDays(
      OpenTables tables, Layout layout, FileContext file) {
    return tables
        .find(layout)
        .filter(table -> isCanonical(table) && !file.stated().rowsAreDays())
        .flatMap(table -> table.section().facts().place());
  }

  /** A campaign's first and last day in columns of their own are what they say. */
  private static boolean statesDays(BoundTable table) {
    return table.isOfDays()
        || table.kind() == Kind.CAMPAIGN
            && !cells(table, "start_date").equals(cells(table, "end_date"));
  }

  private static Optional<Integer> cells(BoundTable table, String column) {
    return table.columns().stream()
        .filter(bound -> bound.column().name().equals(column))
        .flatMap(bound -> bound.cells().stream())
        .findFirst();
  }

  /** An audience of a platform may have a row for each name of a list. */
  private static WholeFileRule dividing(Kind kind, OpenTables tables, Set<String> ignored) {
    return new DividingColumns(
        kind,
        layout ->
            tables
                .find(layout)
                .filter(table -> kind == Kind.DAILY || isCanonical(table))
                .map(BoundTable::unknownCells)
                .orElse(List.of()),
        layout -> tables.find(layout).filter(FileRules::isCanonical).isPresent(),
        ignored);
  }

  private static boolean isCanonical(BoundTable table) {
    return table.section().format().isCanonical();
  }
}
