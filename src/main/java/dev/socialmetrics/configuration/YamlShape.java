package dev.socialmetrics.configuration;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Whether a YAML file has sections, lists and single values where a record has them. What it does
 * not have there is passed over without a word when it is bound, or becomes a text.
 */
final class YamlShape {
  private final String file;

  YamlShape(String file) {
    this.file = file;
  }

  /**
   * Unknown keys are left to the binder, which knows the nearest.
   *
   * @throws ConfigurationRefused when a value is of another shape
   */
  void require(Node root, Class<?> type) {
    value(root, type, "");
  }

  private void value(Node node, Type type, String key) {
    Class<?> raw = rawOf(type);
    if (raw.isRecord() || raw == Map.class) {
      section(node, type, raw, key);
    } else if (raw == List.class) {
      list(node, type, key);
    } else if (!(node instanceof ScalarNode)) {
      throw refused(node, raw, key);
    }
  }

  private void section(Node node, Type type, Class<?> raw, String key) {
    if (!(node instanceof MappingNode map)) {
      if (isFilled(node)) {
        throw refused(node, raw, key);
      }
      return;
    }
    for (NodeTuple entry : map.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode name) {
        keyed(entry.getValueNode(), type, raw, key, name.getValue());
      }
    }
  }

  /** Keys may be written with their section before them: {@code log.level}. */
  private void keyed(Node node, Type type, Class<?> raw, String before, String name) {
    if (raw == Map.class) {
      value(node, argument(type, 1), joined(before, name));
      return;
    }
    String first = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    Optional<RecordComponent> known =
        Arrays.stream(raw.getRecordComponents())
            .filter(component -> isSame(SettingKeys.name(raw, component), first))
            .findFirst();
    if (known.isEmpty()) {
      return;
    }
    Type of = known.get().getGenericType();
    String key = joined(before, first);
    if (first.equals(name)) {
      value(node, of, key);
    } else if (rawOf(of).isRecord()) {
      keyed(node, of, rawOf(of), key, name.substring(first.length() + 1));
    }
  }

  private void list(Node node, Type type, String key) {
    if (node instanceof MappingNode) {
      throw refused(node, List.class, key);
    }
    if (node instanceof SequenceNode list) {
      int at = 0;
      for (Node entry : list.getValue()) {
        value(entry, argument(type, 0), key + "[" + at++ + "]");
      }
    }
  }

  private ConfigurationRefused refused(Node node, Class<?> type, String key) {
    return new ConfigurationRefused(
        file
            + ":"
            + (node.getStartMark().getLine() + 1)
            + ": "
            + (key.isEmpty() ? "" : key + ": ")
            + "found "
            + found(node)
            + ", expected a "
            + SettingKeys.describe(type, "single text")
            + ". Correct the value.");
  }

  private static String found(Node node) {
    if (node instanceof ScalarNode text) {
      return '"' + text.getValue() + '"';
    }
    return node instanceof MappingNode ? "keys with values" : "a list";
  }

  private static boolean isFilled(Node node) {
    return node instanceof SequenceNode list
        ? !list.getValue().isEmpty()
        : !(node instanceof ScalarNode text && text.getValue().matches("~|null|"));
  }

  private static boolean isSame(String one, String other) {
    return plain(one).equals(plain(other));
  }

  /** Keys are compared as they are bound: {@code minimum-severity} is {@code minimumSeverity}. */
  private static String plain(String key) {
    return key.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
  }

  private static String joined(String before, String name) {
    return before.isEmpty() ? name : before + "." + name;
  }

  private static Class<?> rawOf(Type type) {
    return (Class<?>) (type instanceof ParameterizedType of ? of.getRawType() : type);
  }

  private static Type argument(Type type, int at) {
    return ((ParameterizedType) type).getActualTypeArguments()[at];
  }
}
