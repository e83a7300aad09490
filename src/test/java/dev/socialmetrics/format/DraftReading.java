package dev.socialmetrics.format;

import dev.socialmetrics.source.table.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** What a draft says, its suggestions among it: the first of each is taken for the value. */
final class DraftReading {
  private static final Pattern KEY = Pattern.compile("      ([a-z0-9_]+): (.*)");

  final List<Table> tables = new ArrayList<>();

  /**
   * What is said of a column.
   *
   * @param labels normalised, with placeholders
   */
  record Said(boolean isCertain, List<String> labels, Optional<Integer> position) {}

  /** A table of the draft. */
  static final class Table {
    String grain = "";
    boolean isCertain;
    String title = "";
    List<String> by = List.of();
    final Map<String, Said> columns = new LinkedHashMap<>();
  }

  static DraftReading of(String text) {
    DraftReading reading = new DraftReading();
    String part = "";
    for (String line : text.lines().toList()) {
      if (line.startsWith("  - grain: ")) {
        reading.tables.add(new Table());
        part = "";
      }
      if (line.matches(" {4}[a-z-]+:.*")) {
        part = line.strip().split(":")[0];
      }
      if (!reading.tables.isEmpty()) {
        read(reading.tables.get(reading.tables.size() - 1), part, line);
      }
    }
    return reading;
  }

  private static void read(Table table, String part, String line) {
    Matcher key = KEY.matcher(line);
    if (line.startsWith("  - grain: ")) {
      String said = line.substring("  - grain: ".length());
      table.isCertain = !said.startsWith("DECIDE");
      table.grain =
          table.isCertain
              ? said.split(" {2,}#")[0]
              : said.replaceAll("DECIDE +# ", "").split(", or ")[0];
    } else if (line.startsWith("    title: ")) {
      table.title = String.valueOf(yaml(line.strip()).get("title")).replace("\\", "");
    } else if (key.matches() && part.equals("recognise") && key.group(1).equals("by")) {
      table.by = list(yaml(line.strip()).get("by"));
    } else if (key.matches() && (part.equals("columns") || part.equals("spread"))) {
      table.columns.put(key.group(1), said(key.group(2)));
    }
  }

  private static Said said(String value) {
    boolean isOpen = value.startsWith("DECIDE");
    String first = isOpen ? value.replaceFirst("DECIDE +# ?", "") : value;
    Object read = first(first);
    if (read instanceof Map<?, ?> map) {
      Object labels = map.get("labels");
      return new Said(
          !isOpen,
          labels == null ? List.of() : list(labels),
          Optional.ofNullable((Integer) map.get("position")));
    }
    return new Said(!isOpen, list(read), Optional.empty());
  }

  /** The first of several that "or" parts; a label may have that in quotes. */
  private static Object first(String values) {
    int end = values.indexOf(", or ");
    while (end >= 0) {
      try {
        return new Yaml().load(values.substring(0, end));
      } catch (RuntimeException inQuotes) {
        end = values.indexOf(", or ", end + 1);
      }
    }
    return new Yaml().load(values.isEmpty() || values.startsWith("no ") ? "[]" : values);
  }

  private static Map<String, Object> yaml(String line) {
    return new Yaml().load(line);
  }

  private static List<String> list(Object value) {
    return value instanceof List<?> many
        ? many.stream().map(String::valueOf).map(Labels::normalise).toList()
        : List.of(Labels.normalise(String.valueOf(value)));
  }
}
