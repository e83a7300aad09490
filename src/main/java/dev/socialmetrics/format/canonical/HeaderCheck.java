package dev.socialmetrics.format.canonical;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.intake.row.Layout;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Nearest;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Judges whether a file as a whole can be read as one kind. */
final class HeaderCheck {
  /** Columns that exported rejects have beside their cells are passed over without a word. */
  private static final String ABOUT_REJECTS = "_";

  private final Kind kind;
  private final Layout layout;
  private final ColumnMap map;

  HeaderCheck(Kind kind, Layout layout) {
    this.kind = kind;
    this.layout = layout;
    this.map = new ColumnMap(kind, layout);
  }

  /**
   * @throws FileRefused when a column is there twice or missing, or nobody says whose file it is
   */
  void require(Defaults defaults) throws FileRefused {
    refuseRepeated();
    refuseMissing(defaults);
    refuseUnowned(defaults, "account_id", ProblemCode.FILE_UNKNOWN_ACCOUNT, "account");
    refuseUnowned(defaults, "platform", ProblemCode.FILE_UNKNOWN_PLATFORM, "platform");
  }

  private void refuseRepeated() throws FileRefused {
    if (!map.repeated().isEmpty()) {
      int cell = map.repeated().get(0);
      throw new FileRefused(
          Problem.at(
              layout.column(cell),
              ProblemCode.HDR_DUPLICATE_COLUMN,
              layout.labels().get(cell),
              "each column once",
              "Remove or rename one of the two columns."));
    }
  }

  private void refuseMissing(Defaults defaults) throws FileRefused {
    List<String> missing = new ArrayList<>();
    for (Column column : ColumnNames.inputColumns(kind)) {
      if (Required.inHeader(column) && !map.has(column) && defaults.find(column).isEmpty()) {
        missing.add(column.inputName());
      }
    }
    if (needsValue() && kind.valueColumns().stream().noneMatch(map::has)) {
      List<String> meant = metricsMeant();
      missing.addAll(
          meant.isEmpty() ? List.of(kind == Kind.DAILY ? "followers" : "age_18_24") : meant);
    }
    if (!missing.isEmpty()) {
      throw new FileRefused(missingColumns(missing));
    }
  }

  /** Metrics whose names labels of the file hold: {@code clicks_(total)} is meant for clicks. */
  private List<String> metricsMeant() {
    return kind.valueColumns().stream()
        .map(Column::inputName)
        .filter(name -> spare().stream().anyMatch(label -> holds(label, name)))
        .toList();
  }

  private static boolean holds(String label, String name) {
    return ("_" + ColumnNames.of(label).replaceAll("[^\\p{L}0-9]+", "_") + "_")
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
          .or(() -> Nearest.find(name, spare()))
          .ifPresent(near -> remedy.append(nearest(name, near)));
    }
    remedy.append("Add or rename the missing, or export again with all columns");
    remedy.append(missing.contains("date") ? DATE_REMEDY : ".");
    return Problem.of(
        ProblemCode.HDR_REQUIRED_COLUMN_MISSING,
        "a header of " + kind.label() + " data without " + quoted(missing),
        missing.size() == 1 ? "that column" : "these columns",
        remedy.toString());
  }

  private static final String DATE_REMEDY =
      ", or put the one day of all rows, such as 2025-10-23, into the file's name.";

  private static String nearest(String name, String near) {
    return "The nearest to \"" + name + "\" that is there is \"" + near + "\". ";
  }

  /** Labels as written that fill no column; all labels when every one fills some. */
  private List<String> spare() {
    List<String> spare = map.unknown().stream().map(layout.labels()::get).toList();
    return spare.isEmpty() ? layout.labels() : spare;
  }

  private void refuseUnowned(Defaults defaults, String name, ProblemCode code, String word)
      throws FileRefused {
    Column column = kind.column(name);
    if (map.has(column) || defaults.find(column).isPresent()) {
      return;
    }
    String near = Nearest.find(name, spare()).map(label -> nearest(name, label)).orElse("");
    throw new FileRefused(
        Problem.of(
            code,
            "no column \"" + name + "\" and a place that names no " + word,
            "a file that says whose it is",
            near
                + "Add the column, put the file into <input>/<account>/<platform>/,"
                + (" or name it with --" + word + ".")));
  }

  /** At most one problem: the labels that fill nothing, with the column each may have meant. */
  List<Problem> warnings() {
    List<String> labels =
        map.unknown().stream()
            .map(layout.labels()::get)
            .filter(label -> !label.startsWith(ABOUT_REJECTS))
            .toList();
    if (labels.isEmpty()) {
      return List.of();
    }
    return List.of(
        Problem.of(
            ProblemCode.HDR_UNKNOWN_COLUMN,
            quoted(labels),
            "columns of " + kind.label() + " data",
            suggestions(labels) + "What is not known was left out."));
  }

  private String suggestions(Collection<String> labels) {
    List<String> free =
        ColumnNames.inputColumns(kind).stream()
            .filter(column -> !map.has(column))
            .map(Column::inputName)
            .toList();
    return labels.stream()
        .limit(CellNotes.LIMIT)
        .flatMap(
            label -> Nearest.find(ColumnNames.of(label), free).map(n -> meant(label, n)).stream())
        .collect(Collectors.joining());
  }

  private static String meant(String label, String near) {
    return "Rename \"" + label + "\" if it is \"" + near + "\". ";
  }

  private static String quoted(Collection<String> names) {
    return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
  }
}
