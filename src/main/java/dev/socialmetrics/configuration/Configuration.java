package dev.socialmetrics.configuration;

import dev.socialmetrics.alert.AlertRules;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.format.opening.ExportFormats;
import dev.socialmetrics.insight.annotation.Annotations;
import dev.socialmetrics.insight.goal.Goal;
import dev.socialmetrics.metric.campaign.CurrencyConversion;
import dev.socialmetrics.notify.Webhook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * All that is configured.
 *
 * @param webhooks those who are told of alerts, with their secrets
 * @param described every export format that is described, the user's own among them; those that
 *     come with the program are read when they are first asked for, which most commands never do
 * @param annotations what people know of days
 * @param goals what channels are to reach
 * @param conversion into which currency amounts of campaigns are converted, and how
 * @param options what {@code --set} said, by key, without secrets
 * @param digest changes when anything that decides how a file is judged changes
 */
public record Configuration(
    Settings settings,
    List<Webhook> webhooks,
    Accounts accounts,
    Platforms platforms,
    Supplier<ExportFormats> described,
    Annotations annotations,
    List<Goal> goals,
    Optional<CurrencyConversion> conversion,
    Map<String, String> options,
    String digest) {
  public Configuration {
    goals = List.copyOf(goals);
    options = Map.copyOf(options);
  }

  /** The ids of accounts that goals, annotations and alert rules name, by the file that does. */
  public Map<String, List<String>> namedAccounts() {
    Map<String, List<String>> named = new TreeMap<>();
    named.put(AnnotationsFile.NAME, annotations.accounts().stream().map(AccountId::value).toList());
    named.put(
        GoalsFile.NAME,
        goals.stream().map(goal -> goal.channel().accountId()).distinct().sorted().toList());
    named.put("application.yml", settings.alerts().accounts());
    named.values().removeIf(List::isEmpty);
    return named;
  }

  /** The alert rules, with the goals that they look at. */
  public AlertRules alertRules() {
    return settings.alerts().toRules(goals, platforms);
  }

  /** Every export format that is described. */
  public ExportFormats formats() {
    return described.get();
  }
}
