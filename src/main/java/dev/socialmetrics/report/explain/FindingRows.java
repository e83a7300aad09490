package dev.socialmetrics.report.explain;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.anomaly.Anomaly;
import dev.socialmetrics.insight.anomaly.AnomalyKind;
import dev.socialmetrics.insight.finding.AnomalyFinding;
import dev.socialmetrics.insight.finding.CampaignFinding;
import dev.socialmetrics.insight.finding.ChangeFinding;
import dev.socialmetrics.insight.finding.Finding;
import dev.socialmetrics.insight.finding.GoalFinding;
import dev.socialmetrics.insight.finding.PostFinding;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.store.query.TraceQueries;
import dev.socialmetrics.store.query.TracedRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows that a finding is made of. */
final class FindingRows {
  private static final List<String> COMPONENTS =
      List.of("likes", "comments", "shares", "saves", "interactions");
  private static final List<String> SHARE_OF = List.of("reach", "impressions", "video_views");
  private static final List<String> OF_POSTS =
      List.of("posted_at", "likes", "comments", "shares", "saves", "reach", "impressions", "views");
  private static final List<String> OF_CAMPAIGNS =
      List.of("cost", "cost_currency", "revenue_generated", "revenue_currency");

  /** Of more channels the changes are named, each to be explained alone. */
  private static final int MOST_CHANNELS = 10;

  /** Days before a day that say what is usual on it, and days that make a new level. */
  private static final int USUAL_DAYS = 56;

  private static final int LEVEL_DAYS = 6;

  private final TraceQueries traces;

  FindingRows(TraceQueries traces) {
    this.traces = traces;
  }

  /**
   * Columns and rows.
   *
   * @param columns that some row states
   */
  record Used(List<String> columns, List<UsedRow> rows) {}

  Used of(Finding finding) {
    if (finding instanceof AnomalyFinding day) {
      return days(day.id().channel(), day.id().metric(), days(day.anomaly()));
    }
    if (finding instanceof ChangeFinding change) {
      return change(change);
    }
    if (finding instanceof PostFinding posts) {
      return used(
          OF_POSTS,
          posts.effect().posts().stream()
              .flatMap(id -> traces.findPost(posts.id().channel(), id).stream())
              .toList());
    }
    if (finding instanceof CampaignFinding campaign) {
      return used(
          OF_CAMPAIGNS,
          traces.campaign(campaign.id().channel(), campaign.id().subject(), campaign.days()));
    }
    if (finding instanceof GoalFinding goal) {
      Window days = goal.progress().goal().days();
      LocalDate asOf = goal.progress().asOf();
      boolean isStock = goal.progress().goal().metric().metric().isStock();
      return days(
          goal.id().channel(),
          goal.id().metric(),
          isStock || days.start().isAfter(asOf) ? new Window(asOf, asOf) : days);
    }
    LocalDate latest = finding.id().day();
    return days(finding.id().channel(), "followers", new Window(latest, latest));
  }

  private static Window days(Anomaly anomaly) {
    LocalDate day = anomaly.day();
    if (anomaly.kind() == AnomalyKind.HOLE) {
      return new Window(day.minusDays(1), anomaly.last().plusDays(1));
    }
    if (anomaly.kind() == AnomalyKind.STOCK_FLOW) {
      return Window.endingOn(anomaly.last(), USUAL_DAYS);
    }
    boolean isLevel = anomaly.kind() == AnomalyKind.LEVEL;
    return new Window(day.minusDays(USUAL_DAYS), isLevel ? day.plusDays(LEVEL_DAYS) : day);
  }

  private Used change(ChangeFinding change) {
    List<Channel> channels =
        change.contributions().stream().map(one -> one.channel()).sorted().toList();
    Period period = change.period();
    Window both = new Window(period.previous().start(), period.window().end());
    if (change.id().isOfChannel()) {
      return days(change.id().channel(), change.metric().name(), both);
    }
    if (channels.size() > MOST_CHANNELS) {
      return new Used(List.of(), List.of());
    }
    List<Used> all = channels.stream().map(one -> days(one, change.metric().name(), both)).toList();
    Stream<UsedRow> rows = Stream.empty();
    for (int n = 0; n < all.size(); n++) {
      String channel = channels.get(n).toString();
      rows = Stream.concat(rows, all.get(n).rows().stream().map(row -> row.of(channel)));
    }
    return new Used(
        all.stream().flatMap(used -> used.columns().stream()).distinct().toList(), rows.toList());
  }

  private Used days(Channel channel, String metric, Window days) {
    return used(columns(metric), traces.days(channel, days));
  }

  private static List<String> columns(String name) {
    Optional<WindowMetric> metric = WindowMetric.find(name);
    if (metric.isEmpty()) {
      return List.of("followers", "reach", "impressions");
    }
    if (metric.get().column().isPresent()) {
      return List.of(name);
    }
    return metric.get().isRate()
        ? Stream.of(COMPONENTS, SHARE_OF, List.of(name))
            .flatMap(List::stream)
            .filter(column -> Kind.DAILY.find(column).isPresent())
            .toList()
        : COMPONENTS;
  }

  /** Columns that no row states are left out; so are rows that state none of them. */
  private static Used used(List<String> columns, List<TracedRow> rows) {
    List<UsedRow> used = rows.stream().map(row -> UsedRow.of(row, columns)).toList();
    List<String> stated =
        columns.stream()
            .filter(column -> used.stream().anyMatch(row -> row.values().get(column) != null))
            .toList();
    return new Used(
        stated,
        rows.stream()
            .map(row -> UsedRow.of(row, stated))
            .filter(row -> row.values().values().stream().anyMatch(Objects::nonNull))
            .toList());
  }
}
