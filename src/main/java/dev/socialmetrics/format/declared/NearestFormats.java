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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which declared formats a table of none comes nearest to, and in which columns it differs. */
record NearestFormats(Recogniser recogniser, NearestShape shapes) {
  private static final int SHOWN = 3;

  /** To the first table of a file; empty for JSON. */
  Optional<String> to(SourceFile file, Limits limits) throws IOException, FileRefused {
    Sheets sheets = Sheets.open(file, limits);
    try (sheets) {
      SheetRef ref = sheets.list().get(0);
      if (ref.kind() == SheetKind.JSON) {
        return Optional.empty();
      }
      try (Sheet sheet = sheets.read(ref, TextOptions.ANY)) {
        return to(SheetHead.read(sheet), file.name());
      }
    }
  }

  /** By labels, and by the shape of the columns; a sentence each. */
  Optional<String> to(SheetHead head, String fileName) {
    List<String> byLabels =
        recogniser.nearest(head).map(Nearness::text).distinct().limit(SHOWN).toList();
    List<String> sentences = new ArrayList<>();
    if (!byLabels.isEmpty()) {
      sentences.add(NearestText.of(byLabels));
    }
    shapes.to(head, fileName).ifPresent(sentences::add);
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
  }
}
