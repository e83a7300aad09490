package dev.socialmetrics.domain;

import static dev.socialmetrics.domain.Aggregation.LAST;
import static dev.socialmetrics.domain.Aggregation.NONE;
import static dev.socialmetrics.domain.Aggregation.PERSON_DAYS;
import static dev.socialmetrics.domain.Aggregation.RATIO_OF_SUMS;
import static dev.socialmetrics.domain.Aggregation.SUM;
import static dev.socialmetrics.domain.ColumnType.COUNT;
import static dev.socialmetrics.domain.ColumnType.DATE;
import static dev.socialmetrics.domain.ColumnType.DECIMAL;
import static dev.socialmetrics.domain.ColumnType.LIST;
import static dev.socialmetrics.domain.ColumnType.MONEY;
import static dev.socialmetrics.domain.ColumnType.NET_COUNT;
import static dev.socialmetrics.domain.ColumnType.PERCENT;
import static dev.socialmetrics.domain.ColumnType.RATE;
import static dev.socialmetrics.domain.ColumnType.TEXT;
import static dev.socialmetrics.domain.ColumnType.TIME;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The four kinds of data, each with its table and its columns. The one place where a column is
 * declared: staging, publishing, merging and reports follow from here.
 */
public enum Kind {
  DAILY("daily", "social_media_daily_metrics", "metric_id", daily()),
  CONTENT("content", "content_performance", "content_id", content()),
  AUDIENCE("audience", "audience_demographics", "demographic_id", audience()),
  CAMPAIGN("campaign", "campaign_social_metrics", "campaign_metric_id", campaign());

  /** The name of the stated rate's column, in every kind that has one. */
  public static final String STATED_RATE = "engagement_rate_reported";

  /** Columns that the engagement of a row is the sum of, in the kinds that have them. */
  public static final List<String> ENGAGEMENT = List.of("likes", "comments", "shares", "saves");

  private final String label;
  private final String table;
  private final String idColumn;
  private final List<Column> columns;
  private final Map<String, Column> byName;

  Kind(String label, String table, String idColumn, ColumnList columns) {
    this.label = label;
    this.table = table;
    this.idColumn = idColumn;
    this.columns = columns.list();
    this.byName =
        this.columns.stream().collect(Collectors.toMap(Column::name, Function.identity()));
  }

  /** Lower-case word for people and files: {@code daily}, {@code content}, … */
  public String label() {
    return label;
  }

  /** Public table name. */
  public String table() {
    return table;
  }

  /** The table's surrogate key. */
  public String idColumn() {
    return idColumn;
  }

  /** All columns, keys first, then values, then derived ones. */
  public List<Column> columns() {
    return columns;
  }

  public List<Column> keyColumns() {
    return columns.stream().filter(Column::isKey).toList();
  }

  /** What names a row of a channel: the id of a campaign or a post. Empty where days do. */
  public Optional<Column> nameColumn() {
    return keyColumns().stream().filter(column -> column.type() == TEXT).skip(2).findFirst();
  }

  public List<Column> valueColumns() {
    return columns.stream().filter(Column::isValue).toList();
  }

  public List<Column> derivedColumns() {
    return columns.stream().filter(Column::isDerived).toList();
  }

  /** The column of that public name; an unknown name is a bug. */
  public Column column(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException(label + " has no column " + name));
  }

  public Optional<Column> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The column with the currency of an amount; empty for what is no amount. */
  public Optional<Column> currencyOf(Column amount) {
    return amount.type() == ColumnType.MONEY
        ? find(amount.inputName() + "_currency")
        : Optional.empty();
  }

  private static ColumnList daily() {
    return new ColumnList()
        .key("account_id", TEXT)
        .key("platform", TEXT)
        .key("date", DATE)
        .value("followers", COUNT, LAST)
        .value("new_followers", NET_COUNT, SUM)
        .value("reach", COUNT, PERSON_DAYS)
        .value("impressions", COUNT, SUM)
        .value("shares", COUNT, SUM)
        .value("comments", COUNT, SUM)
        .value("likes", COUNT, SUM)
        .value("clicks", COUNT, SUM)
        .value("saves", COUNT, SUM)
        .value("video_views", COUNT, SUM)
        .value("profile_visits", COUNT, SUM)
        .value("mentions", COUNT, SUM)
        .value("interactions", COUNT, SUM)
        .value("engagement_rate_reported", "engagement_rate", RATE, NONE)
        .derived("engagement_rate", RATE, RATIO_OF_SUMS)
        .derived("engagement_basis", TEXT, NONE);
  }

  private static ColumnList content() {
    return new ColumnList()
        .key("account_id", TEXT)
        .key("platform", TEXT)
        .key("post_id", TEXT)
        .value("post_type", TEXT)
        .value("caption", TEXT)
        .value("hashtags", TEXT)
        .value("posted_at", TIME)
        .value("likes", COUNT, SUM)
        .value("comments", COUNT, SUM)
        .value("shares", COUNT, SUM)
        .value("saves", COUNT, SUM)
        .value("views", COUNT, SUM)
        .value("reach", COUNT, PERSON_DAYS)
        .value("impressions", COUNT, SUM)
        .value("clicks", COUNT, SUM)
        .value("campaign_id", TEXT)
        .value("engagement_rate_reported", "engagement_rate", RATE, NONE)
        .derived("engagement_rate", RATE, RATIO_OF_SUMS)
        .derived("engagement_basis", TEXT, NONE);
  }

  private static ColumnList audience() {
    return new ColumnList()
        .key("account_id", TEXT)
        .key("platform", TEXT)
        .key("date", DATE)
        .value("age_13_17", PERCENT)
        .value("age_18_24", PERCENT)
        .value("age_25_34", PERCENT)
        .value("age_35_44", PERCENT)
        .value("age_45_54", PERCENT)
        .value("age_55_64", PERCENT)
        .value("age_65_plus", PERCENT)
        .value("male_percentage", PERCENT)
        .value("female_percentage", PERCENT)
        .value("top_countries", LIST)
        .value("top_cities", LIST);
  }

  private static ColumnList campaign() {
    return new ColumnList()
        .key("account_id", TEXT)
        .key("platform", TEXT)
        .key("campaign_id", TEXT)
        .key("start_date", DATE)
        .key("end_date", DATE)
        .value("total_reach", "reach", COUNT, PERSON_DAYS)
        .value("total_impressions", "impressions", COUNT, SUM)
        .value("total_engagement", "total_engagement", COUNT, SUM)
        .value("clicks", COUNT, SUM)
        .value("cost", MONEY, SUM)
        .value("revenue_generated", "revenue", MONEY, SUM)
        .value("conversions", DECIMAL, SUM)
        .value("cost_currency", TEXT)
        .value("revenue_currency", TEXT)
        .spread("currency", TEXT)
        .derived("currency_assumed", TEXT, NONE)
        .derived("engagement_rate", RATE, RATIO_OF_SUMS)
        .derived("engagement_basis", TEXT, NONE)
        .derived("conversion_rate", RATE, RATIO_OF_SUMS)
        .derived("cost_per_engagement", RATE, RATIO_OF_SUMS)
        .derived("cost_per_reach", RATE, RATIO_OF_SUMS)
        .derived("roi", RATE, RATIO_OF_SUMS)
        .derived("roas", RATE, RATIO_OF_SUMS)
        .derived("cost_per_conversion", RATE, RATIO_OF_SUMS)
        .derived("cpm", RATE, RATIO_OF_SUMS);
  }
}
