package dev.socialmetrics.intake;

import dev.socialmetrics.problem.FileRefused;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the tables of one file. */
final class SheetFinder {
  private final Limits limits;

  SheetFinder(Limits limits, ContainerLimits containers) {
    this.limits = limits;
  }

  Sheets find(SourceFile file) throws IOException, FileRefused {
    if (file.size() > limits.tableBytes()) {
      throw new FileRefused(FileProblems.tooLarge(file.size(), limits.tableBytes(), "data"));
    }
    Content content = Content.of(file.path());
    SheetRef ref = new SheetRef(Optional.empty(), Optional.empty(), SheetKind.TEXT);
    Sheets.Opener opener =
        options ->
            TextSheet.open(
                FileContent.open(content, file.name(), options.fallback()), options, limits);
    ForeignContent.refuse(content.head(512), file.name());
    return new Sheets(Map.of(ref, opener), List.of(), List.of());
  }
}
