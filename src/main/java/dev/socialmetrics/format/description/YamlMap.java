package dev.socialmetrics.format.description;

import dev.socialmetrics.problem.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The keys of one place in a YAML file, which remembers what it was asked for: {@link #end()}
 * refuses every other key. {@code <<} takes over the keys of another place that are not given here.
 */
public final class YamlMap {
  private static final String MERGE = "<<";

  /** Keys that only hold what other places take over. */
  private static final String SHARED = "x-";

  private final String file;
  private final Wording wording;
  private final Node node;
  private final int line;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Set<String> asked = new TreeSet<>();

  private YamlMap(String file, Wording wording, Node node) {
    this.file = file;
    this.wording = wording;
    this.node = node;
    this.line = lineOf(node);
    if (!(node instanceof MappingNode mapping)) {
      throw refused(node, "found a value, expected keys with values");
    }
    take(mapping);
  }

  /**
   * All of a file.
   *
   * @param file as people know it, for messages
   * @throws DescriptionRefused when the text is no YAML, or has no keys
   */
  public static YamlMap read(String file, String text) {
    return new YamlMap(file, Wording.ENGLISH, YamlDocument.compose(file, text));
  }

  /** The same file anew, nothing of it asked for, its texts in the languages of a wording. */
  YamlMap in(Wording languages) {
    return new YamlMap(file, languages, node);
  }

  /** The languages that its texts are read in. */
  Wording wording() {
    return wording;
  }

  private void take(MappingNode mapping) {
    List<Node> others = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(tuple.getKeyNode());
      if (key.equals(MERGE)) {
        others.add(tuple.getValueNode());
      } else if (nodes.putIfAbsent(key, tuple.getValueNode()) != null) {
        throw refused(tuple.getKeyNode(), "the key " + key + " is given twice");
      }
    }
    others.forEach(this::merge);
  }

  private void merge(Node other) {
    new YamlMap(file, wording, other).nodes.forEach(nodes::putIfAbsent);
  }

  /** Line in the file, from 1. */
  int line() {
    return line;
  }

  /** Keys as written, in order. */
  public List<String> keys() {
    asked.addAll(nodes.keySet());
    return List.copyOf(nodes.keySet());
  }

  boolean isMap(String key) {
    return nodes.get(key) instanceof MappingNode;
  }

  Optional<String> text(String key) {
    return node(key).map(this::scalar);
  }

  public String required(String key) {
    return text(key)
        .orElseThrow(() -> refused("the key " + key + " is missing. Add it, src/docs/formats.md"));
  }

  boolean flag(String key) {
    return choice(key, Map.of("true", true, "false", false)).orElse(false);
  }

  /** One of several words. */
  public <T> Optional<T> choice(String key, Map<String, T> values) {
    return read(
        key,
        text -> Optional.ofNullable(values.get(text)).orElseThrow(IllegalArgumentException::new),
        "one of " + values.keySet().stream().sorted().collect(Collectors.joining(", ")));
  }

  /** A text that {@code reading} refuses by an exception is a mistake in the file. */
  <T> Optional<T> read(String key, Function<String, T> reading, String expected) {
    return node(key).map(node -> read(node, reading, key, expected));
  }

  /** Each of the words of a key. */
  public <T> List<T> readAll(String key, Function<String, T> reading, String expected) {
    return items(key).stream().map(node -> read(node, reading, key, expected)).toList();
  }

  private <T> T read(Node node, Function<String, T> reading, String key, String expected) {
    String text = scalar(node);
    try {
      return reading.apply(text);
    } catch (RuntimeException e) {
      throw refused(node, key + ": found \"" + text + "\", expected " + expected);
    }
  }

  /** A single word is read as a list of one. */
  public List<String> words(String key) {
    return items(key).stream().map(this::scalar).toList();
  }

  /** Labels of a column, or words of its cells, in all languages of the wording. */
  List<String> texts(String key) {
    return wording.of(words(key));
  }

  /** Texts with words of the wording in them. */
  List<Pattern> regexes(String key) {
    return readAll(key, this::ignoringCase, "a regular expression");
  }

  /** One such text. */
  Optional<Pattern> regex(String key) {
    return read(key, this::ignoringCase, "a regular expression");
  }

  private Pattern ignoringCase(String text) {
    return Pattern.compile(wording.regex(text), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** A list whose items are words or lists of words. */
  List<List<String>> alternatives(String key) {
    return items(key).stream()
        .map(
            item ->
                item instanceof SequenceNode list
                    ? list.getValue().stream().map(this::scalar).toList()
                    : List.of(scalar(item)))
        .toList();
  }

  public Optional<YamlMap> map(String key) {
    return node(key).map(node -> new YamlMap(file, wording, node));
  }

  List<YamlMap> maps(String key) {
    return items(key).stream().map(node -> new YamlMap(file, wording, node)).toList();
  }

  private List<Node> items(String key) {
    return node(key)
        .map(node -> node instanceof SequenceNode list ? list.getValue() : List.of(node))
        .orElse(List.of());
  }

  private Optional<Node> node(String key) {
    asked.add(key);
    return Optional.ofNullable(nodes.get(key));
  }

  private String scalar(Node node) {
    if (node instanceof ScalarNode scalar) {
      Undecided.refuse(file, scalar);
      return scalar.getValue();
    }
    throw refused(node, "found keys or a list, expected one text");
  }

  /** Every key that was not read is a mistake. */
  public void end() {
    for (Map.Entry<String, Node> entry : nodes.entrySet()) {
      if (!asked.contains(entry.getKey()) && !entry.getKey().startsWith(SHARED)) {
        String near =
            Nearest.find(entry.getKey(), asked)
                .map(name -> " Did you mean " + name + "?")
                .orElse(" Known here: " + String.join(", ", asked) + ".");
        throw new DescriptionRefused(
            file + ":" + lineOf(entry.getValue()) + ": unknown key " + entry.getKey() + "." + near);
      }
    }
  }

  /** A mistake in the value of a key, or in this place as a whole. */
  public DescriptionRefused refused(String key, String message) {
    return refused(nodes.get(key), key + ": " + message);
  }

  DescriptionRefused refused(String message) {
    return new DescriptionRefused(file + ":" + line + ": " + message + ".");
  }

  private DescriptionRefused refused(Node node, String message) {
    int place = node == null ? line : lineOf(node);
    return new DescriptionRefused(file + ":" + place + ": " + message + ". Correct the file.");
  }

  private static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
