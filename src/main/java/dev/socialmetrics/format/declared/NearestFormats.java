package dev.socialmetrics.format.declared;

import dev.socialmetrics.intake.SheetKind;
import dev.socialmetrics.intake.SheetRef;
import dev.socialmetrics.intake.Sheets;
import dev.socialmetrics.intake.SourceFile;
import dev.socialmetrics.intake.row.Limits;
import dev.socialmetrics.intake.sheet.Sheet;
import dev.socialmetrics.intake.sheet.TextOptions;
import dev.socialmetrics.problem.FileRefused;
import java.io.IOException;
import java.util.List;

/** Which declared formats a table of none comes nearest to, and in which columns it differs. */
record NearestFormats(Recogniser recogniser) {
  private static final int SHOWN = 3;

  /** To the first table of a file; none for JSON. */
  List<String> to(SourceFile file, Limits limits) throws IOException, FileRefused {
    Sheets sheets = Sheets.open(file, limits);
    try (sheets) {
      SheetRef ref = sheets.list().get(0);
      if (ref.kind() == SheetKind.JSON) {
        return List.of();
      }
      try (Sheet sheet = sheets.read(ref, TextOptions.ANY)) {
        return to(SheetHead.read(sheet));
      }
    }
  }

  List<String> to(SheetHead head) {
    return recogniser.nearest(head).map(Nearness::text).distinct().limit(SHOWN).toList();
  }
}
