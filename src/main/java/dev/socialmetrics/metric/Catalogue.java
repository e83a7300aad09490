package dev.socialmetrics.metric;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Every figure with its definition: those of a window, the computed columns, the stated ones. */
public final class Catalogue {
  private static final Pattern LENGTH = Pattern.compile("_[1-9][0-9]{0,3}d$");
  private static final String WHOLE = "computed anew for each window";
  private static final String ROW = "ratio of the sums";
  private static final Map<String, Definition> COMPUTED = new LinkedHashMap<>();

  static {
    window(
        "current_followers",
        "Followers on the last day of the window, carried forward at most 3 days",
        "followers",
        "count",
        "missing_input: no day of those states them");
    window(
        "growth_30d",
        "Followers won since the day before the window",
        "current_followers - baseline_followers",
        "count",
        "no_baseline, missing_input");
    window(
        "growth_rate",
        "Followers won per 100 there were",
        "(current_followers - baseline_followers) / baseline_followers x 100",
        "%",
        "no_baseline, zero_baseline, missing_input");
    window(
        "avg_engagement",
        "Mean of the daily engagement rates of one basis, the one most days have",
        "sum(engagement_rate) / engagement_days",
        "%",
        "missing_input, zero_reach, zero_impressions: no day has a rate");
    window(
        "weighted_engagement",
        "Engagement rate of the sums over the days of one basis",
        "sum(engagements) / sum(basis) x 100",
        "%",
        "missing_input, zero_reach, zero_impressions: no day has a computed rate");
    window(
        "engagement_basis",
        "What most days' engagement rates are a share of",
        "",
        "text",
        "no day has a rate");
    window(
        "engagement_days",
        "Days that have an engagement rate of that basis",
        "count(engagement_rate)",
        "count",
        "never");
    window(
        "reach_30d",
        "Sum of the daily reach: person-days, an upper bound, never people",
        "sum(reach)",
        "count",
        "missing_input: no day states it");
    window(
        "reach_avg_daily",
        "Mean reach of the days that state it, to the whole person",
        "sum(reach) / reach_days",
        "count",
        "missing_input: no day states it");
    window(
        "reach_max_daily",
        "Largest reach of a day",
        "max(reach)",
        "count",
        "missing_input: no day states it");
    window("reach_days", "Days that state their reach", "count(reach)", "count", "never");
    window(
        "impressions_30d",
        "Sum of the daily impressions",
        "sum(impressions)",
        "count",
        "missing_input: no day states them");
    window(
        "impressions_days",
        "Days that state their impressions",
        "count(impressions)",
        "count",
        "never");
    window("days_present", "Days of the window that have a row", "count(date)", "count", "never");
    window("days_expected", "Days of the window", "", "count", "never");
    window(
        "latest_update",
        "Latest day with daily data, not after the report date",
        "",
        "day",
        "never");
    window("as_of", "Last day of the window: the latest day with daily data", "", "day", "never");
    window("window_start", "First day of the window", "", "day", "never");
    window("window_end", "Last day of the window", "", "day", "never");
    window("followers_date", "Day that current_followers are from", "", "day", "missing_input");
    window(
        "followers_carried_forward",
        "Whether that is an earlier day than the last",
        "",
        "text",
        "missing_input");
    window(
        "baseline_followers",
        "Followers on the day before the window, carried forward at most 3 days",
        "followers",
        "count",
        "no_baseline: no day of those states them");
    window("baseline_date", "Day that baseline_followers are from", "", "day", "no_baseline");
    window(
        "baseline_carried_forward",
        "Whether that is an earlier day than the one before the window",
        "",
        "text",
        "no_baseline");
    row(
        "engagement_rate",
        "Likes, comments, shares and saves, as far as known, per 100 of engagement_basis",
        "engagements / basis x 100",
        "%",
        "missing_input, zero_reach, zero_impressions");
    row(
        "conversion_rate",
        "Conversions per 100 impressions",
        "conversions / total_impressions x 100",
        "%",
        "missing_input, zero_impressions");
    row(
        "cost_per_engagement",
        "Cost of one engagement",
        "cost / total_engagement",
        "money",
        "missing_input, also where nobody engaged");
    row(
        "cost_per_reach",
        "Cost of one person reached",
        "cost / total_reach",
        "money",
        "missing_input, zero_reach");
    row(
        "roi",
        "Profit per 100 spent",
        "(revenue_generated - cost) / cost x 100",
        "%",
        "missing_input, zero_cost");
    row(
        "roas",
        "Revenue per unit spent",
        "revenue_generated / cost",
        "ratio",
        "missing_input, zero_cost");
    row(
        "cost_per_conversion",
        "Cost of one conversion",
        "cost / conversions",
        "money",
        "missing_input, zero_conversions");
    row(
        "cpm",
        "Cost of a thousand impressions",
        "cost / total_impressions x 1000",
        "money",
        "missing_input, zero_impressions");
  }

  private Catalogue() {}

  private static void window(
      String name, String meaning, String formula, String unit, String whenEmpty) {
    COMPUTED.put(name, new Definition(name, meaning, formula, unit, WHOLE, whenEmpty));
  }

  private static void row(
      String name, String meaning, String formula, String unit, String whenEmpty) {
    COMPUTED.put(name, new Definition(name, meaning, formula, unit, ROW, whenEmpty));
  }

  /** The definitions of everything that is computed, in the order of the documentation. */
  public static Collection<Definition> computed() {
    return Collections.unmodifiableCollection(COMPUTED.values());
  }

  /** All names, computed and stated, in order of name. */
  public static List<String> names() {
    TreeSet<String> names = new TreeSet<>(COMPUTED.keySet());
    for (Kind kind : Kind.values()) {
      kind.columns().forEach(column -> names.add(column.name()));
    }
    return new ArrayList<>(names);
  }

  /** The definition of that name; {@code reach_7d} has that of {@code reach_30d}. */
  public static Optional<Definition> find(String name) {
    return Optional.ofNullable(COMPUTED.get(LENGTH.matcher(name).replaceFirst("_30d")));
  }

  /** The definition of a column, computed or stated. */
  public static Definition of(Column column) {
    return find(column.name())
        .filter(known -> column.isDerived())
        .orElseGet(
            () ->
                new Definition(
                    column.name(),
                    "As the newest export that has it states it",
                    "",
                    unit(column),
                    together(column),
                    "missing_input: no export states it"));
  }

  private static String unit(Column column) {
    return switch (column.type()) {
      case COUNT, NET_COUNT, DECIMAL -> "count";
      case MONEY -> "money";
      case RATE, PERCENT -> "%";
      case DATE, TIME -> "day";
      case TEXT, LIST -> "text";
    };
  }

  private static String together(Column column) {
    return switch (column.aggregation()) {
      case SUM -> "sum";
      case LAST -> "the last day's value";
      case PERSON_DAYS -> "sum, in person-days, an upper bound";
      case RATIO_OF_SUMS -> ROW;
      case MEAN -> "the mean of the days that have it";
      case MAXIMUM -> "the largest day";
      case NONE -> "not";
    };
  }
}
