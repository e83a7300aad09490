package dev.socialmetrics.report.writing;

import dev.socialmetrics.report.model.ReportModel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** One way to write a model down. A new one is one class and one line in the list. */
public interface Rendering {
  List<Rendering> ALL = List.of(new JsonRendering(), new CsvRendering(), new XlsxRendering());

  /** Word of the command line, and ending of the file's name. */
  String format();

  void write(ReportModel model, OutputStream out) throws IOException;

  static Rendering of(String format) {
    return ALL.stream()
        .filter(rendering -> rendering.format().equals(format))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no format \""
                        + format
                        + "\", but "
                        + String.join(", ", ALL.stream().map(Rendering::format).toList())));
  }
}
