package dev.socialmetrics.alert;

import dev.socialmetrics.domain.Alert;
import dev.socialmetrics.domain.AlertKind;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Freshness;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.ReportRecord;
import dev.socialmetrics.store.query.ReportScope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All rules together, and what they find. */
public final class AlertRules {
  private static final int ENDED_DAYS = 7;

  private final List<AlertRule> rules;

  public AlertRules(List<AlertRule> rules) {
    this.rules = List.copyOf(rules);
  }

  public boolean isEmpty() {
    return rules.isEmpty();
  }

  /**
   * What the data says. A stale account is not judged by its figures, as nothing new is known of
   * it: a rule on stale data reports it.
   *
   * @param date of the reports; figures are those up to it
   * @param today by the clock
   */
  public List<Alert> judge(ReportQueries queries, LocalDate date, LocalDate today) {
    List<Alert> found = new ArrayList<>();
    SortedMap<Channel, LocalDate> latest = queries.latestDays(ReportScope.ALL, date);
    latest.forEach(
        (channel, day) ->
            of(AlertKind.STALE_DATA).stream()
                .filter(rule -> rule.covers(channel))
                .forEach(rule -> stale(rule, channel, day, today).ifPresent(found::add)));
    latest.values().removeIf(day -> Freshness.isStale(day, date));
    judgeDays(queries, latest, found);
    if (!of(AlertKind.LOW_ROI).isEmpty()) {
      queries
          .campaigns(ReportScope.ALL, List.of(), date)
          .forEach((channel, campaigns) -> judgeCampaigns(campaigns, date, found));
    }
    found.sort(Alert.ORDER);
    return found;
  }

  /**
   * What a failed run raises.
   *
   * @param code of the problem; no more, as the line about it may tell folders of this machine
   */
  public List<Alert> judgeFailure(long runId, String code) {
    return of(AlertKind.FAILED_RUN).stream()
        .map(
            rule ->
                new Alert(
                    rule.name(),
                    rule.kind(),
                    rule.severity(),
                    Optional.empty(),
                    Optional.empty(),
                    "run " + runId,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "Run "
                        + runId
                        + " failed: "
                        + code
                        + ". metrics run "
                        + runId
                        + " tells the rest."))
        .toList();
  }

  private List<AlertRule> of(AlertKind kind) {
    return rules.stream().filter(rule -> rule.kind() == kind).toList();
  }

  private void judgeDays(
      ReportQueries queries, SortedMap<Channel, LocalDate> latest, List<Alert> found) {
    int span = rules.stream().mapToInt(AlertRule::span).max().orElse(0);
    if (span == 0) {
      return;
    }
    SortedMap<Channel, List<Window>> spans = new TreeMap<>();
    latest.forEach((channel, day) -> spans.put(channel, List.of(Window.endingOn(day, span))));
    queries.eachDailyRows(
        spans,
        (channel, days) -> {
          ChannelRules judge =
              new ChannelRules(channel, Objects.requireNonNull(latest.get(channel)), days);
          rules.stream()
              .filter(rule -> rule.covers(channel))
              .forEach(rule -> judge.judge(rule).ifPresent(found::add));
        });
  }

  static Optional<Alert> stale(AlertRule rule, Channel channel, LocalDate latest, LocalDate today) {
    long age = ChronoUnit.DAYS.between(latest, today);
    if (age <= rule.lookback().days()) {
      return Optional.empty();
    }
    return Optional.of(
        new Alert(
            rule.name(),
            rule.kind(),
            rule.severity(),
            Optional.of(channel.accountId()),
            Optional.of(channel.platformKey()),
            "days",
            Optional.of(latest),
            Optional.of(BigDecimal.valueOf(age)),
            Optional.of(BigDecimal.valueOf(rule.lookback().days())),
            channel.accountId()
                + " on "
                + channel.platformKey()
                + ": the latest day is "
                + latest
                + ", "
                + age
                + " days ago; at most "
                + rule.lookback().days()
                + " are expected."));
  }

  private void judgeCampaigns(List<ReportRecord> campaigns, LocalDate date, List<Alert> found) {
    for (ReportRecord campaign : campaigns) {
      LocalDate end = LocalDate.parse(campaign.values().findText("end_date").orElseThrow());
      of(AlertKind.LOW_ROI).stream()
          .filter(
              rule -> rule.covers(campaign.channel()) && !end.isBefore(date.minusDays(ENDED_DAYS)))
          .forEach(rule -> CampaignRules.evaluate(rule, campaign).ifPresent(found::add));
    }
  }
}
