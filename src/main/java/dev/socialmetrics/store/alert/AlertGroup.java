package dev.socialmetrics.store.alert;

import dev.socialmetrics.domain.AlertSeverity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one rule raised, as people read it: the worst, and how many more there are.
 *
 * @param alerts one or more, the worst first
 */
public record AlertGroup(String rule, AlertSeverity severity, List<RaisedAlert> alerts) {
  private static final int MOST_NAMED = 3;

  public AlertGroup {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(severity);
    alerts = List.copyOf(alerts);
  }

  /** The most urgent rule first. */
  public static List<AlertGroup> of(List<RaisedAlert> alerts) {
    Map<String, List<RaisedAlert>> byRule = new LinkedHashMap<>();
    alerts.stream()
        .sorted(RaisedAlert.ORDER)
        .forEach(
            raised ->
                byRule
                    .computeIfAbsent(raised.alert().rule(), rule -> new ArrayList<>())
                    .add(raised));
    return byRule.entrySet().stream()
        .map(
            group ->
                new AlertGroup(
                    group.getKey(), group.getValue().get(0).alert().severity(), group.getValue()))
        .toList();
  }

  /** The worst three, fewer where there are fewer. */
  public List<RaisedAlert> worst() {
    return alerts.subList(0, Math.min(MOST_NAMED, alerts.size()));
  }

  /** How many more there are. */
  public int others() {
    return alerts.size() - worst().size();
  }
}
