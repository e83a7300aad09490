package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.LabelPattern;
import dev.socialmetrics.format.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the labels of all platforms' formats mean, in whatever language: the figure or the day of a
 * kind that each fills. A label that means several means none. Immutable.
 */
public final class KnownLabels {
  /** Of no format. */
  public static final KnownLabels NONE = new KnownLabels(List.of());

  private static final String CURRENCY = " ({currency})";

  private final Map<Kind, Map<String, List<Meaning>>> byKind = new EnumMap<>(Kind.class);

  /**
   * @param isAlone a figure or a day that this label alone fills, whatever other labels say
   */
  private record Meaning(
      String column, FormatDescription format, List<LabelPattern> labels, boolean isAlone) {}

  /**
   * A label of some format.
   *
   * @param label as {@link Words#plain} writes it
   * @param column its input name, or {@code account}
   * @param format its name
   */
  public record Known(Kind kind, String label, String column, String format) {}

  public KnownLabels(Collection<FormatDescription> formats) {
    formats.stream().filter(format -> !format.isCanonical()).forEach(this::add);
  }

  private void add(FormatDescription format) {
    format.tables().stream()
        .filter(table -> table.kind().isPresent())
        .forEach(
            table ->
                table
                    .columns()
                    .values()
                    .forEach(said -> add(format, table.kind().orElseThrow(), said)));
  }

  private void add(FormatDescription format, Kind kind, ColumnDescription said) {
    boolean isFigureOrDay =
        kind.columns().stream()
            .filter(column -> column.isRead() && isFigureOrDay(column))
            .map(Column::inputName)
            .anyMatch(said.name()::equals);
    if (said.standsIn().isPresent()) {
      return;
    }
    boolean isAlone = isFigureOrDay && !said.add() && !said.prefer();
    for (LabelPattern label : said.labels()) {
      byKind
          .computeIfAbsent(kind, first -> new HashMap<>())
          .computeIfAbsent(plain(label.text()), first -> new ArrayList<>())
          .add(new Meaning(said.name(), format, said.labels(), isAlone));
    }
  }

  private static String plain(String label) {
    return Words.plain(label.replace(CURRENCY, ""));
  }

  private static boolean isFigureOrDay(Column column) {
    return column.type().isNumber()
        || column.type() == ColumnType.DATE
        || column.type() == ColumnType.TIME;
  }

  /** The input name of the column that a label means to platforms; empty where it means several. */
  public Optional<String> find(Kind kind, String label) {
    return only(meanings(kind, label));
  }

  /**
   * The same, to other formats of the platforms of one, whose own tables do not have the label:
   * where they differ in language, or in release.
   */
  public Optional<String> find(Kind kind, String label, FormatDescription own) {
    List<Meaning> all = meanings(kind, label).toList();
    boolean isOwn = all.stream().anyMatch(meaning -> meaning.format() == own);
    return isOwn
        ? Optional.empty()
        : only(all.stream().filter(meaning -> shareOne(platforms(meaning.format()), own)));
  }

  /** Whether some format has the label, for the same column, beside one of those of another. */
  public boolean isOther(String label, ColumnDescription said) {
    return byKind.keySet().stream()
        .flatMap(kind -> meanings(kind, label))
        .anyMatch(
            meaning ->
                meaning.column().equals(said.name())
                    && meaning.labels().stream().anyMatch(said.labels()::contains));
  }

  /** Every label of every column, texts and ids among them. */
  public Stream<Known> listAll() {
    return byKind.entrySet().stream()
        .flatMap(kind -> kind.getValue().entrySet().stream().flatMap(label -> known(kind, label)));
  }

  private static Stream<Known> known(
      Map.Entry<Kind, Map<String, List<Meaning>>> kind, Map.Entry<String, List<Meaning>> label) {
    return label.getValue().stream()
        .map(
            meaning ->
                new Known(kind.getKey(), label.getKey(), meaning.column(), meaning.format().name()))
        .distinct();
  }

  private Stream<Meaning> meanings(Kind kind, String label) {
    return byKind.getOrDefault(kind, Map.of()).getOrDefault(Words.plain(label), List.of()).stream()
        .filter(Meaning::isAlone);
  }

  private static Optional<String> only(Stream<Meaning> meanings) {
    Set<String> columns = meanings.map(Meaning::column).collect(Collectors.toSet());
    return columns.size() == 1 ? columns.stream().findFirst() : Optional.empty();
  }

  private static boolean shareOne(Set<String> platforms, FormatDescription own) {
    return platforms(own).stream().anyMatch(platforms::contains);
  }

  private static Set<String> platforms(FormatDescription format) {
    Set<String> all = new HashSet<>(format.platforms());
    format.platform().ifPresent(all::add);
    return all;
  }
}
