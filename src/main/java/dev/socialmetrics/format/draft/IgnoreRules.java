package dev.socialmetrics.format.draft;

import dev.socialmetrics.format.cell.TotalWords;
import dev.socialmetrics.format.description.Grain;
import dev.socialmetrics.source.table.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of a table that are no data: totals, lines below the rows. */
final class IgnoreRules {
  private IgnoreRules() {}

  /** As YAML, one a line, each with its evidence. */
  static List<String> of(FoundTable table, KindGuess kind, List<ColumnGuess> guesses) {
    List<String> rules = new ArrayList<>();
    table.totals().stream()
        .collect(
            Collectors.groupingBy(
                FoundTable.TotalCell::column, LinkedHashMap::new, Collectors.toList()))
        .forEach((column, cells) -> rules.add(total(column, cells)));
    if (!table.lines().isEmpty()) {
      rules.add(
          "- {reason: footer, cells: 1, position: 1, matches: \".+ .+\"}   # "
              + DraftYaml.shown(table.lines().get(0)));
    }
    if (kind.grain() == Grain.CAMPAIGN_AND_PERIOD) {
      guesses.stream()
          .filter(guess -> guess.target().inputName().equals("campaign_id"))
          .flatMap(guess -> guess.candidates().stream().limit(1))
          .map(ColumnGuess.Candidate::column)
          .filter(column -> column.cells().size() < table.rows() && !column.label().isEmpty())
          .forEach(column -> rules.add(unnamed(column)));
    }
    return rules;
  }

  private static String total(FoundTable.FileColumnLabel column, List<FoundTable.TotalCell> cells) {
    List<String> words =
        cells.stream().map(FoundTable.TotalCell::word).map(Labels::normalise).distinct().toList();
    String place =
        column.label().isEmpty()
            ? "position: " + column.position()
            : "column: " + DraftYaml.of(column.label());
    return "- {reason: total, " + place + ", " + words(words) + "}   # row " + cells.get(0).line();
  }

  /** As they are; words with more behind a colon by what is before it. */
  private static String words(List<String> words) {
    List<String> before =
        words.stream()
            .filter(word -> !TotalWords.isOne(word))
            .map(word -> word.split("[:：]", 2)[0])
            .distinct()
            .toList();
    return before.isEmpty()
        ? "is: " + DraftYaml.list(words)
        : "matches: \"(" + String.join("|", before) + ")\\\\b.*\"";
  }

  private static String unnamed(FileColumn column) {
    return "- {reason: DECIDE, column: "
        + DraftYaml.of(column.label())
        + ", empty: true}   # total, or not-stored: rows without a name";
  }
}
