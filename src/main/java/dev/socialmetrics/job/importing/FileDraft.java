package dev.socialmetrics.job.importing;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.format.FilePeriod;
import dev.socialmetrics.format.draft.FormatDraft;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.LocatedProblem;
import dev.socialmetrics.source.file.ScannedFile;
import dev.socialmetrics.source.table.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Drafts the description of a file. Writes nothing. */
public final class FileDraft {
  private final ImportContext context;

  public FileDraft(ImportContext context) {
    this.context = context;
  }

  /**
   * One of both.
   *
   * @param drafted what the file says of its format
   * @param refusal why it says nothing
   */
  public record Finding(
      String name, Optional<FormatDraft.Drafted> drafted, Optional<LocatedProblem> refusal) {}

  public Finding draft(Path path) throws IOException {
    ScannedFile scanned = context.folders().describe(path, FilePeriod::isIn);
    if (scanned.problem().isPresent()) {
      return refused(scanned.name(), new FileRefused(scanned.problem().get()));
    }
    try {
      FormatDraft.Drafted drafted = drafted(scanned.file().orElseThrow());
      return new Finding(scanned.name(), Optional.of(drafted), Optional.empty());
    } catch (FileRefused e) {
      return refused(scanned.name(), e);
    }
  }

  private FormatDraft.Drafted drafted(SourceFile file) throws FileRefused {
    Configuration configuration = context.configuration();
    Limits limits = ExportOpener.limits(configuration.settings().input().limits());
    FormatDraft drafts =
        new FormatDraft(
            configuration.formats().listInAllLanguages(), configuration.platforms().keys());
    return ExportOpener.reading(() -> drafts.of(file, limits));
  }

  private static Finding refused(String name, FileRefused why) {
    return new Finding(name, Optional.empty(), Optional.of(why.in(name)));
  }
}
