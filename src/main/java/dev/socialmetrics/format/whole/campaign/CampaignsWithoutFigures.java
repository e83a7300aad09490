package dev.socialmetrics.format.whole.campaign;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Campaigns in tables that have no column for any figure: settings such as status, budget and days,
 * and no results. Where another table of the file has figures, the file is taken.
 */
public final class CampaignsWithoutFigures implements WholeFileRule {
  private static final Pattern WITH_CURRENCY =
      Pattern.compile("(cost|revenue)[ _(]+([a-z]{3})\\)?", Pattern.CASE_INSENSITIVE);
  private static final List<Column> FIGURES =
      Kind.CAMPAIGN.valueColumns().stream()
          .filter(column -> !column.name().endsWith("currency"))
          .toList();

  private final Predicate<Layout> isCampaigns;
  private final BiPredicate<Layout, Column> isFilled;
  private final Map<Layout, Boolean> looked = new IdentityHashMap<>();
  private Optional<Layout> without = Optional.empty();
  private boolean found;

  /**
   * @param isCampaigns whether rows of a layout are campaigns
   * @param isFilled whether a layout has a cell for a column
   */
  public CampaignsWithoutFigures(
      Predicate<Layout> isCampaigns, BiPredicate<Layout, Column> isFilled) {
    this.isCampaigns = isCampaigns;
    this.isFilled = isFilled;
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (!found && isCampaign(row, verdict)) {
      found =
          hasFigure(verdict)
              || looked.computeIfAbsent(
                  row.layout(), layout -> isAny(figure -> isFilled.test(layout, figure)));
      without = without.or(() -> Optional.of(row.layout()));
    }
  }

  /** One that is left out for having no value is one too. */
  private boolean isCampaign(Row row, Verdict<ExportedRow> verdict) {
    return verdict instanceof Verdict.Accepted<ExportedRow> accepted
        ? accepted.value().kind() == Kind.CAMPAIGN
        : verdict instanceof Verdict.Ignored<ExportedRow> ignored
            && ignored.reason() == ProblemCode.ROW_NO_VALUE
            && isCampaigns.test(row.layout());
  }

  private static boolean hasFigure(Verdict<ExportedRow> verdict) {
    return verdict instanceof Verdict.Accepted<ExportedRow> accepted
        && isAny(figure -> accepted.value().values().has(figure));
  }

  @Override
  public List<Problem> end() throws FileRefused {
    if (!found && without.isPresent()) {
      throw refused(without.get());
    }
    return List.of();
  }

  private static boolean isAny(Predicate<Column> such) {
    return FIGURES.stream().anyMatch(such);
  }

  /** {@code cost (EUR)}, {@code cost_eur}: a figure whose label says its currency, too. */
  private static String ofCurrency(Layout layout) {
    return layout.labels().stream()
        .map(WITH_CURRENCY::matcher)
        .filter(Matcher::matches)
        .findFirst()
        .map(
            label ->
                "If \""
                    + label.group()
                    + "\" is the "
                    + label.group(1)
                    + ", call it "
                    + label.group(1).toLowerCase(Locale.ROOT)
                    + " and add a column currency with "
                    + label.group(2).toUpperCase(Locale.ROOT)
                    + ". Else: ")
        .orElse("");
  }

  private static FileRefused refused(Layout layout) {
    return new FileRefused(
        Problem.of(
            ProblemCode.HDR_REQUIRED_COLUMN_MISSING,
            "campaigns without any figure, in the columns " + String.join(", ", layout.labels()),
            FIGURES.stream().map(Column::inputName).collect(Collectors.joining(", "))
                + ", at least one of them",
            ofCurrency(layout)
                + "These are settings of campaigns and no results: download the report of the campaigns"
                + " with its figures, or name the columns that hold them so."));
  }
}
