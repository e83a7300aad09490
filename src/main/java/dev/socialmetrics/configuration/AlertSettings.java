package dev.socialmetrics.configuration;

import static dev.socialmetrics.configuration.OutOfRange.require;
import static dev.socialmetrics.configuration.OutOfRange.requireBetween;

import dev.socialmetrics.alert.AlertRule;
import dev.socialmetrics.alert.AlertRules;
import dev.socialmetrics.domain.AlertKind;
import dev.socialmetrics.domain.AlertSeverity;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.insight.goal.Goal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is told to people, and when again.
 *
 * @param coolDown how long the same alert is not raised again
 * @param webhookHosts the only hosts that are told; empty means every public one
 * @param giveUpAfter how long a message is tried again
 * @param reportLink address of the reports of a date, with {@code {date}} in the date's place
 */
public record AlertSettings(
    List<Rule> rules,
    @DefaultValue("24h") Duration coolDown,
    List<WebhookSettings> webhooks,
    List<String> webhookHosts,
    @DefaultValue("3d") Duration giveUpAfter,
    @DefaultValue(NONE) String reportLink) {
  private static final String NONE = "none";
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>|\"]+");

  public AlertSettings {
    rules = rules == null ? List.of() : List.copyOf(rules);
    webhooks = webhooks == null ? List.of() : List.copyOf(webhooks);
    webhookHosts = webhookHosts == null ? List.of() : List.copyOf(webhookHosts);
    require(!coolDown.isNegative(), "alerts.cool-down", coolDown, "a duration of 0 or more");
    require(
        reportLink.equals(NONE) || LINK.matcher(reportLink).matches(),
        "alerts.report-link",
        reportLink,
        "an address such as https://reports.example.com/{date}/index.html");
    Set<String> names = new HashSet<>();
    for (Rule rule : rules) {
      require(names.add(rule.name()), "alerts.rules", rule.name() + " twice", "one rule a name");
    }
    names.clear();
    for (WebhookSettings hook : webhooks) {
      require(names.add(hook.name()), "alerts.webhooks", hook.name() + " twice", "one a name");
    }
  }

  /**
   * One entry of the list; {@link AlertRule} tells what each key means.
   *
   * @param kind required
   */
  public record Rule(
      String name,
      AlertKind kind,
      @DefaultValue("warning") AlertSeverity severity,
      String account,
      String platform,
      String metric,
      @DefaultValue("both") AlertRule.Direction direction,
      @DefaultValue("30") double percent,
      @DefaultValue("0") double minimum,
      @DefaultValue("7") int days,
      @DefaultValue("8") int windows,
      @DefaultValue("4") int sample,
      @DefaultValue("0") double limit,
      @DefaultValue("warning") AlertSeverity minimumSeverity,
      @DefaultValue("10") int most) {
    private static final String KEY = "alerts.rules[].";

    public Rule {
      require(name != null && !name.isBlank(), KEY + "name", "nothing", "a name");
      require(kind != null, KEY + "kind", "nothing", "what the rule " + name + " looks at");
      List<String> metrics = AlertRule.metricNames(kind);
      require(
          metric == null || metrics.contains(metric),
          KEY + "metric",
          metric,
          OneOf.of(String.valueOf(metric), metrics));
      require(percent > 0, KEY + "percent", percent, "a number above 0");
      require(minimum >= 0, KEY + "minimum", minimum, "a number of 0 or more");
      requireBetween(KEY + "days", days, 1, 366);
      requireBetween(KEY + "windows", windows, 1, 60);
      requireBetween(KEY + "sample", sample, 1, windows);
      require(
          minimumSeverity != AlertSeverity.CRITICAL,
          KEY + "minimum-severity",
          minimumSeverity.code(),
          "warning or info");
      requireBetween(KEY + "most", most, 1, 1000);
    }

    AlertRule toRule(Platforms platforms) {
      return new AlertRule(
          name,
          kind,
          severity,
          new AlertRule.Scope(
              Optional.ofNullable(account), Optional.ofNullable(platform).flatMap(platforms::find)),
          Optional.ofNullable(metric),
          direction,
          new AlertRule.Thresholds(percent, minimum, limit),
          new AlertRule.Span(days, windows, sample),
          new AlertRule.Selection(minimumSeverity == AlertSeverity.WARNING, most));
    }
  }

  /** Ids of the accounts that rules name, each once. */
  List<String> accounts() {
    return rules.stream().flatMap(rule -> Stream.ofNullable(rule.account())).distinct().toList();
  }

  /** Names of those who are told. */
  public List<String> webhookNames() {
    return webhooks.stream().map(WebhookSettings::name).toList();
  }

  /** Where people find the reports of a date; empty where nothing is known of it. */
  public Optional<String> findReportLink() {
    return Optional.of(reportLink).filter(link -> !link.equals(NONE));
  }

  AlertRules toRules(List<Goal> goals, Platforms platforms) {
    return new AlertRules(
        rules.stream().map(rule -> rule.toRule(platforms)).toList(), goals, platforms);
  }
}
