package dev.socialmetrics.report;

import dev.socialmetrics.report.dashboard.Lanes;
import dev.socialmetrics.report.folder.ReportSink;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.writing.Rendering;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One report in all formats side by side, so that each part is made once. */
record SideBySide(String fileName, ReportModel model, List<Rendering> renderings) {
  SideBySide {
    renderings = List.copyOf(renderings);
  }

  void write(ReportSink sink) throws IOException {
    SharedParts parts = new SharedParts(model.parts(), renderings.size());
    List<Lanes.Work> works = new ArrayList<>();
    for (int n = 0; n < renderings.size(); n++) {
      works.add(work(renderings.get(n), parts, n, sink));
    }
    if (!works.isEmpty()) {
      Lanes.run(works, works.size());
    }
  }

  private Lanes.Work work(Rendering rendering, SharedParts parts, int reader, ReportSink sink) {
    return () -> {
      boolean well = false;
      try {
        ReportModel own = model.of(parts.of(reader));
        sink.write(fileName + "." + rendering.format(), out -> rendering.write(own, out));
        well = true;
      } finally {
        parts.ended(reader, well);
      }
    };
  }
}
