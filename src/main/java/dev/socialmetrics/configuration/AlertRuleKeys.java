package dev.socialmetrics.configuration;

import dev.socialmetrics.configuration.AlertSettings.Rule;
import dev.socialmetrics.domain.AlertKind;
import dev.socialmetrics.domain.Platforms;
import java.util.ArrayList;
import java.util.List;

/** Which keys a rule of each kind has: one that its kind does not look at is refused. */
final class AlertRuleKeys {
  private static final String RULES = "alerts.rules";

  private final YamlFile file;
  private final Platforms platforms;

  /**
   * @param file in which the rules are
   * @param platforms that a rule may name
   */
  AlertRuleKeys(YamlFile file, Platforms platforms) {
    this.file = file;
    this.platforms = platforms;
  }

  /**
   * @throws ConfigurationRefused when a rule has a key of another kind, or names an unknown
   *     platform
   */
  void require(List<Rule> rules) {
    for (int n = 0; n < rules.size(); n++) {
      String entry = RULES + "[" + n + "]";
      requireKeys(rules.get(n), entry);
      requirePlatform(rules.get(n), entry);
    }
  }

  private void requireKeys(Rule rule, String entry) {
    List<String> known = of(rule.kind());
    for (String key : file.listKeys(entry)) {
      if (known.stream().noneMatch(one -> YamlFile.isSameKey(one, key))) {
        throw file.refusal(
            entry,
            key,
            "found a key that a rule of kind "
                + rule.kind().code()
                + " does not look at, expected one of "
                + String.join(", ", known)
                + ". Remove it, or correct the kind.");
      }
    }
  }

  private void requirePlatform(Rule rule, String entry) {
    if (rule.platform() != null && platforms.find(rule.platform()).isEmpty()) {
      throw file.refusal(
          entry,
          "platform",
          "found " + rule.platform() + ", expected " + OneOf.of(rule.platform(), platforms.keys()));
    }
  }

  /** The keys that a rule of a kind may have, as people write them. */
  static List<String> of(AlertKind kind) {
    List<String> keys = new ArrayList<>(List.of("name", "kind", "severity"));
    if (kind != AlertKind.FAILED_RUN) {
      keys.addAll(List.of("account", "platform"));
    }
    keys.addAll(
        switch (kind) {
          case CHANGE -> List.of("metric", "direction", "percent", "minimum", "days");
          case FOLLOWER_DROP -> List.of("percent", "minimum", "days");
          case LOW_ENGAGEMENT -> List.of("percent", "days", "windows", "sample");
          case STALE_DATA -> List.of("days");
          case FAILED_RUN -> List.of();
          case LOW_ROI -> List.of("limit", "minimum");
          case ANOMALY -> List.of("metric", "direction", "days", "minimum-severity", "most");
          case GOAL -> List.of("metric");
        });
    return List.copyOf(keys);
  }
}
