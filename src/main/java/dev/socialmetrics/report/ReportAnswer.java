package dev.socialmetrics.report;

import dev.socialmetrics.report.folder.ReportSink;
import dev.socialmetrics.report.model.NotMade;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.writing.Rendering;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What to print.
 *
 * @param found false when there is nothing to report, and {@code text} says so
 * @param bytes UTF-8 text, but for workbooks
 * @param notMade what of it could not be made
 */
@SuppressWarnings("ArrayRecordComponent")
public record ReportAnswer(boolean found, byte[] bytes, List<NotMade> notMade) {
  public ReportAnswer {
    notMade = List.copyOf(notMade);
  }

  public ReportAnswer(boolean found, String text) {
    this(found, text.getBytes(StandardCharsets.UTF_8), List.of());
  }

  /** A report in one format. */
  static ReportAnswer of(String fileName, ReportModel model, Rendering rendering) {
    List<NotMade> notMade = Collections.synchronizedList(new ArrayList<>());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportSink sink =
        (file, body) -> {
          ByteArrayOutputStream whole = new ByteArrayOutputStream();
          body.writeTo(whole);
          whole.writeTo(out);
        };
    try {
      new MultiFormatWriter(fileName, model, List.of(rendering), notMade::add).write(sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ReportAnswer(true, out.toByteArray(), notMade);
  }

  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
