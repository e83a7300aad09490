package dev.socialmetrics.format.match;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.Style;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Nearest;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.table.Layout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which formats a table of none comes nearest to, and in which columns it differs. */
public record NearestFormats(Recogniser recogniser, NearestShape shapes, String fileName) {
  /** What is left to do with an export that no format is of, as text or a workbook. */
  public static final String DRAFT =
      " If it is another export, metrics formats draft FILE writes what to complete for it.";

  private static final int SHOWN = 3;
  private static final int FAR = 99;

  /**
   * That its header is further down; else of the platforms' own by labels, and by the shape of the
   * columns, a sentence each.
   */
  public Optional<String> to(SheetHead head) {
    return headerBelow(head).or(() -> ofPlatforms(head));
  }

  /** Files of this program's columns begin with them. */
  private Optional<String> headerBelow(SheetHead head) {
    return IntStream.range(1, head.records().size())
        .filter(i -> recogniser.findCanonical(head.records().get(i)).isPresent())
        .mapToObj(i -> headerBelow(i, head.records().get(i)))
        .findFirst();
  }

  private static String headerBelow(int above, List<String> header) {
    return String.format(
        Locale.ROOT,
        "Row %d has the columns %s: remove the %s above, so that the file begins with them.",
        above + 1,
        String.join(", ", header),
        above == 1 ? "row" : above + " rows");
  }

  private Optional<String> ofPlatforms(SheetHead head) {
    List<String> byLabels =
        recogniser.nearest(head).map(Nearness::text).distinct().limit(SHOWN).toList();
    List<String> sentences = new ArrayList<>();
    if (!byLabels.isEmpty()) {
      sentences.add(NearestText.of(byLabels));
    }
    shapes.to(head, fileName).ifPresent(sentences::add);
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
  }

  /** A refusal for its columns, with the platforms' formats that come near. */
  public FileRefused with(FileRefused refusal, Optional<SheetHead> head) {
    Problem problem = refusal.problem();
    Optional<String> below =
        head.filter(any -> problem.code() == ProblemCode.FILE_TYPE_UNKNOWN)
            .flatMap(this::headerBelow);
    return head.flatMap(any -> any.records().stream().findFirst())
        .flatMap(HeaderSigns::advice)
        .or(() -> below)
        .or(
            () ->
                head.map(this::ofPlatforms)
                    .filter(
                        any -> any.isPresent() || problem.code() == ProblemCode.FILE_TYPE_UNKNOWN)
                    .map(any -> any.map(near -> " Of the platforms' own: " + near).orElse(""))
                    .map(near -> problem.remedy() + near + DRAFT))
        .map(remedy -> new FileRefused(advised(problem, remedy), refusal.line()))
        .orElse(refusal);
  }

  private static Problem advised(Problem problem, String remedy) {
    return new Problem(
        problem.code(),
        problem.severity(),
        problem.column(),
        problem.found(),
        problem.expected(),
        remedy);
  }

  /** No format has any of the columns that tell it, not even one of this program. */
  public FileRefused unknown(Layout layout) {
    List<String> names = layout.labels().stream().map(Style.CANONICAL::compared).toList();
    Optional<FormatDescription> nearest =
        recogniser.canonical().stream()
            .min(Comparator.comparingInt(format -> distance(kind(format), names)));
    return new FileRefused(
        Problem.of(
            ProblemCode.FILE_TYPE_UNKNOWN,
            "the columns " + String.join(", ", layout.labels()),
            "the columns of a known export",
            nearest.map(NearestFormats::needs).orElse("metrics formats lists all formats.")));
  }

  private static String needs(FormatDescription format) {
    return String.format(
        Locale.ROOT,
        "The nearest is %s, which needs %s: rename the columns or export again.",
        format.name(),
        kind(format).columns().stream()
            .filter(column -> isNeeded(column, format))
            .map(Column::inputName)
            .collect(Collectors.joining(", ")));
  }

  private static boolean isNeeded(Column column, FormatDescription format) {
    return column.isKey()
        || column.isRead() && format.tables().get(0).columns().get(column.inputName()).required();
  }

  private static Kind kind(FormatDescription format) {
    return format.tables().get(0).kind().orElseThrow();
  }

  private static int distance(Kind kind, List<String> names) {
    List<String> known =
        kind.columns().stream().filter(Column::isRead).map(Column::inputName).toList();
    return names.stream()
        .filter(name -> !name.isEmpty())
        .limit(CellNotes.LIMIT)
        .mapToInt(name -> Nearest.find(name, known).map(n -> Nearest.distance(name, n)).orElse(FAR))
        .sum();
  }
}
