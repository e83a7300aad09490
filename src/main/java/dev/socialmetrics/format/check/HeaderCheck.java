package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.FileDate;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.format.description.ColumnDescription.Origin;
import dev.socialmetrics.format.description.Style;
import dev.socialmetrics.format.words.Topic;
import dev.socialmetrics.format.words.Words;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.table.Layout;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges whether the header of a canonical table has what its rows cannot do without. */
public final class HeaderCheck {
  /** Columns that exported rejects have beside their cells are passed over without a word. */
  private static final String ABOUT_REJECTS = "_";

  private static final String DATE_REMEDY =
      ", or put the one day of all rows, such as 2025-10-23, into the file's name.";
  private static final String DIVIDED_REMEDY =
      ". Rows of each \"%s\" are no days, and a day in the file's name would not make them any:"
          + " export the table by date instead.";

  private final BoundTable table;
  private final Layout layout;
  private final Kind kind;
  private final KnownLabels known;

  /**
   * @param known labels of platforms, some of which may be those of the table
   */
  public HeaderCheck(BoundTable table, Layout layout, KnownLabels known) {
    this.known = known;
    this.table = table;
    this.layout = layout;
    this.kind = table.kind();
  }

  /**
   * @throws FileRefused when a column is there twice or missing, or the file's owner is unknown
   */
  void require(FileContext file) throws FileRefused {
    refuseRepeated();
    refuseMissing(file);
    if (isLacking(table.owner()) && file.account().isEmpty()) {
      throw unowned(ProblemCode.FILE_UNKNOWN_ACCOUNT, "account_id", "account");
    }
    if (isLacking(find("platform"))
        && file.platform().isEmpty()
        && table.section().format().platform().isEmpty()) {
      throw unowned(ProblemCode.FILE_UNKNOWN_PLATFORM, "platform", "platform");
    }
  }

  private Stream<BoundColumn> columns() {
    return Stream.concat(table.owner().stream(), table.columns().stream());
  }

  private Optional<BoundColumn> find(String name) {
    return columns().filter(bound -> bound.column().name().equals(name)).findFirst();
  }

  private static boolean isLacking(Optional<BoundColumn> bound) {
    return bound.isEmpty() || bound.get().cells().isEmpty();
  }

  private void refuseRepeated() throws FileRefused {
    Optional<Integer> second =
        Stream.concat(columns().map(BoundColumn::cells), Stream.of(table.exportCells()))
            .filter(cells -> cells.size() > 1)
            .map(cells -> cells.get(1))
            .min(Integer::compare);
    if (second.isPresent()) {
      throw new FileRefused(
          Problem.at(
              layout.column(second.get()),
              ProblemCode.HDR_DUPLICATE_COLUMN,
              layout.labels().get(second.get()),
              "each column once",
              "Remove or rename one of the two columns."));
    }
  }

  private void refuseMissing(FileContext file) throws FileRefused {
    List<String> missing =
        new ArrayList<>(
            columns()
                .filter(bound -> bound.isRequired() && bound.cells().isEmpty())
                .filter(bound -> !isOwner(bound.column()) && !isElsewhere(bound, file))
                .map(bound -> bound.column().inputName())
                .toList());
    if (needsValue() && kind.valueColumns().stream().noneMatch(table::has)) {
      List<String> meant = metricsMeant();
      missing.addAll(
          meant.isEmpty() ? List.of(kind == Kind.DAILY ? "followers" : "age_18_24") : meant);
    }
    if (!missing.isEmpty()) {
      throw new FileRefused(missingColumns(missing));
    }
  }

  /** Their absence has its own refusals. */
  private static boolean isOwner(Column column) {
    return column.name().equals("account_id") || column.name().equals("platform");
  }

  private static boolean isElsewhere(BoundColumn bound, FileContext file) {
    return bound.said().origin() == Origin.FILE_DAY
        ? FileDate.find(file.name()).isPresent()
        : bound.isElsewhere();
  }

  /** Metrics whose names labels of the file hold: {@code clicks_(total)} is meant for clicks. */
  private List<String> metricsMeant() {
    return kind.valueColumns().stream()
        .map(Column::inputName)
        .filter(name -> spare().stream().anyMatch(label -> holds(label, name)))
        .toList();
  }

  private static boolean holds(String label, String name) {
    return ("_" + Style.CANONICAL.compared(label).replaceAll("[^\\p{L}0-9]+", "_") + "_")
        .contains("_" + name + "_");
  }

  private boolean needsValue() {
    return kind == Kind.DAILY || kind == Kind.AUDIENCE;
  }

  private Problem missingColumns(List<String> missing) {
    StringBuilder remedy = new StringBuilder();
    for (String name : missing) {
      spare().stream()
          .filter(label -> holds(label, name))
          .findFirst()
          .or(() -> near(name))
          .ifPresent(near -> remedy.append(nearest(name, near)));
    }
    remedy.append("Add or rename the missing, or export again with all columns");
    remedy.append(missing.contains("date") ? dateRemedy() : ".");
    return Problem.of(
        ProblemCode.HDR_REQUIRED_COLUMN_MISSING,
        "a header of " + kind.label() + " data without " + quoted(missing),
        missing.size() == 1 ? "that column" : "these columns",
        remedy.toString());
  }

  private String dateRemedy() {
    return spare().stream()
        .filter(label -> Words.shipped().of(Topic.BREAKDOWNS).contains(Words.plain(label)))
        .findFirst()
        .map(label -> String.format(Locale.ROOT, DIVIDED_REMEDY, label))
        .orElse(DATE_REMEDY);
  }

  /** Whose name is a part of the other's, or which differ by a slip of the pen. */
  private Optional<String> near(String name) {
    return spare().stream()
        .filter(label -> !label.isBlank() && holds(name, Style.CANONICAL.compared(label)))
        .findFirst()
        .or(() -> new Renaming(kind, List.of(name), known).meant(spare()))
        .or(
            () ->
                spare().stream().filter(label -> name.equals("date") && isDay(label)).findFirst());
  }

  private static boolean isDay(String label) {
    String word = Words.plain(label);
    return Words.shipped().of(Topic.DAYS).contains(word)
        && !Words.shipped().of(Topic.STEPS).contains(word);
  }

  private static String nearest(String name, String near) {
    return "The nearest to \"" + name + "\" that is there is \"" + near + "\". ";
  }

  /** Labels as written that fill no column; all labels when every one fills some. */
  private List<String> spare() {
    List<String> spare =
        Stream.concat(table.unknownCells().stream(), table.namedOwner().cells().stream())
            .map(layout.labels()::get)
            .toList();
    return spare.isEmpty() ? layout.labels() : spare;
  }

  private FileRefused unowned(ProblemCode code, String column, String word) {
    String near = near(column).map(label -> nearest(column, label)).orElse("");
    return new FileRefused(
        Problem.of(
            code,
            "no column \"" + column + "\" and a place that names no " + word,
            "a file that says whose it is",
            near
                + "Add the column, put the file into <input>/<account>/<platform>/,"
                + (" or name it with --" + word + ".")));
  }

  /** Labels that fill nothing, those of corrections aside. */
  public List<String> unknownLabels() {
    return table.unknownCells().stream()
        .map(layout.labels()::get)
        .filter(label -> !label.startsWith(ABOUT_REJECTS))
        .toList();
  }

  /** At most one problem: the labels that fill nothing, with the column each may have meant. */
  public List<Problem> warnings() {
    List<String> labels = unknownLabels();
    return labels.isEmpty() ? List.of() : List.of(unknown(labels));
  }

  /** What is said of labels that fill nothing. */
  public Problem unknown(Collection<String> labels) {
    return Problem.of(
        ProblemCode.HDR_UNKNOWN_COLUMN,
        quoted(labels),
        "columns of " + kind.label() + " data",
        suggestions(labels) + "What is not known was left out.");
  }

  private String suggestions(Collection<String> labels) {
    List<String> free =
        kind.columns().stream()
            .filter(column -> column.isRead() && isLacking(find(column.name())))
            .map(Column::inputName)
            .toList();
    Renaming renaming = new Renaming(kind, free, known);
    return labels.stream()
        .limit(CellNotes.LIMIT)
        .map(renaming::advice)
        .collect(Collectors.joining());
  }

  private static String quoted(Collection<String> names) {
    return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
  }
}
