package dev.socialmetrics.format.opening;

import dev.socialmetrics.format.check.SectionFacts;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.RefusedFile;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.SheetRef;
import java.util.ArrayList;
import java.util.List;

/** Downloads that are known by their names alone, and in which nothing is an export. */
public final class RefusedNames {
  private RefusedNames() {}

  /**
   * @throws FileRefused when the file or an entry of it has the name of such a download
   */
  public static void require(List<FormatDescription> formats, String file, List<SheetRef> sheets)
      throws FileRefused {
    for (FormatDescription format : formats) {
      for (RefusedFile refused : format.refusedFiles()) {
        if (names(format, file, sheets).stream()
            .anyMatch(name -> refused.name().matcher(name).find())) {
          throw new FileRefused(problem(format, refused));
        }
      }
    }
  }

  /** Such a file among others in an archive does not hinder what can be imported. */
  private static List<String> names(FormatDescription format, String file, List<SheetRef> sheets) {
    List<String> names = new ArrayList<>(List.of(SectionFacts.fileName(file)));
    if (!format.amongOthers()) {
      sheets.forEach(ref -> ref.entry().map(SectionFacts::fileName).ifPresent(names::add));
    }
    return names;
  }

  private static Problem problem(FormatDescription format, RefusedFile refused) {
    return Problem.of(
        ProblemCode.FILE_NOT_IMPORTED,
        "a download that is no report (" + format.name() + ")",
        "an export that the tables have a place for",
        refused.because());
  }
}
