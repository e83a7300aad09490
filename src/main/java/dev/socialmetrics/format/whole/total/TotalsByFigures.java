package dev.socialmetrics.format.whole.total;

import dev.socialmetrics.domain.CampaignSubstitute;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A row of campaigns whose figures are the sums of those of all others of the same days is their
 * total, whatever it is called: {@code Overall}, {@code Ergebnisse aus 2 Kampagnen}. Where a file
 * has several days it is so on each of them. An id of its own, or the file's own total, shows that
 * it is a campaign.
 */
public final class TotalsByFigures implements WholeFileRule {
  private static final Column ID = Kind.CAMPAIGN.column("campaign_id");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{6,}");

  private final Function<Layout, Object> section;
  private final Predicate<Layout> isProven;
  private final Map<Object, Map<String, LargestOfRows>> sections = new IdentityHashMap<>();
  private final Map<Object, Layout> layouts = new IdentityHashMap<>();

  /**
   * @param section what the rows of a layout have in common
   * @param isProven whether the file's own total counts all rows of a layout
   */
  public TotalsByFigures(Function<Layout, Object> section, Predicate<Layout> isProven) {
    this.section = section;
    this.isProven = isProven;
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (verdict instanceof Verdict.Accepted<ExportedRow> accepted
        && accepted.value().kind() == Kind.CAMPAIGN) {
      Object of = section.apply(row.layout());
      layouts.putIfAbsent(of, row.layout());
      RowValues values = accepted.value().values();
      sections
          .computeIfAbsent(of, first -> new HashMap<>())
          .computeIfAbsent(days(values), first -> new LargestOfRows())
          .add(row.line(), values);
    }
  }

  /** All of the key but the campaign. */
  private static String days(RowValues values) {
    StringBuilder days = new StringBuilder();
    Kind.CAMPAIGN.keyColumns().stream()
        .filter(column -> column != ID)
        .forEach(column -> days.append(values.orNull(column)).append('\n'));
    return days.toString();
  }

  @Override
  public List<Problem> end() throws FileRefused {
    for (Map.Entry<Object, Map<String, LargestOfRows>> each : sections.entrySet()) {
      Optional<LargestOfRows> total = total(List.copyOf(each.getValue().values()));
      if (total.isPresent() && !isProven.test(layouts.get(each.getKey()))) {
        throw TotalsRefusal.ofSums(total.get().campaign(), total.get().line());
      }
    }
    return List.of();
  }

  /** One campaign that is the total of all days that have others; the first of its rows. */
  private static Optional<LargestOfRows> total(List<LargestOfRows> days) {
    List<LargestOfRows> several = days.stream().filter(LargestOfRows::areSeveral).toList();
    if (several.isEmpty()) {
      return Optional.empty();
    }
    LargestOfRows first = several.get(0);
    boolean isOne =
        several.stream()
            .allMatch(day -> day.isSumOfOthers() && day.campaign().equals(first.campaign()));
    double proof = several.stream().mapToDouble(LargestOfRows::proof).sum();
    boolean isCampaign = NUMBER.matcher(CampaignSubstitute.nameIn(first.campaign())).matches();
    return isOne && !isCampaign && proof >= LargestOfRows.ENOUGH
        ? several.stream().min((one, other) -> Long.compare(one.line(), other.line()))
        : Optional.empty();
  }
}
