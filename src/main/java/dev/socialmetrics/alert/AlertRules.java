package dev.socialmetrics.alert;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Alert;
import dev.socialmetrics.domain.AlertKind;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.finding.ChannelInsight;
import dev.socialmetrics.insight.goal.Goal;
import dev.socialmetrics.insight.words.ChannelNames;
import dev.socialmetrics.metric.Freshness;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.ReportRecord;
import dev.socialmetrics.store.query.ReportScope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules together, and what they find. */
public final class AlertRules {
  private static final int ENDED_DAYS = 7;

  private final List<AlertRule> rules;
  private final Map<Channel, List<Goal>> goals;
  private final ChannelNames names;

  /**
   * @param goals all that there are
   * @param platforms what people call them
   */
  public AlertRules(List<AlertRule> rules, List<Goal> goals, Platforms platforms) {
    this.names = new ChannelNames(platforms::nameOf, AccountId::value, false);
    this.rules = List.copyOf(rules);
    this.goals = goals.stream().collect(Collectors.groupingBy(Goal::channel));
  }

  public boolean isEmpty() {
    return rules.isEmpty();
  }

  /** By their names, of how many alerts a report date those rules are that have a limit. */
  public Map<String, Integer> limits() {
    return of(AlertKind.ANOMALY)
        .collect(Collectors.toMap(AlertRule::name, rule -> rule.selection().most()));
  }

  /**
   * What the data says, the most urgent first, of a rule the worst. A stale account is not judged
   * by its figures, as nothing new is known of it: a rule on stale data reports it.
   *
   * @param date of the reports; figures are those up to it
   * @param today by the clock
   * @param insights asked only where a rule is about unusual days
   */
  public List<Alert> judge(
      ReportQueries queries, LocalDate date, LocalDate today, InsightSource insights) {
    List<FoundAlert> found = new ArrayList<>();
    SortedMap<Channel, LocalDate> latest = queries.latestDays(ReportScope.ALL, date);
    latest.forEach(
        (channel, day) ->
            of(AlertKind.STALE_DATA)
                .filter(rule -> rule.covers(channel))
                .flatMap(rule -> stale(rule, channel, day, today, names).stream())
                .forEach(alert -> found.add(FoundAlert.of(alert))));
    SortedMap<Channel, LocalDate> fresh = new TreeMap<>(latest);
    fresh.values().removeIf(day -> Freshness.isStale(day, date));
    judgeDays(queries, fresh, found);
    of(AlertKind.ANOMALY)
        .mapToInt(rule -> rule.lookback().days())
        .max()
        .ifPresent(days -> judgeUnusual(insights.read(latest, days), fresh.keySet(), found));
    if (of(AlertKind.LOW_ROI).findAny().isPresent()) {
      queries
          .campaigns(ReportScope.ALL, List.of(), date)
          .forEach((channel, campaigns) -> judgeCampaigns(campaigns, date, found));
    }
    return found.stream().sorted(FoundAlert.ORDER).map(FoundAlert::alert).toList();
  }

  /**
   * What a failed run raises.
   *
   * @param code of the problem; no more, as the line about it may tell folders of this machine
   */
  public List<Alert> judgeFailure(long runId, String code) {
    return of(AlertKind.FAILED_RUN)
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

  private Stream<AlertRule> of(AlertKind kind) {
    return rules.stream().filter(rule -> rule.kind() == kind);
  }

  /** Reads each channel once, as far back as the rules that cover it look. */
  private void judgeDays(
      ReportQueries queries, SortedMap<Channel, LocalDate> latest, List<FoundAlert> found) {
    SortedMap<Channel, List<Window>> spans = new TreeMap<>();
    latest.forEach(
        (channel, day) ->
            rules.stream()
                .filter(rule -> rule.covers(channel))
                .flatMap(rule -> firstDay(rule, channel, day))
                .min(Comparator.naturalOrder())
                .ifPresent(first -> spans.put(channel, List.of(new Window(first, day)))));
    queries.eachDailyRows(
        spans,
        (channel, rows) -> {
          LocalDate day = Objects.requireNonNull(latest.get(channel));
          List<Goal> ofChannel = goals.getOrDefault(channel, List.of());
          ChannelRules figures = new ChannelRules(channel, day, rows, names);
          GoalRules ofGoals = new GoalRules(figures, ofChannel);
          rules.stream()
              .filter(rule -> rule.covers(channel))
              .forEach(
                  rule -> {
                    figures.judge(rule).map(FoundAlert::of).ifPresent(found::add);
                    found.addAll(ofGoals.judge(rule));
                  });
        });
  }

  private void judgeUnusual(
      Function<Channel, Optional<ChannelInsight>> insights,
      Collection<Channel> channels,
      List<FoundAlert> found) {
    for (Channel channel : channels) {
      AnomalyRules unusual = new AnomalyRules(insights.apply(channel).orElseThrow(), names);
      of(AlertKind.ANOMALY)
          .filter(rule -> rule.covers(channel))
          .forEach(rule -> found.addAll(unusual.judge(rule)));
    }
  }

  private Stream<LocalDate> firstDay(AlertRule rule, Channel channel, LocalDate day) {
    if (rule.kind() == AlertKind.GOAL) {
      return goals.getOrDefault(channel, List.of()).stream().map(goal -> goal.span(day).start());
    }
    return Stream.of(rule.span()).filter(days -> days > 0).map(days -> day.minusDays(days - 1));
  }

  static Optional<Alert> stale(
      AlertRule rule, Channel channel, LocalDate latest, LocalDate today, ChannelNames names) {
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
            names.of(channel)
                + ": the latest day is "
                + latest
                + ", "
                + Quantity.of(age, "day")
                + " ago; at most "
                + rule.lookback().days()
                + (rule.lookback().days() == 1 ? " is" : " are")
                + " expected."));
  }

  private void judgeCampaigns(
      List<ReportRecord> campaigns, LocalDate date, List<FoundAlert> found) {
    for (ReportRecord campaign : campaigns) {
      LocalDate end = LocalDate.parse(campaign.values().findText("end_date").orElseThrow());
      of(AlertKind.LOW_ROI)
          .filter(
              rule -> rule.covers(campaign.channel()) && !end.isBefore(date.minusDays(ENDED_DAYS)))
          .flatMap(rule -> CampaignRules.evaluate(rule, campaign, names).stream())
          .forEach(alert -> found.add(FoundAlert.of(alert)));
    }
  }
}
