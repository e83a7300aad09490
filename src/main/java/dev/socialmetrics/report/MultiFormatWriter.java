package dev.socialmetrics.report;

import dev.socialmetrics.report.dashboard.ParallelTasks;
import dev.socialmetrics.report.folder.ReportSink;
import dev.socialmetrics.report.model.NotMade;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportPart;
import dev.socialmetrics.report.writing.Rendering;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One report in all formats side by side, so that each part is made once. */
record MultiFormatWriter(
    String fileName, ReportModel model, List<Rendering> renderings, Consumer<NotMade> notMade) {
  MultiFormatWriter {
    renderings = List.copyOf(renderings);
  }

  void write(ReportSink sink) throws IOException {
    SharedParts parts = new SharedParts(model.parts(), renderings.size(), this::note);
    model.totals().flatMap(ReportPart::notMade).ifPresent(this::note);
    List<ParallelTasks.Work> works = new ArrayList<>();
    for (int n = 0; n < renderings.size(); n++) {
      works.add(work(renderings.get(n), parts, n, sink));
    }
    if (!works.isEmpty()) {
      ParallelTasks.run(works, works.size());
    }
  }

  private ParallelTasks.Work work(
      Rendering rendering, SharedParts parts, int reader, ReportSink sink) {
    return () -> {
      boolean well = false;
      try {
        write(rendering, model.of(parts.of(reader)), sink);
        well = true;
      } finally {
        parts.ended(reader, well);
      }
    };
  }

  private void note(NotMade what) {
    notMade.accept(what.in(fileName));
  }

  /** A file that cannot be rendered is replaced by one that says so. */
  private void write(Rendering rendering, ReportModel own, ReportSink sink) throws IOException {
    String name = fileName + "." + rendering.format();
    Optional<RuntimeException> failure = tryWrite(name, rendering, own, sink);
    if (failure.isPresent()) {
      notMade.accept(NotMade.of(name, failure.get()));
      ReportModel instead = ReportModel.without(failure.get());
      sink.write(name, out -> rendering.write(instead, out));
    }
  }

  private static Optional<RuntimeException> tryWrite(
      String name, Rendering rendering, ReportModel own, ReportSink sink) throws IOException {
    try {
      sink.write(name, out -> rendering.write(own, out));
      return Optional.empty();
    } catch (RuntimeException e) {
      return NotMade.or(
          () -> {
            throw e;
          },
          Optional::of);
    }
  }
}
