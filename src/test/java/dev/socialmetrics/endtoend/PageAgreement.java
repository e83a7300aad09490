package dev.socialmetrics.endtoend;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Compares every figure of the pages of a folder with the reports that state it. */
final class PageAgreement {
  private static final int CARRIED_DAYS = 3;
  private static final int CHART_DAYS = 90;

  private final Agreement agreement;
  private final Answers answers;
  private final AskedDays days;
  private final String asOf;
  private final Map<String, JsonNode> summaries;
  private final Map<String, JsonNode> trends;
  private final Map<String, JsonNode> posts;
  private final Map<String, JsonNode> campaigns;
  private final Map<String, JsonNode> currencies;
  private final Map<String, JsonNode> audiences;

  PageAgreement(Agreement agreement, Answers answers, Path folder, AskedDays days) {
    this.agreement = agreement;
    this.answers = answers;
    this.days = days;
    this.asOf = days.date();
    this.summaries = Answers.byKey(rows("summary", folder), "account_id", "platform");
    this.trends =
        Answers.byKey(
            PublishedTable.named("trends").json(folder).get("trends"), "account_id", "platform");
    this.campaigns =
        Answers.byKey(
            rows("campaigns", folder),
            "account_id",
            "platform",
            "campaign_id",
            "start_date",
            "end_date");
    JsonNode totals = PublishedTable.named("campaigns").json(folder).path("totals");
    this.currencies =
        Answers.byKey(
            PublishedTable.list(totals).stream()
                .filter(row -> row.get("scope").asString().equals("currency_total"))
                .toList(),
            "currency");
    this.audiences = Answers.byKey(rows("audience", folder), "account_id", "platform", "date");
    PublishedTable top = PublishedTable.named("top-content");
    JsonNode all = answers.report("top-content", "", "", days.date(), "--limit", "1000");
    this.posts =
        Answers.byKey(
            top.parts(all).stream().flatMap(part -> top.rows(part).stream()).toList(),
            "account_id",
            "platform",
            "post_id");
  }

  private static List<JsonNode> rows(String report, Path folder) {
    PublishedTable table = PublishedTable.named(report);
    return table.parts(table.json(folder)).stream()
        .flatMap(part -> table.rows(part).stream())
        .toList();
  }

  /**
   * All but figures of groups of posts: no report has those, src/bench/independent computes them.
   */
  void compare(List<PageFile> pages) {
    for (PageFile page : pages) {
      page.figures().stream()
          .filter(figure -> !figure.containsKey("group"))
          .forEach(figure -> compare(page.name() + " " + figure, figure));
      page.tables().forEach(table -> compare(page.name(), table));
    }
  }

  private void compare(String where, Map<String, String> figure) {
    String name = figure.get("figure");
    String shown = shown(figure);
    String channel = figure.get("account") + "|" + figure.get("platform");
    if (figure.containsKey("post")) {
      same("page = top-content", where, posts.get(channel + "|" + figure.get("post")), name, shown);
    } else if (figure.containsKey("campaign")) {
      String key =
          String.join("|", channel, figure.get("campaign"), figure.get("start"), figure.get("end"));
      same("page = campaigns", where, campaigns.get(key), name, shown);
    } else if (figure.get("scope").equals("audience")) {
      JsonNode audience = audiences.get(channel + "|" + figure.get("as-of"));
      same("page = audience", where, audience, name, shown);
    } else if (figure.get("scope").equals("currency_total")) {
      JsonNode total = currencies.get(figure.getOrDefault("currency", ""));
      same("page = totals of campaigns", where, total, name, shown);
      agreement.same("page = totals of campaigns", where, asOf, figure.get("as-of"));
    } else {
      compareWindow(where, figure, name.split("\\."), shown);
    }
  }

  private static String shown(Map<String, String> figure) {
    return figure.get("value").isEmpty() ? "none: " + figure.get("reason") : figure.get("value");
  }

  private void same(String pair, String where, JsonNode row, String key, String shown) {
    agreement.same(pair, where, row == null ? "no row" : Answers.figure(row, key), shown);
  }

  private void compareWindow(
      String where, Map<String, String> figure, String[] name, String shown) {
    boolean single = figure.get("scope").equals("account_on_platform");
    Optional<JsonNode> row = comparison(figure, name[0], days.words(figure.get("end")));
    if (row.isPresent()) {
      same("page = comparison", where, row.get(), name[1], shown);
      agreement.same(
          "page = comparison",
          where + " start",
          row.get().get("window_start").asString(),
          figure.get("start"));
    } else {
      agreement.same("page = no row of comparison", where, "", figure.get("value"));
    }
    if (single && trends.containsKey(figure.get("account") + "|" + figure.get("platform"))) {
      compareChannel(where, figure, name, shown);
    }
  }

  /** The row of that scope and metric; asked for an account, which may end earlier than all. */
  private Optional<JsonNode> comparison(
      Map<String, String> about, String metric, List<String> when) {
    String scope = about.get("scope");
    String account = about.getOrDefault("account", "");
    String platform = about.getOrDefault("platform", "");
    String asked = scope.equals("account_on_platform") ? platform : "";
    return PublishedTable.list(
            answers.report("comparison", account, asked, when).path("comparison"))
        .stream()
        .filter(row -> row.get("scope").asString().equals(scope))
        .filter(row -> PublishedTable.text(row.get("account_id")).equals(account))
        .filter(row -> PublishedTable.text(row.get("platform")).equals(platform))
        .filter(row -> row.get("metric").asString().equals(metric))
        .findFirst();
  }

  /** Trends and summary are as of the channel's own latest day, or over the period. */
  private void compareChannel(
      String where, Map<String, String> figure, String[] name, String shown) {
    String channel = figure.get("account") + "|" + figure.get("platform");
    JsonNode part = trends.get(channel);
    if (!part.get("as_of").asString().equals(figure.get("end"))) {
      return;
    }
    PublishedTable.list(part.get("trends")).stream()
        .filter(row -> row.get("metric").asString().equals(name[0]))
        .filter(row -> row.get("period").asString().equals(days.name()))
        .filter(row -> row.get("against").asString().equals(days.against().code()))
        .forEach(row -> same("page = trends", where, row, name[1], shown));
    days.inSummary(figure.get("figure"))
        .ifPresent(key -> same("page = summary", where, summaries.get(channel), key, shown));
  }

  private void compare(String page, PageFile.DayFigures table) {
    Map<String, String> about = table.about();
    String account = about.getOrDefault("account", "");
    String days = "" + (Math.max(CHART_DAYS, this.days.length()) + CARRIED_DAYS);
    JsonNode report =
        answers.report(
            "daily", account, about.getOrDefault("platform", ""), about.get("end"), "--days", days);
    PublishedTable daily = PublishedTable.named("daily");
    List<Map<String, JsonNode>> channels = new ArrayList<>();
    daily.parts(report).stream()
        .filter(part -> part.has("metrics"))
        .forEach(part -> channels.add(Answers.byKey(daily.rows(part), "date")));
    boolean single = about.get("scope").equals("account_on_platform");
    table
        .days()
        .forEach(
            (day, figures) ->
                figures.forEach(
                    (metric, value) -> {
                      String where = page + " " + about + " " + day + " " + metric;
                      if (!metric.endsWith("_rate") && !metric.equals("avg_engagement")) {
                        agreement.same(
                            single ? "day of a channel = daily" : "day of several = daily",
                            where,
                            stated(about, channels, metric, LocalDate.parse(day), value),
                            value);
                      } else if (single && !value.isEmpty()) {
                        agreement.same(
                            "day of a channel = daily",
                            where,
                            PublishedTable.text(channels.get(0).get(day).get("engagement_rate")),
                            value);
                      }
                    }));
  }

  /** Of a month that is kept as totals only, followers of the last day are known without a row. */
  private String stated(
      Map<String, String> about,
      List<Map<String, JsonNode>> channels,
      String metric,
      LocalDate day,
      String shown) {
    String sum = sum(channels, metric, day);
    boolean ofMonth =
        sum.isEmpty()
            && !shown.isEmpty()
            && metric.equals("followers")
            && day.getDayOfMonth() == day.lengthOfMonth();
    return ofMonth
        ? comparison(
                about,
                metric,
                List.of("--as-of", day.toString(), "--days", "" + day.getDayOfMonth()))
            .map(row -> PublishedTable.text(row.get("current")))
            .orElse("")
        : sum;
  }

  /** What the channels have of that day; followers of several are carried forward. */
  private static String sum(List<Map<String, JsonNode>> channels, String metric, LocalDate day) {
    int back = metric.equals("followers") && channels.size() > 1 ? CARRIED_DAYS : 0;
    Optional<BigDecimal> sum = Optional.empty();
    for (Map<String, JsonNode> days : channels) {
      for (int n = 0; n <= back; n++) {
        JsonNode row = days.get(day.minusDays(n).toString());
        if (row != null && !row.path(metric).isNull()) {
          BigDecimal value = row.get(metric).decimalValue();
          sum = Optional.of(sum.map(value::add).orElse(value));
          break;
        }
      }
    }
    return sum.map(BigDecimal::toPlainString).orElse("");
  }
}
