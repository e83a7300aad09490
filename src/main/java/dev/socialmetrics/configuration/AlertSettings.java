package dev.socialmetrics.configuration;

import static dev.socialmetrics.configuration.OutOfRange.require;
import static dev.socialmetrics.configuration.OutOfRange.requireBetween;

import dev.socialmetrics.alert.AlertRule;
import dev.socialmetrics.alert.AlertRules;
import dev.socialmetrics.domain.AlertKind;
import dev.socialmetrics.domain.AlertSeverity;
import dev.socialmetrics.problem.Nearest;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is told to people, and when again.
 *
 * @param coolDown how long the same alert is not raised again
 * @param webhookHosts the only hosts that are told; empty means every public one
 * @param giveUpAfter how long a message is tried again
 */
public record AlertSettings(
    List<Rule> rules,
    @DefaultValue("24h") Duration coolDown,
    List<WebhookSettings> webhooks,
    List<String> webhookHosts,
    @DefaultValue("3d") Duration giveUpAfter) {
  public AlertSettings {
    rules = rules == null ? List.of() : List.copyOf(rules);
    webhooks = webhooks == null ? List.of() : List.copyOf(webhooks);
    webhookHosts = webhookHosts == null ? List.of() : List.copyOf(webhookHosts);
    require(!coolDown.isNegative(), "alerts.cool-down", coolDown, "a duration of 0 or more");
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
      @DefaultValue("impressions") String metric,
      @DefaultValue("both") AlertRule.Direction direction,
      @DefaultValue("30") double percent,
      @DefaultValue("0") double minimum,
      @DefaultValue("7") int days,
      @DefaultValue("8") int windows,
      @DefaultValue("4") int sample,
      @DefaultValue("0") double limit) {
    private static final String KEY = "alerts.rules[].";

    public Rule {
      require(name != null && !name.isBlank(), KEY + "name", "nothing", "a name");
      require(kind != null, KEY + "kind", "nothing", "what the rule " + name + " looks at");
      require(
          AlertRule.metricNames().contains(metric),
          KEY + "metric",
          metric,
          "a metric" + near(metric));
      require(percent > 0, KEY + "percent", percent, "a number above 0");
      require(minimum >= 0, KEY + "minimum", minimum, "a number of 0 or more");
      requireBetween(KEY + "days", days, 1, 366);
      requireBetween(KEY + "windows", windows, 1, 60);
      requireBetween(KEY + "sample", sample, 1, windows);
    }

    private static String near(String metric) {
      return Nearest.find(metric, AlertRule.metricNames())
          .map(name -> ", such as " + name)
          .orElse("");
    }

    AlertRule toRule() {
      return new AlertRule(
          name,
          kind,
          severity,
          new AlertRule.Scope(Optional.ofNullable(account), Optional.ofNullable(platform)),
          metric,
          direction,
          new AlertRule.Thresholds(percent, minimum, limit),
          new AlertRule.Span(days, windows, sample));
    }
  }

  /** Names of those who are told. */
  public List<String> webhookNames() {
    return webhooks.stream().map(WebhookSettings::name).toList();
  }

  public AlertRules toRules() {
    return new AlertRules(rules.stream().map(Rule::toRule).toList());
  }
}
