package dev.socialmetrics.format.description;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.problem.Nearest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what is said of one table. */
final class TableReader {
  /** Columns of every kind that are no columns of its table. */
  static final Set<String> EXTRA = Set.of("account", "exported_at", TableDescription.UNREAD);

  /** Means the labels of every figure of the table. */
  private static final String ANY_FIGURE = "{figure}";

  private static final String UNUSED = "none";
  private final YamlMap yaml;
  private final Grain grain;
  private final Style style;
  private final Map<String, ColumnDescription> columns = new LinkedHashMap<>();

  TableReader(YamlMap yaml, Style style) {
    this.yaml = yaml;
    this.style = style;
    this.grain =
        yaml.choice("grain", Grain.BY_WORDS)
            .orElseThrow(() -> yaml.refused("the key grain is missing; add what a row is about"));
  }

  TableDescription read() {
    yaml.map("columns").ifPresent(this::readColumns);
    if (style == Style.CANONICAL) {
      addUnderTheirNames();
    }
    Optional<Spread> spread = yaml.map("spread").map(this::spread);
    Optional<YamlMap> told = yaml.map("recognise");
    List<List<LabelPattern>> required = told.map(this::required).orElse(List.of());
    RowRuleReader rules = new RowRuleReader(this::labels);
    TableDescription table =
        new TableDescription(
            grain,
            yaml.text("platform"),
            yaml.regex("entry"),
            yaml.regex("sheet"),
            yaml.text("list"),
            yaml.regexes("title"),
            told.map(by -> by.regexes("begins")).orElse(List.of()),
            required,
            told.map(by -> ColumnReader.patterns(by, "without")).orElse(List.of()),
            told.map(by -> by.flag("only")).orElse(false),
            told.flatMap(by -> by.map("first-row")).map(this::firstRow).orElse(Map.of()),
            ColumnReader.patterns(yaml, "block"),
            yaml.regexes("preamble"),
            columns,
            spread,
            yaml.maps("ignore").stream().map(rules::ignore).toList(),
            yaml.choice("figures", Map.of("lifetime", false, "period", true)).orElse(false),
            yaml.map("total").map(this::total),
            ColumnReader.patterns(yaml, "divided-by"),
            yaml.choice("combine", Map.of("sum", true, "fill", false)).orElse(false),
            yaml.text("skip"),
            yaml.text("refuse"),
            yaml.maps("refuse-rows").stream().map(rules::refuseRow).toList(),
            yaml.flag("told"),
            yaml.wording().recognisable(required, yaml.words("title")));
    told.ifPresent(YamlMap::end);
    yaml.end();
    new TableCheck(yaml, style).require(table);
    return table;
  }

  private void readColumns(YamlMap map) {
    for (String name : map.keys()) {
      requireKnown(map, name);
      ColumnDescription column =
          map.isMap(name)
              ? ColumnReader.of(name, map.map(name).orElseThrow())
              : ColumnReader.ofLabels(name, map.wording(), map.words(name));
      column.of().ifPresent(of -> requireKnown(map.map(name).orElseThrow(), of));
      if (column.standsIn().isPresent() && !name.equals("campaign_id")) {
        throw map.refused(name, "stands-in is for campaign_id alone");
      }
      columns.put(name, column);
    }
  }

  /** In the order of the kind; a column that nothing is said of is under its own name. */
  private void addUnderTheirNames() {
    for (String name : knownColumns()) {
      ColumnDescription said = columns.remove(name);
      columns.put(
          name, said == null ? ColumnReader.ofLabels(name, yaml.wording(), List.of(name)) : said);
    }
  }

  private void requireKnown(YamlMap place, String name) {
    List<String> known = knownColumns();
    if (grain.kind().isPresent() && !known.contains(name)) {
      throw place.refused(
          name,
          "no column of "
              + grain.words()
              + Nearest.find(name, known)
                  .map(near -> "; did you mean " + near)
                  .orElse("; there are " + String.join(", ", known)));
    }
  }

  private List<String> knownColumns() {
    Stream<String> own =
        grain.kind().stream()
            .map(Kind::columns)
            .flatMap(List::stream)
            .filter(Column::isRead)
            .map(Column::inputName);
    return Stream.concat(own, EXTRA.stream().sorted())
        .filter(name -> style == Style.CANONICAL || !name.equals("account_id"))
        .toList();
  }

  /** A word that names a described column means its labels, whatever the language. */
  private List<List<LabelPattern>> required(YamlMap told) {
    List<List<String>> alternatives = told.alternatives("by");
    alternatives.stream().flatMap(List::stream).forEach(word -> requireOneName(told, word));
    return alternatives.stream()
        .map(words -> words.stream().flatMap(this::labels).toList())
        .toList();
  }

  /** {@code by: date, likes} is one text to YAML. */
  private void requireOneName(YamlMap told, String word) {
    boolean several =
        word.contains(",") && columns.keySet().containsAll(List.of(word.split(" *, *")));
    if (several) {
      throw told.refused("by", "found \"" + word + "\", expected a list; write [" + word + "]");
    }
  }

  private Stream<LabelPattern> labels(String word) {
    if (word.equals(ANY_FIGURE)) {
      return grain.kind().stream()
          .flatMap(kind -> kind.valueColumns().stream())
          .flatMap(figure -> labels(figure.inputName()));
    }
    ColumnDescription column = columns.get(word);
    return column != null && !column.labels().isEmpty()
        ? column.labels().stream()
        : yaml.wording().labels(word);
  }

  private Map<LabelPattern, List<Pattern>> firstRow(YamlMap map) {
    Map<LabelPattern, List<Pattern>> wanted = new LinkedHashMap<>();
    for (String label : map.keys()) {
      List<Pattern> said = map.regexes(label);
      map.wording().labels(label).forEach(each -> wanted.put(each, said));
    }
    return wanted;
  }

  private Spread spread(YamlMap map) {
    ColumnDescription by = part(map, "by");
    ColumnDescription value = part(map, "value");
    Map<String, String> byWord = new HashMap<>();
    Set<String> unused = new HashSet<>();
    YamlMap words =
        map.map("words").orElseThrow(() -> map.refused("the key words is missing; add the words"));
    for (String column : words.keys()) {
      Set<String> said = ColumnReader.normalised(words.texts(column));
      if (column.equals(UNUSED)) {
        unused.addAll(said);
      } else {
        requireKnown(words, column);
        said.forEach(word -> byWord.put(word, column));
      }
    }
    map.end();
    return new Spread(by, value, byWord, unused);
  }

  private TotalDescription total(YamlMap map) {
    List<String> added = map.words("columns");
    if (added.isEmpty()) {
      throw map.refused("the key columns is missing; add those that add up to the total");
    }
    added.forEach(name -> requireKnown(map, name));
    TotalDescription total =
        new TotalDescription(map.regexes("rows"), added, map.flag("may-exceed"));
    map.end();
    return total;
  }

  private static ColumnDescription part(YamlMap map, String key) {
    ColumnDescription part =
        map.isMap(key)
            ? ColumnReader.of(key, map.map(key).orElseThrow())
            : ColumnReader.ofLabels(key, map.wording(), map.words(key));
    if (!part.isInCells()) {
      throw map.refused("the key " + key + " is missing; add its labels");
    }
    return part;
  }
}
