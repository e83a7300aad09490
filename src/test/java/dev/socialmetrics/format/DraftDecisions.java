package dev.socialmetrics.format;

import dev.socialmetrics.source.table.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Decides what a draft leaves open as a shipped description does, and changes nothing else. */
final class DraftDecisions {
  private static final Pattern OPEN =
      Pattern.compile("( *(?:- )?)([a-z0-9_-]+): (.*)\\bDECIDE\\b.*");

  private final Map<String, Object> shipped;
  private Map<String, Object> table = Map.of();

  DraftDecisions(String shipped) {
    this.shipped = new Yaml().load(shipped);
  }

  /** The draft without a word to decide. */
  String decide(String draft) {
    List<String> decided = new ArrayList<>();
    List<String> lines = draft.lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      if (line.startsWith("  - grain: ")) {
        table = nearest(lines.subList(at, lines.size()));
      }
      Matcher open = OPEN.matcher(line.replaceFirst(" +# .*$", ""));
      if (line.strip().startsWith("- {reason: DECIDE")) {
        decided.add(line.replace("DECIDE", "total"));
      } else if (line.strip().startsWith("#") || !open.matches()) {
        decided.add(line);
      } else {
        Object value = value(open.group(2));
        if (value != null) {
          decided.add(open.group(1) + open.group(2) + ": " + flow(value));
        }
      }
    }
    return String.join("\n", decided) + "\n";
  }

  private Object value(String key) {
    return switch (key) {
      case "title", "platform", "zone" -> shipped.get(key);
      case "numbers" -> shipped.getOrDefault(key, "point");
      case "missing" -> shipped.getOrDefault(key, List.of());
      case "grain" -> table.get(key);
      case "figures" -> table.getOrDefault(key, "lifetime");
      case "combine" -> table.getOrDefault(key, "fill");
      case "value" -> map(table.get("spread")).get(key);
      case "none" -> map(map(table.get("spread")).get("words")).get(key);
      default -> map(table.get("columns")).get(key);
    };
  }

  private static Map<?, ?> map(Object node) {
    return node instanceof Map<?, ?> map ? map : Map.of();
  }

  /** The table that has most of the labels. */
  @SuppressWarnings("unchecked")
  private Map<String, Object> nearest(List<String> draft) {
    String text =
        draft.stream()
            .skip(1)
            .takeWhile(line -> !line.startsWith("  - grain: "))
            .map(Labels::normalise)
            .collect(Collectors.joining("\n"));
    return ((List<Map<String, Object>>) shipped.get("tables"))
        .stream()
            .filter(each -> each.containsKey("columns") && !each.containsKey("refuse"))
            .max(
                Comparator.comparingLong(
                    each ->
                        words(List.copyOf(each.values()))
                            .filter(word -> text.contains(Labels.normalise(word)))
                            .count()))
            .orElse(Map.of());
  }

  private static Stream<String> words(Object node) {
    if (node instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .filter(
              entry -> !Set.of("patterns", "take", "year").contains(String.valueOf(entry.getKey())))
          .flatMap(entry -> words(entry.getValue()));
    }
    return node instanceof List<?> list
        ? list.stream().flatMap(DraftDecisions::words)
        : Stream.of(String.valueOf(node));
  }

  private static String flow(Object value) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.FLOW);
    options.setDefaultScalarStyle(
        value instanceof Boolean || value instanceof Number
            ? DumperOptions.ScalarStyle.PLAIN
            : DumperOptions.ScalarStyle.DOUBLE_QUOTED);
    options.setWidth(100_000);
    return new Yaml(options).dump(value).strip().replaceAll("!!(bool|int) \"([^\"]*)\"", "$2");
  }
}
