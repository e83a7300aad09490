package dev.socialmetrics.configuration;

import dev.socialmetrics.problem.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The variables of the environment that set keys: {@code METRICS_REPORT_TOPCONTENTLIMIT}. */
final class SettingVariables {
  static final String PREFIX = "METRICS_";
  private static final Set<String> NOT_KEYS =
      Set.of("METRICS_JAVA_OPTS", "METRICS_HOME", "METRICS_DEBUG");

  private SettingVariables() {}

  /** What names the key; empty where the variable is none of ours. */
  static Optional<String> keyPart(String variable) {
    return variable.startsWith(PREFIX) && !NOT_KEYS.contains(variable)
        ? Optional.of(variable.substring(PREFIX.length()))
        : Optional.empty();
  }

  /** The variable that sets a key. */
  static String nameOf(String key) {
    return PREFIX + key.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
  }

  /**
   * A sentence for each variable that looks like one of ours and sets nothing. It is no error: an
   * orchestrator may give variables such as METRICS_SERVICE_HOST to everything it starts.
   *
   * @param secrets variables that the configuration names
   */
  static List<String> listIdle(Map<String, String> environment, Set<String> secrets) {
    Map<String, String> known = new TreeMap<>();
    SettingKeys.list(Settings.class).forEach(key -> known.put(plain(nameOf(key)), nameOf(key)));
    return new TreeSet<>(environment.keySet())
        .stream()
            .filter(name -> keyPart(name).isPresent() && !secrets.contains(name))
            .filter(name -> !known.containsKey(plain(name)))
            .map(name -> "environment variable " + name + " sets nothing." + near(name, known))
            .toList();
  }

  /** Without underscores and the numbers of entries. */
  private static String plain(String name) {
    return name.replace("[]", "").replaceAll("_\\d+(?=_|$)", "").replace("_", "");
  }

  private static String near(String name, Map<String, String> known) {
    return Nearest.find(name, known.values())
        .filter(near -> Nearest.distance(name, near) <= 4)
        .map(near -> " Did you mean " + near + "?")
        .orElse("");
  }
}
