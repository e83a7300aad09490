package dev.socialmetrics.format.draft;

import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.source.table.Labels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of cells that say which share of an audience is beside them: ages and genders. */
final class SpreadWords {
  private static final Pattern AGES = Pattern.compile("\\D*([0-9]{2})\\D{1,5}([0-9]{2})\\D*");
  private static final Pattern OLDEST = Pattern.compile("\\D*65\\D*");

  private final Map<String, String> known = new HashMap<>();

  SpreadWords(Collection<FormatDescription> formats) {
    formats.stream()
        .flatMap(format -> format.tables().stream())
        .flatMap(table -> table.spread().stream())
        .forEach(spread -> known.putAll(spread.columns()));
    known
        .values()
        .removeIf(column -> !column.startsWith("age_") && !column.endsWith("_percentage"));
  }

  /** The column of ours that a word means. */
  Optional<String> find(String cell) {
    String word = Labels.normalise(cell);
    return Optional.ofNullable(known.get(word)).or(() -> ofAge(word));
  }

  private static Optional<String> ofAge(String word) {
    if (OLDEST.matcher(word).matches()) {
      return Optional.of("age_65_plus");
    }
    Matcher ages = AGES.matcher(word);
    return ages.matches()
        ? Optional.of("age_" + ages.group(1) + "_" + ages.group(2))
            .filter(
                List.of(
                        "age_13_17",
                        "age_18_24",
                        "age_25_34",
                        "age_35_44",
                        "age_45_54",
                        "age_55_64")
                    ::contains)
        : Optional.empty();
  }

  /** Whether half of its cells or more are such words. */
  boolean areBrackets(FileColumn column) {
    long found = column.cells().stream().filter(cell -> find(cell.text()).isPresent()).count();
    return found > 0 && found * 2 >= column.cells().size();
  }

  /** Words of a column by the column of ours; those that mean none by empty text. */
  Map<String, List<String>> byColumn(FileColumn column) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    column.cells().stream()
        .map(FileCell::text)
        .distinct()
        .forEach(
            word ->
                words.computeIfAbsent(find(word).orElse(""), first -> new ArrayList<>()).add(word));
    return words;
  }
}
