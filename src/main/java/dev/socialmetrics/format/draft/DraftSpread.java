package dev.socialmetrics.format.draft;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes what words of a table say which share of an audience is beside them. */
final class DraftSpread {
  private static final Column SHARE =
      DraftTargets.find(Kind.AUDIENCE, "female_percentage").orElseThrow();

  private DraftSpread() {}

  /** Lines of YAML; none where the table has no such words. */
  static List<String> of(FoundTable table, SpreadWords words) {
    return table.columns().stream()
        .filter(words::areBrackets)
        .findFirst()
        .map(by -> lines(table, by, words))
        .orElse(List.of());
  }

  private static List<String> lines(FoundTable table, FileColumn by, SpreadWords words) {
    List<String> lines = new ArrayList<>();
    lines.add("spread:");
    lines.add("  by: " + place(by));
    lines.add(
        "  value: DECIDE   # "
            + table.columns().stream()
                .filter(column -> column.look().isNumber())
                .map(column -> DraftValue.all(SHARE, column).get(0))
                .collect(Collectors.joining(", or ")));
    lines.add("  words:");
    Map<String, List<String>> byColumn = words.byColumn(by);
    Optional<List<String>> unknown = Optional.ofNullable(byColumn.remove(""));
    byColumn.forEach((name, said) -> lines.add("    " + name + ": " + DraftYaml.list(said)));
    unknown.ifPresent(
        said ->
            lines.add("    none: DECIDE   # " + DraftYaml.list(said) + ", if they are not stored"));
    return lines;
  }

  private static String place(FileColumn by) {
    return by.label().isEmpty() ? "{position: " + by.position() + "}" : DraftYaml.of(by.label());
  }
}
