package dev.socialmetrics.format.description;

import dev.socialmetrics.domain.CampaignSubstitute;
import dev.socialmetrics.format.description.ColumnDescription.Markup;
import dev.socialmetrics.format.description.ColumnDescription.Origin;
import dev.socialmetrics.format.description.ColumnDescription.Year;
import dev.socialmetrics.source.table.Labels;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what is said of one column. */
final class ColumnReader {
  private static final String NUMBER = "the number of a column, from 1";
  static final String PATTERN =
      "a pattern of yyyy yy MMMM MMM MM M dd d EEE HH H hh h mm ss a Z, each once, with text in"
          + " single quotes, or epoch";
  private static final Map<String, Year> YEARS =
      Map.of("latest", Year.LATEST, "series", Year.SERIES);
  private static final Map<String, Markup> MARKUPS =
      Map.of("true", Markup.ENTITIES, "false", Markup.NONE, "tags", Markup.TAGS);
  private static final Map<String, Origin> ORIGINS =
      Map.of(
          "export-time", Origin.EXPORT_DAY,
          "file-name", Origin.FILE_DAY,
          "labels", Origin.LABELS);

  private static final Map<String, CampaignSubstitute> STAND_INS =
      Arrays.stream(CampaignSubstitute.values())
          .collect(Collectors.toMap(CampaignSubstitute::label, each -> each));

  private static final Map<String, IdTime> ID_TIMES =
      Map.of(
          "x", IdTime.X,
          "linkedin", IdTime.LINKEDIN,
          "tiktok", IdTime.TIKTOK,
          "instagram", IdTime.INSTAGRAM);

  private ColumnReader() {}

  /** The short way: {@code likes: [Likes, Gilla]}. */
  static ColumnDescription ofLabels(String name, Wording wording, List<String> labels) {
    return new ColumnDescription(
        name,
        wording.labels(labels),
        OptionalInt.empty(),
        List.of(),
        Year.WRITTEN,
        false,
        Optional.empty(),
        Set.of(),
        false,
        false,
        false,
        Markup.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Origin.CELL,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        called(wording, labels),
        false,
        Map.of());
  }

  /** The long way, with keys. */
  static ColumnDescription of(String name, YamlMap yaml) {
    ColumnDescription column =
        new ColumnDescription(
            name,
            patterns(yaml, "labels"),
            position(yaml),
            yaml.wording().patterns(yaml.readAll("patterns", DateLetters::require, PATTERN)),
            yaml.choice("year", YEARS).orElse(Year.WRITTEN),
            yaml.choice("unit", Map.of("percent", false, "fraction", true)).orElse(false),
            yaml.read("take", Pattern::compile, "a regular expression"),
            normalised(yaml.texts("missing")),
            yaml.flag("add"),
            yaml.flag("prefer"),
            yaml.flag("net"),
            yaml.choice("html", MARKUPS).orElse(Markup.NONE),
            yaml.text("always"),
            yaml.text("fact"),
            yaml.text("on"),
            yaml.choice("from", ORIGINS).orElse(Origin.CELL),
            patterns(yaml, "rate"),
            yaml.text("of"),
            yaml.choice("stands-in", STAND_INS),
            yaml.flag("required"),
            yaml.map("id").map(ColumnReader::id),
            yaml.map("called")
                .map(ColumnReader::called)
                .orElseGet(() -> called(yaml.wording(), yaml.words("labels"))),
            yaml.flag("collaborators"),
            values(yaml.wording(), yaml.words("values")));
    yaml.end();
    requireBase(column, yaml);
    requireSource(column, yaml);
    requireOneOrder(column, yaml);
    if (column.on().isPresent() && column.fact().isEmpty()) {
      throw yaml.refused("on says the day of a fact; give the fact");
    }
    return column;
  }

  private static Map<String, List<LabelPattern>> called(YamlMap yaml) {
    Map<String, List<LabelPattern>> called =
        yaml.keys().stream()
            .collect(Collectors.toMap(label -> label, label -> patterns(yaml.words(label))));
    yaml.end();
    return called;
  }

  private static Map<String, List<LabelPattern>> called(Wording wording, List<String> labels) {
    Map<String, List<LabelPattern>> called = new LinkedHashMap<>();
    for (String label : labels) {
      List<LabelPattern> theirs = patterns(wording.translations(label).toList());
      if (!theirs.isEmpty()) {
        called.put(label, theirs);
      }
    }
    return called;
  }

  /** What other languages say for a value, by what they say. */
  private static Map<String, String> values(Wording wording, List<String> english) {
    Map<String, String> values = new HashMap<>();
    english.forEach(value -> wording.translations(value).forEach(each -> values.put(each, value)));
    return values;
  }

  private static IdSource id(YamlMap yaml) {
    IdSource id =
        new IdSource(
            yaml.choice("of", ID_TIMES)
                .orElseThrow(() -> yaml.refused("the key of is missing; say whose id it is")),
            patterns(yaml, "labels"),
            yaml.read("take", Pattern::compile, "a regular expression"));
    yaml.end();
    if (id.labels().isEmpty()) {
      throw yaml.refused("the key labels is missing; say which column holds the id");
    }
    return id;
  }

  private static void requireBase(ColumnDescription column, YamlMap yaml) {
    if (column.rate().isEmpty() != column.of().isEmpty()) {
      throw yaml.refused(
          "the column " + column.name() + " needs both rate and of, or none of the two");
    }
  }

  private static void requireSource(ColumnDescription column, YamlMap yaml) {
    if (!column.isInCells() && !column.isElsewhere()) {
      throw yaml.refused(
          "the column "
              + column.name()
              + " has no source; give it labels, position, always, fact or from");
    }
  }

  /** Each row would be read in whichever order fits it. */
  private static void requireOneOrder(ColumnDescription column, YamlMap yaml) {
    Set<String> orders =
        column.patterns().stream()
            .filter(DateLetters::hasTwoOrders)
            .map(pattern -> pattern.replace("MM", "M").replace("dd", "d"))
            .collect(Collectors.toSet());
    if (orders.stream().map(DateLetters::swapped).anyMatch(orders::contains)) {
      throw yaml.refused(
          "the column "
              + column.name()
              + " has patterns in both orders of day and month; give the usual one, and order:"
              + " either for the whole file");
    }
  }

  static OptionalInt position(YamlMap yaml) {
    return yaml.read("position", ColumnReader::positive, NUMBER)
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  static int positive(String text) {
    int number = Integer.parseInt(text);
    if (number < 1) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }

  /** Labels of a key, in all languages that its place is read in. */
  static List<LabelPattern> patterns(YamlMap yaml, String key) {
    return yaml.wording().labels(yaml.words(key));
  }

  private static List<LabelPattern> patterns(List<String> labels) {
    return labels.stream().map(LabelPattern::of).toList();
  }

  static Set<String> normalised(List<String> words) {
    return words.stream().map(Labels::normalise).collect(Collectors.toSet());
  }
}
