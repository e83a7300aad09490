package dev.socialmetrics.format.draft;

import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.source.file.FolderOwner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the description of a whole file. */
final class DraftText {
  private static final String DECIDE = ": DECIDE   # ";

  private final String file;
  private final List<FoundTable> tables;
  private final LabelEvidence labels;
  private final SpreadWords words;
  private final List<String> platforms;
  private final List<FormatDescription> shapes;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param file its name below the input folder
   * @param shapes formats in other languages that the file may be of
   */
  DraftText(
      String file,
      List<FoundTable> tables,
      LabelEvidence labels,
      SpreadWords words,
      List<String> platforms,
      List<FormatDescription> shapes) {
    this.file = file;
    this.tables = tables;
    this.labels = labels;
    this.words = words;
    this.platforms = platforms;
    this.shapes = shapes;
  }

  String text() {
    String name = DraftYaml.shown(file.substring(file.lastIndexOf('/') + 1));
    lines.add(
        "# A draft from " + name + ". Write a value in place of each DECIDE: those that the file");
    lines.add(
        "# suggests are beside it, and why above it. Remove the line of a column that it does not have.");
    lines.add("# Keys and columns are explained in src/docs/formats.md.");
    for (FormatDescription shape : shapes) {
      lines.add(
          "# The file has the shape of the format "
              + shape.name()
              + " in a language that it does not know.");
      lines.add(
          "# If it is one of those exports, its labels may be added to words/LANG.yml"
              + shape.words().map(family -> ", exports: " + family).orElse("")
              + ".");
    }
    lines.add("title" + DECIDE + "one line for people");
    lines.add("source: " + DraftYaml.of("a draft from " + name));
    lines.add("platform" + DECIDE + platform());
    zone();
    numbers();
    languages();
    missing();
    lines.add("");
    lines.add("tables:");
    Set<List<String>> written = new HashSet<>();
    tables.forEach(table -> add(table, written));
    return String.join("\n", lines) + "\n";
  }

  private String platform() {
    Optional<String> folder = FolderOwner.of(file).platform().filter(platforms::contains);
    return folder.map(name -> name + ", as its folder says; else ").orElse("")
        + String.join(", ", platforms)
        + "; without the line, the folder says";
  }

  private Stream<FileColumn> columns() {
    return tables.stream().flatMap(table -> table.columns().stream());
  }

  /** Times without an offset are those of some place, and days of none. */
  private void zone() {
    boolean hasLocal =
        columns()
            .filter(column -> column.look() == ColumnLook.TIME)
            .flatMap(column -> column.dates().stream())
            .flatMap(date -> date.days().stream())
            .anyMatch(day -> day.time().isPresent() && day.offset().isEmpty());
    if (hasLocal) {
      lines.add(
          "zone"
              + DECIDE
              + "of the times, such as America/Los_Angeles; without the line, the account's");
    }
  }

  private void numbers() {
    NumberGuess.of(
            columns()
                .filter(column -> column.look().isNumber())
                .flatMap(column -> column.cells().stream())
                .toList())
        .ifPresent(guess -> lines.add("numbers: " + guess.value() + "   # " + guess.why()));
  }

  private void languages() {
    Set<String> languages = new LinkedHashSet<>();
    columns()
        .flatMap(column -> column.dates().stream())
        .forEach(date -> languages.addAll(date.languages()));
    if (!languages.isEmpty()) {
      lines.add(
          "languages: " + DraftYaml.list(languages) + "   # whose names of months the days have");
    }
  }

  private void missing() {
    Set<String> missing = new LinkedHashSet<>();
    columns()
        .filter(column -> column.look().isNumber())
        .flatMap(column -> column.cells().stream())
        .filter(cell -> !cell.isTyped() && !ColumnLook.isNumber(cell.text()))
        .filter(cell -> !CellText.isAbsent(cell.text()))
        .forEach(cell -> missing.add(cell.text()));
    if (!missing.isEmpty()) {
      lines.add(
          "missing" + DECIDE + DraftYaml.list(missing) + ", if they mean that there is no value");
    }
  }

  /** Sheets and sections of the same labels are one table, unless titles tell them apart. */
  private void add(FoundTable table, Set<List<String>> written) {
    boolean isTitled =
        !table.title().isEmpty()
            && tables.stream()
                .anyMatch(other -> other != table && other.labels().equals(table.labels()));
    List<String> key = new ArrayList<>(table.labels());
    key.add(isTitled ? table.title() : "");
    if (!written.add(key)) {
      return;
    }
    KindGuess kind = KindGuess.of(table, labels, words);
    List<ColumnGuess> guesses = new ColumnGuesses(table, kind, labels).guess();
    lines.addAll(new DraftTable(table, kind, guesses, words, isTitled).lines());
  }
}
