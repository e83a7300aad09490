package dev.socialmetrics.format.draft;

import dev.socialmetrics.format.description.Grain;
import dev.socialmetrics.format.description.Undecided;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what is guessed of one table. */
final class DraftTable {
  private static final int MOST_LABELS = 8;
  private static final int FEW_LABELS = 3;
  private static final String MARGIN = "    ";
  private static final String IN_COLUMNS = "      ";
  private static final String REASON = "   # ";

  private final FoundTable table;
  private final KindGuess kind;
  private final List<ColumnGuess> guesses;
  private final SpreadWords words;
  private final boolean isTitled;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param isTitled whether its title tells it from the other tables
   */
  DraftTable(
      FoundTable table,
      KindGuess kind,
      List<ColumnGuess> guesses,
      SpreadWords words,
      boolean isTitled) {
    this.table = table;
    this.kind = kind;
    this.guesses = guesses;
    this.words = words;
    this.isTitled = isTitled;
  }

  List<String> lines() {
    lines.add(
        "  - grain: "
            + (kind.isCertain()
                ? kind.grain().words() + REASON + kind.why()
                : Undecided.WORD + REASON + kind.grain().words() + others() + ": " + kind.why()));
    if (isTitled) {
      lines.add(MARGIN + "title: " + DraftYaml.regex(table.title()));
    }
    if (table.isBlock()) {
      lines.add(MARGIN + "block: " + DraftYaml.of(blockLabel()));
    }
    recognise();
    combine();
    columns();
    spread();
    ignore();
    if (kind.grain() == Grain.POST_LIFETIME) {
      lines.add(
          MARGIN
              + "figures: DECIDE"
              + REASON
              + "lifetime, or period: of days that were chosen on the page, in the name of the file");
    }
    return lines;
  }

  private String others() {
    return Stream.of(
            Grain.ACCOUNT_AND_DAY, Grain.POST_LIFETIME, Grain.CAMPAIGN_AND_PERIOD, Grain.AUDIENCE)
        .filter(grain -> grain != kind.grain())
        .map(Grain::words)
        .collect(Collectors.joining(", or ", ", or ", ""));
  }

  /** One that ends the block, as the figure does that other blocks do not have. */
  private String blockLabel() {
    List<String> labels = table.labels();
    return labels.get(labels.size() - 1);
  }

  private void recognise() {
    List<String> labels =
        table.columns().stream()
            .filter(column -> !column.label().isEmpty())
            .map(column -> Currencies.open(column.label()))
            .distinct()
            .limit(MOST_LABELS)
            .toList();
    lines.add(MARGIN + "recognise:");
    lines.add(IN_COLUMNS + "by: " + DraftYaml.list(labels));
    if (labels.size() <= FEW_LABELS && table.labels().size() == labels.size()) {
      lines.add(IN_COLUMNS + "only: true" + REASON + "so few labels may be those of other exports");
    }
  }

  /** Whether rows of one campaign are parts of it, the file does not say. */
  private void combine() {
    boolean comesAgain =
        guesses.stream()
            .filter(guess -> guess.target().inputName().equals("campaign_id"))
            .flatMap(guess -> guess.candidates().stream().limit(1))
            .anyMatch(candidate -> !candidate.column().isDistinct());
    if (comesAgain) {
      lines.add(
          MARGIN
              + "combine: DECIDE"
              + REASON
              + "sum, where rows of one campaign and days are parts of it; or fill");
    }
  }

  private void columns() {
    lines.add(MARGIN + "columns:");
    guesses.forEach(this::column);
    List<FileColumn> used =
        guesses.stream()
            .flatMap(guess -> guess.candidates().stream())
            .map(ColumnGuess.Candidate::column)
            .toList();
    String left =
        table.columns().stream()
            .filter(column -> !used.contains(column))
            .map(column -> DraftYaml.shown(column.shown()) + " (" + column.look().words() + ")")
            .collect(Collectors.joining(", "));
    if (!left.isEmpty()) {
      lines.add(IN_COLUMNS + "# not used: " + left);
      lines.add(IN_COLUMNS + "# columns that nothing fills yet: " + String.join(", ", free()));
    }
  }

  private List<String> free() {
    List<String> given = guesses.stream().map(guess -> guess.target().inputName()).toList();
    return DraftTargets.of(kind.kind()).stream()
        .map(target -> target.inputName())
        .filter(name -> !given.contains(name))
        .toList();
  }

  private void column(ColumnGuess guess) {
    String name = guess.target().inputName();
    for (ColumnGuess.Candidate candidate : guess.candidates()) {
      lines.add(IN_COLUMNS + "# " + evidence(candidate));
    }
    if (guess.isCertain()) {
      FileColumn column = guess.candidates().get(0).column();
      lines.add(
          IN_COLUMNS + name + ": " + DraftValue.certain(guess.target(), column) + order(column));
    } else {
      lines.add(IN_COLUMNS + name + ": DECIDE" + REASON + values(guess));
    }
  }

  private static String evidence(ColumnGuess.Candidate candidate) {
    FileColumn column = candidate.column();
    String example =
        column.cells().isEmpty()
            ? ""
            : ", such as " + DraftYaml.shown(column.cells().get(0).text());
    String proof =
        column.dates().stream()
            .map(DateGuess::proof)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .map(text -> "; " + DraftYaml.shown(text))
            .orElse("");
    return DraftYaml.shown(column.shown())
        + ": "
        + candidate.why()
        + "; "
        + column.look().words()
        + example
        + proof;
  }

  private static String order(FileColumn column) {
    List<String> open = new ArrayList<>();
    if (column.dates().size() > 1) {
      open.add(
          column.dates().stream()
                  .map(date -> DraftYaml.of(date.patterns().get(0)))
                  .collect(Collectors.joining(", or "))
              + ": no day is above 12");
    }
    if (column.dates().stream().anyMatch(date -> !date.hasYear() && !date.isSeries())) {
      open.add("year is latest, or series for rows in the order of days");
    }
    return open.isEmpty() ? "" : REASON + String.join("; ", open);
  }

  private String values(ColumnGuess guess) {
    if (guess.candidates().isEmpty()) {
      return nothing(guess.target().inputName());
    }
    return guess.candidates().stream()
        .flatMap(candidate -> DraftValue.all(guess.target(), candidate.column()).stream())
        .collect(Collectors.joining(", or "));
  }

  private String nothing(String name) {
    return switch (name) {
      case "date" -> "{from: export-time}: no column has days";
      case "start_date", "end_date" ->
          "no column has days: a fact of the file's name, or of a line above the header";
      default -> "no column looks like it: one of its labels";
    };
  }

  private void spread() {
    if (kind.grain() == Grain.AUDIENCE) {
      DraftSpread.of(table, words).forEach(line -> lines.add(MARGIN + line));
    }
  }

  private void ignore() {
    List<String> rules = IgnoreRules.of(table, kind, guesses);
    if (!rules.isEmpty()) {
      lines.add(MARGIN + "ignore:");
      rules.forEach(rule -> lines.add(IN_COLUMNS + rule));
    }
  }
}
