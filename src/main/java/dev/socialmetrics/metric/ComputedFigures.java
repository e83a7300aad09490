package dev.socialmetrics.metric;

import java.util.LinkedHashMap;
import java.util.Map;

/** The definitions of all that is computed, in the order of the documentation. */
final class ComputedFigures {
  private static final String WHOLE = Catalogue.WHOLE;
  private static final String ROW = Catalogue.ROW;

  private final Map<String, Definition> definitions = new LinkedHashMap<>();

  private ComputedFigures() {}

  static Map<String, Definition> all() {
    ComputedFigures figures = new ComputedFigures();
    figures.sums();
    figures.days();
    figures.previous();
    figures.rows();
    return figures.definitions;
  }

  private void sums() {
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
        "folded");
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
    window("reach_days", "Days that state their reach", "count(reach)", "count", "folded");
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
        "folded");
  }

  private void days() {
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
  }

  private void previous() {
    window(
        "previous_avg_engagement",
        "Mean of the daily engagement rates of the window before, of the same basis",
        "sum(engagement_rate) / count(engagement_rate)",
        "%",
        "missing_input: no day of it has such a rate");
    window(
        "avg_engagement_change",
        "avg_engagement less that of the window before",
        "avg_engagement - previous_avg_engagement",
        "points",
        "no_baseline, missing_input");
    window(
        "previous_reach_30d",
        "Sum of the daily reach of the window before: person-days, an upper bound",
        "sum(reach)",
        "count",
        "missing_input: no day states it");
    window(
        "reach_change_percent",
        "Person-days of reach more or less than in the window before",
        "(reach_30d - previous_reach_30d) / previous_reach_30d x 100",
        "%",
        "no_baseline, zero_baseline, missing_input");
    window(
        "previous_impressions_30d",
        "Sum of the daily impressions of the window before",
        "sum(impressions)",
        "count",
        "missing_input: no day states them");
    window(
        "impressions_change_percent",
        "Impressions more or less than in the window before",
        "(impressions_30d - previous_impressions_30d) / previous_impressions_30d x 100",
        "%",
        "no_baseline, zero_baseline, missing_input");
    window("previous_start", "First day of the window before", "", "day", "never");
    window("previous_end", "Last day of the window before", "", "day", "never");
    window(
        "previous_days_present", "Days of the window before that have a row", "", "count", "never");
  }

  private void rows() {
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
        "missing_input, zero_cost, mixed_currency");
    row(
        "roas",
        "Revenue per unit spent",
        "revenue_generated / cost",
        "ratio",
        "missing_input, zero_cost, mixed_currency");
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

  private void window(String name, String meaning, String formula, String unit, String whenEmpty) {
    definitions.put(name, new Definition(name, meaning, formula, unit, WHOLE, whenEmpty));
  }

  private void row(String name, String meaning, String formula, String unit, String whenEmpty) {
    definitions.put(name, new Definition(name, meaning, formula, unit, ROW, whenEmpty));
  }
}
