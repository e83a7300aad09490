package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.store.file.ImportFile;
import java.util.ArrayList;
import java.util.List;

/** Closes a file that was read to its end, or that cannot be taken after all. */
final class FileEnd {
  private final FileStaging staging;
  private final ImportContext context;
  private final long runId;

  FileEnd(FileStaging staging, ImportContext context, long runId) {
    this.staging = staging;
    this.context = context;
    this.runId = runId;
  }

  /** Takes part in the caller's transaction. */
  void close(ExportRowReader reader) {
    ImportFile file = reader.file();
    if (reader.refusal().isPresent()) {
      FileRefused refusal = reader.refusal().get();
      staging.refuse(file, refusal, runId);
      context.progress().fileDone(file.name(), refusal.in(file.name()).message());
    } else {
      if (reader.isMending()) {
        staging.noteMending(file);
      }
      List<Problem> noticed = noticed(reader);
      if (noticed.stream().anyMatch(each -> each.code() == ProblemCode.FILE_PERIOD_UNKNOWN)) {
        staging.noteRaisingOnly(file);
      }
      staging.noteOwner(file, reader.owner());
      staging.complete(
          file,
          noticed,
          reader.parts(),
          context.configuration().digest(),
          reader.periodEnd(),
          reader.unprovenParts(),
          ColumnDrift.text(reader.columnNames()));
      String with = file.stated().options();
      context
          .progress()
          .fileDone(
              file.name(),
              "read "
                  + Quantity.of(reader.records(), "row")
                  + (with.isEmpty() ? "" : ", as said:" + with));
    }
  }

  private List<Problem> noticed(ExportRowReader reader) {
    List<Problem> noticed = new ArrayList<>(reader.fileWarnings());
    if (reader.records() == 0) {
      noticed.add(
          Problem.of(
              ProblemCode.HDR_ONLY,
              "a header and no row",
              "at least one row",
              "Nothing was stored; export again if there should be data."));
    }
    noticed.addAll(Drift.find(reader, staging.usual(reader.file(), runId)));
    return noticed;
  }
}
